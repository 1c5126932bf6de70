"""Drafts records from article texts: layer upon layer of stand-off annotations, then a draft."""
