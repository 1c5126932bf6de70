"""Records become the rows of the released tables; the row classes make the Table Schemas."""
