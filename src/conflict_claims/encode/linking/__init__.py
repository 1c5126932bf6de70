"""What the layers found, linked to the entries of a dataset's registries."""
