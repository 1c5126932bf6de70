"""What records have to satisfy: one function a code, documented by its docstring."""
