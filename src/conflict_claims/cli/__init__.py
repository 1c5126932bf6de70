"""The commands, one a module, which is imported when its command is called.

What is slow to import is imported inside the command.
"""

import os

import click

from .group import Commands

# No plugin of another package is to change what a record is; looking for some takes time, too.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

COMMANDS = {
    "init": "Begin a dataset of your own in DIR, a new or empty folder.",
    "format": "Bring the records of the dataset, or PATHS, to the one canonical form.",
    "new": "Begin a record: an actor, an event, or an article where neither is named.",
    "encode": "Draft a record for each article in text files, or in the *.txt files of folders.",
    "pin": "Turn the words of RECORDS into offsets, and write their pins.",
    "validate": "Print every finding of the dataset, of the PATHS given, or of what changed.",
    "explain": "Say what rule CODE wants, with an example that breaks it and one that keeps it.",
    "preview": "Print, as Markdown, the released rows that differ from those of a git revision.",
    "diff": "Print, as Markdown, what differs between two releases, and what must not.",
    "review": "Write a page with RECORD's text and every span highlighted, for who holds the text.",
    "agree": "Compare codings A and B of an article, or all second codings with their records.",
    "build": "Check the dataset and publish it as a data package.",
    "migrate": "Bring the records of an older schema to the one of this package.",
}
"""The commands, and what each is for: the first sentence of its own help."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="conflict-claims")
def main() -> None:
    """Check, pin and publish claims of news articles on armed conflict.

    Exit codes: 0 clean or warnings alone, 1 findings, 2 wrong use, 3 internal error.
    """


for name, purpose in COMMANDS.items():
    main.add_command(click.Command(name, help=purpose))
