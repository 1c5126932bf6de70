"""`python -m conflict_claims`: the same as the command."""

from .cli import main

main()
