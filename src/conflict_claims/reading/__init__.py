"""Reading files: strict YAML, where every value knows its line and column."""
