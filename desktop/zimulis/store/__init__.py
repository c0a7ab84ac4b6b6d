"""The project on disk: tables, migrations, history and the search index. Only here is Peewee known.

Functions take the Connection they work on; domain objects and frozen dataclasses go in and out.
"""
