"""The command that says what a rule wants."""

import click


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what rule CODE wants, with an example that breaks it and one that keeps it."""
    from conflict_claims.rules.explain import UnknownCodeError, explanation

    try:
        click.echo(explanation(code.upper()))
    except UnknownCodeError as error:
        raise click.BadParameter(str(error), param_hint="CODE") from error
