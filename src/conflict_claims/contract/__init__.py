"""The published contract: schemas, codelists and codebook, generated from the models."""
