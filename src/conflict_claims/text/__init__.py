"""Offsets, digests, words, number words and figures: what rules and encoder need of a text."""
