"""JSON Schemas of everything that an author writes, for editors that complete, explain and underline."""

from factpress.schemas.files import FOLDER, make_schemas, place_of, write_schemas
from factpress.schemas.told import told_of_fields

__all__ = ["FOLDER", "make_schemas", "place_of", "told_of_fields", "write_schemas"]
