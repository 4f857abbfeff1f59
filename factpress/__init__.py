"""A static data-journalism site generator: every figure knows its source, who said it, and how sure anyone can be."""
