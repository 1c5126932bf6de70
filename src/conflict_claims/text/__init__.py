"""Offsets, digests, words and number words: what rules and encoder both need of a text."""
