"""Writing records: their one canonical form, and skeletons of new ones."""
