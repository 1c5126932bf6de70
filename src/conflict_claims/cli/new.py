"""The command that begins new records."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from .options import PATH, dataset_option, open_dataset, report
from .parameters import Code, Form

if TYPE_CHECKING:
    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.texts import Texts

RIGHTS = "The publishers of the articles hold the rights; the text is not part of the dataset."

FACTS = ("published", "title", "genre", "language", "coder", "kind")


class ArticleByDefault(click.Group):
    """A group that begins an article where no other kind of record is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `article` before options that follow the group's name at once."""
        named = args and args[0] in (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, args if named else ["article", *args])


@click.group(cls=ArticleByDefault)
def new() -> None:
    """Begin a record: an actor, an event, or an article where neither is named.

    What has to be known and is not given is asked for.
    """


@new.command()
@click.option("--outlet", type=Form("SLUG"), prompt=True, help="Its id in the actor registry.")
@click.option("--title", type=Form("LINE"), prompt=True, help="As printed.")
@click.option("--genre", type=Code("Genre"), prompt=True, help="A code of the list genre.")
@click.option("--language", type=Form("LANGUAGE"), default="en", help="ISO 639 code [en].")
@click.option("--coder", type=Form("SLUG"), prompt="Coder (a pseudonym)", help="Your pseudonym.")
@click.option("--kind", type=Code("CoderKind"), prompt="Kind of coder", help="Kind of coder.")
@click.option("--published", type=Form("DATE"), default="", help="Its date, where that is known.")
@click.option("--words", default="", help="Two or three words for its id [from the title].")
@click.option("--text", type=PATH, help="Its text file, in the folder of texts.")
@click.option("--span", default="", help="Its stretch of that file, START-END [all of it].")
@click.option("--rights", type=Form("LINE"), default=RIGHTS, help="Who holds them in the text.")
@dataset_option
@click.pass_context
def article(
    ctx: click.Context, /, root: Path | None, texts: Path | None, text: Path | None, **given: str
) -> None:
    """Begin an article: a draft to be filled in, its text in the manifest, both pinned."""
    from conflict_claims.authoring import ids, new
    from conflict_claims.authoring.skeletons import ArticleFacts
    from conflict_claims.pinning import pin_record

    asked = ctx.get_parameter_source("title") is ParameterSource.PROMPT
    if asked:
        _ask_for_the_rest(given)
    dataset, folder = writable(root, texts)
    outlet = known_outlet(dataset, given["outlet"], asked)
    with _wrong_use():
        words = given["words"] or ids.proposed_words(given["title"])
        name = ids.article_id(given["published"], outlet, words)
        held = new.hold(_folder_of(text, folder), text.name, given["span"]) if text else None
        facts = ArticleFacts(outlet, *(given[key] for key in FACTS))
        written = new.new_article(dataset, name, facts, held, given["rights"])
    _tell(*written)
    if text and (findings := pin_record(written[-1], _folder_of(text, folder))):
        sys.exit(report(findings))


@new.command()
@click.option("--name", type=Form("LINE"), prompt=True, help="The name that tables show.")
@click.option("--type", type=Code("ActorType"), prompt=True, help="A code of the list actor_type.")
@click.option("--description", type=Form("LINE"), prompt=True, help="Who it is, in your own words.")
@click.option("--id", type=Form("SLUG"), default="", help="Its id [from the name].")
@click.option("--country", type=Form("COUNTRY"), default="", help="ISO 3166-1 alpha-3.")
@click.option("--outlet-type", type=Code("OutletType"), help="For media: what kind of outlet.")
@dataset_option
def actor(root: Path | None, texts: Path | None, outlet_type: str | None, **given: str) -> None:
    """Begin the entry of an actor."""
    from conflict_claims.authoring import ids, new

    if given["type"] == "media":
        outlet_type = outlet_type or click.prompt("Type of outlet", type=Code("OutletType"))
    dataset, _ = writable(root, texts)
    with _wrong_use():
        name = given["id"] or ids.name_slug(given["name"])
        _tell_of_namesakes(new.namesakes(dataset, given["name"]))
        _tell(new.new_actor(dataset, {**given, "id": name}, outlet_type))


@new.command()
@click.option("--name", type=Form("LINE"), prompt=True, help="The name that tables show.")
@click.option("--type", type=Code("EventType"), prompt=True, help="A code of the list event_type.")
@click.option("--date", type=Form("DATE"), prompt=True, help="When, as precisely as it is known.")
@click.option("--words", prompt="Words for the id", help="One to three words for its id.")
@click.option("--place", type=Form("LINE"), default="", help="Where; goes into the id.")
@click.option("--country", type=Form("COUNTRY"), default="", help="ISO 3166-1 alpha-3.")
@click.option("--weapon", type=Code("Weapon"), help="A code of the list weapon.")
@click.option("--geo-precision", type=Code("GeoPrecision"), help="A code of that list.")
@dataset_option
def event(root: Path | None, texts: Path | None, words: str, **given: str) -> None:
    """Begin the entry of an event."""
    from conflict_claims.authoring import ids, new

    dataset, _ = writable(root, texts)
    with _wrong_use():
        name = ids.event_id(given["date"], given["place"], words)
        _tell(new.new_event(dataset, {**given, "id": name}))


def _ask_for_the_rest(given: dict[str, str]) -> None:
    """Ask whoever was asked for the title for date and words too: the id is never changed."""
    from conflict_claims.authoring.ids import NoIdError, proposed_words

    date = "Published (YYYY-MM-DD, YYYY-MM or YYYY; empty where unknown)"
    given["published"] = given["published"] or click.prompt(date, "", type=Form("DATE"))
    try:
        proposed = proposed_words(given["title"])
    except NoIdError:
        proposed = None
    given["words"] = given["words"] or click.prompt("Words for the id", proposed)


def writable(root: Path | None, texts: Path | None) -> "tuple[Dataset, Texts | None]":
    """Open the dataset named or the nearest one; the packaged one is nobody's to write in."""
    from conflict_claims.reading.folder import packaged_dataset

    dataset, folder = open_dataset(root, texts)
    if root is None and dataset.root == packaged_dataset():
        raise click.UsageError("no dataset here: stand in one, or name it with --dataset")
    return dataset, folder


def known_outlet(dataset: "Dataset", outlet: str, asked: bool) -> str:
    """Give an outlet that the registry has; one that it has not is asked for again, or refused."""
    from conflict_claims.findings import short
    from conflict_claims.rules.fields import nearest

    known = [name for name, each in dataset.actors.items() if each.record and each.record.outlet]
    while outlet not in known:
        guess = nearest(outlet, known)
        message = f"no outlet {short(outlet)}. Fix: {guess or 'conflict-claims new actor'}"
        if not asked:
            raise click.BadParameter(message, param_hint="--outlet")
        click.echo(message)
        outlet = click.prompt("Outlet", guess or None)
    return outlet


def _folder_of(text: Path, texts: "Texts | None") -> "Texts":
    """Give the folder of a text: the one in its name, else that of the texts."""
    from conflict_claims.reading.texts import Texts

    return texts if texts and text.name == str(text) else Texts(text.parent)


def _tell(*written: Path) -> None:
    for path in written:
        click.echo(f"written: {path}")


def _tell_of_namesakes(names: list[str]) -> None:
    if names:
        click.echo(f"look whether it is the same actor: {', '.join(names)}")


@contextmanager
def _wrong_use() -> Iterator[None]:
    """Turn what cannot be begun so into wrong use."""
    from conflict_claims.reading.texts import MissingTextError

    try:
        yield
    except (ValueError, MissingTextError) as error:
        raise click.UsageError(str(error)) from error
