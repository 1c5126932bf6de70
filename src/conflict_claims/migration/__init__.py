"""Records of an older schema, brought to the one of this package."""
