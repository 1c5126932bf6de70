"""What differs between a git revision and now: files, what rules say of them, released rows.

What differs between two releases stands in `releases`.
"""
