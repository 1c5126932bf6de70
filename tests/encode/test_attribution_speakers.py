"""Who it is that speaks: a thing, or somebody whom the text names elsewhere."""

import pytest

from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.page import Page


@pytest.mark.parametrize(
    ("source", "thing"),
    [
        ("The distance", True),
        ("A barrage of rockets", True),
        ("The vague language", True),
        ("The carpenter", False),
        ("The agencies", False),
        ("The old allies", False),
        ("The report", False),
        ("Mount Arden", False),
        ("Then al-Marlow", False),
        ("They", False),
    ],
)
def test_a_thing_that_says_something_has_a_rule_of_its_own(source: str, thing: bool) -> None:
    [found] = find_attributions(Page(f"{source} denied that nine had died."))
    assert (found.rule == "attribution.thing") is thing


@pytest.mark.parametrize(
    ("text", "antecedent", "unresolved"),
    [
        ("Omar Lee said the dam held. He added that it was old.", "Omar Lee", False),
        ("The ministry said the dam held. It added that it was old.", "The ministry", False),
        ("Residents said the dam held. They added that it was old.", "Residents", False),
        (
            "Omar Lee said rain fell. Ann Poe said the dam held. He added that it was old.",
            None,
            True,
        ),
        ("The ministry said the dam held. He added that it was old.", None, True),
        (
            "Omar Lee said rain fell. It rained. It was cold. Night came. He said it was cold.",
            None,
            True,
        ),
        ("The mayor, who said that the dam held, left.", "The mayor", False),
        (
            "Ann Poe, a member of the council, said rain fell. He added that it was old.",
            "Ann Poe, a member of the council",
            False,
        ),
        (
            "The Northern Front said it rained. It added that it was old.",
            "The Northern Front",
            False,
        ),
        ("The Sylvan Shield said rain fell. It added that it was old.", "The Sylvan Shield", False),
        (
            "The Sylvan Shield said rain fell. The group added it was old.",
            "The Sylvan Shield",
            False,
        ),
        ("Omar Lee said rain fell. The lawmaker added that it was old.", "Omar Lee", False),
        ("Omar Lee said rain fell. The governor added that it was old.", None, False),
        (
            "Ann Poe, the governor of Arden, said rain fell. The governor added it was old.",
            "Ann Poe, the governor of Arden",
            False,
        ),
        ("The Arden council said rain fell. The lawmaker said it was old.", None, False),
        ("The Shield said rain fell. It was cold. The group said it was old.", None, False),
        (
            "Arden Lee, one of the envoys, and Ann Poe, a pilot, left. The Sylvan Shield, one of "
            "the militias, said rain fell. The group added it was old.",
            "The Sylvan Shield, one of the militias",
            False,
        ),
        (
            "Spokesman Omar Lee said it rained. A day went. A week went. It rained. Lee said no.",
            "Spokesman Omar Lee",
            False,
        ),
        ("Omar Lee said rain fell. Ann Lee said it was cold. Lee said it was old.", None, False),
    ],
)
def test_a_pronoun_is_the_one_source_before_that_fits(
    text: str, antecedent: str | None, unresolved: bool
) -> None:
    page = Page(text)
    last = find_attributions(page)[-1]
    named = page.words(last.antecedent) if last.antecedent else None
    assert (named, last.unresolved) == (antecedent, unresolved)
