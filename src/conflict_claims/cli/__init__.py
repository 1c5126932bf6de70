"""The commands, one a module. What is slow to import is imported inside the command."""

import click

from .agree import agree
from .build import build
from .format import format_records
from .migrate import migrate
from .new import new
from .pin import pin
from .review import review
from .validate import validate


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="conflict-claims")
def main() -> None:
    """Check, pin and publish claims of news articles on armed conflict.

    Exit codes: 0 clean, 1 findings, 2 wrong use, 3 internal error.
    """


for command in (new, format_records, pin, validate, build, review, agree, migrate):
    main.add_command(command)
