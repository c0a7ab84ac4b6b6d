"""The project on disk: tables, migrations, history and the search index. Peewee is known here only.

Every function takes the Connection it works on; domain objects and frozen dataclasses go in and out.
"""
