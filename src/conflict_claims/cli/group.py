"""How a command ends that nothing in it foresaw."""

import io
import os
import sys
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
    """Commands of which every end has its exit code."""

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


def _escape_what_cannot_be_encoded() -> None:
    """Let output in an encoding without some letter lose that letter alone, not all of it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _let_go_of_pipes() -> None:
    """Send what is left of the output nowhere, or the interpreter complains when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
