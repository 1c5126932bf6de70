"""A dataset as a data package: formats, descriptor, checksums, and their safe placing."""
