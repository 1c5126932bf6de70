"""Runs the rules over a whole dataset, or over chosen files."""
