"""The reading surface: a text on a page of our own, with its marks.

`blocks`, `heights`, `span_index`, `hand` and `marker` know no Qt. `look` turns the numbers of the
design into pixels, `layout` and `page` place lines, `painting` and `brackets` draw, `view` is the
widget.
"""
