"""What a record is: one module per entity, one module per codelist."""
