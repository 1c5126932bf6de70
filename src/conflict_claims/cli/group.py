"""The group of the commands: where one is found, and how it ends when nothing in it foresaw."""

import io
import os
import sys
from importlib import import_module
from typing import Any

import click

INTERNAL_ERROR = 3
# What a shell tells of a program that these signals end: 128 and the number of the signal.
INTERRUPTED = 130
BROKEN_PIPE = 141
FAULT = (
    "conflict-claims: internal error. This is a fault of the program, not of your data: "
    "please report it with the command that you gave and the lines above."
)


class Commands(click.Group):
    """Commands that are imported when they are called; every end of them has its exit code.

    What the group itself holds of a command is its name and its purpose, enough for `--help`.
    """

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command named first, and import it from the module of its name."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, imported(name) if listed and name else None, rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an interruption, a closed pipe and a fault of the program end quietly."""
        _escape_what_cannot_be_encoded()
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, click.Abort):
            click.echo("interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except BrokenPipeError:
            _let_go_of_pipes()
            ctx.exit(BROKEN_PIPE)
        except Exception:
            sys.excepthook(*sys.exc_info())
            click.echo(FAULT, err=True)
            ctx.exit(INTERNAL_ERROR)


def imported(name: str) -> click.Command:
    """Give a command from its module."""
    command: click.Command = getattr(import_module(f".{name}", __package__), name)
    return command


def _escape_what_cannot_be_encoded() -> None:
    """Let output in an encoding without some letter lose that letter alone, not all of it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _let_go_of_pipes() -> None:
    """Send what is left of the output nowhere, or the interpreter complains when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
