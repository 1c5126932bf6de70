"""Computed tables, made anew at each build, each by one named rule; nothing in them is coded."""
