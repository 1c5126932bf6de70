"""The commands, one a module. What is slow to import is imported inside the command."""

import os

import click

from .agree import agree
from .build import build
from .diff import diff
from .encode import encode
from .explain import explain
from .format import format_records
from .group import Commands
from .init import init
from .migrate import migrate
from .new import new
from .pin import pin
from .preview import preview
from .review import review
from .validate import validate

# No plugin of another package is to change what a record is; looking for some takes time, too.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="conflict-claims")
def main() -> None:
    """Check, pin and publish claims of news articles on armed conflict.

    Exit codes: 0 clean or warnings alone, 1 findings, 2 wrong use, 3 internal error.
    """


COMMANDS = (
    init,
    new,
    encode,
    format_records,
    pin,
    validate,
    explain,
    preview,
    diff,
    review,
    agree,
    build,
    migrate,
)

for command in COMMANDS:
    main.add_command(command)
