"""What differs between two releases: tables, columns, codes, rows; and what that asks for."""
