"""Agreement between codings of one article: what both found, and what both made of it."""
