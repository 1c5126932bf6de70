"""Texts that a spreadsheet would take for a formula."""

import re

FORMULA = re.compile(r"[=@\t\r]|[+-](?!\s*[\w.,]+\Z)")
"""Matches a text that begins with = @ tab or CR, or with + or - and more than one word."""
