"""Data Packages as files: descriptor, paths, the rows of CSV tables; read as they come."""
