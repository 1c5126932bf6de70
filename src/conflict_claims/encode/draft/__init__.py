"""A draft record made of a reading: data in the shape of an article record, then its YAML."""
