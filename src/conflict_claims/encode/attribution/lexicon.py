"""The words of reported speech, read from their list, with every form of every cue verb."""

from functools import cache
from typing import Any, NamedTuple

from conflict_claims.encode.wordlists import wordlist
from conflict_claims.model.vocabulary import Act

from .inflection import inflect, third_person

_SIGNS = {
    **dict.fromkeys(".!?\u2026", "."),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **{sign: sign for sign in '",:;-'},
    "\u2014": "-",
    "'s": "Z",
    "'": "Z",
}
_SPEAKERS = ("bodies", "documents", "persons", "speaking", "voices")
_ACTS = {act.value: act for act in Act}


class Cue(NamedTuple):
    """What a cue word does."""

    lemma: str
    frame: str
    """`clause`, `act`, `thought` or `noun`, as the word list has it."""
    act: Act


class Lexicon(NamedTuple):
    """Tags of words, the cues among them, and lists of words for single questions."""

    tags: dict[str, str]
    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    idioms: dict[str, dict[str, Cue]]
    """For each form of a verb, the nouns that make it a cue."""
    measuring: frozenset[str]
    telling: frozenset[str]
    weak: frozenset[str]
    inverting: frozenset[str]
    addressing: frozenset[str]
    supposing: frozenset[str]
    dating: frozenset[str]
    modal: frozenset[str]
    have: frozenset[str]
    be: frozenset[str]
    rumoured: frozenset[str]
    manner: frozenset[str]
    owners: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    voices: frozenset[str]
    speaking: frozenset[str]
    speakers: frozenset[str]
    anaphors: frozenset[str]
    persons: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Read the word list."""
    lists = wordlist("attribution")
    verbs, tags = _verbs(lists)
    idioms = _idioms(lists)
    cues = _cues(lists, "noun")
    nouns = {form: cue for cue in cues for form in (cue.lemma, third_person(cue.lemma))}
    tags |= dict.fromkeys([*nouns, *lists["tagged"]["n"].split()], "n")
    tags |= {word: tag for tag, words in lists["tagged"].items() for word in words.split()}
    tags |= {third_person(word): "u" for word in lists["tagged"]["u"].split()}
    sets = {name: frozenset(words.split()) for name, words in lists["sets"].items()}
    actors = wordlist("actors")
    sets["persons"] = frozenset((actors["roles"] + actors["roles_or_modifiers"]).split())
    sets["speakers"] = frozenset().union(*map(sets.__getitem__, _SPEAKERS))
    return Lexicon(tags | _SIGNS, verbs, nouns, idioms, **sets)


def _verbs(lists: dict[str, Any]) -> tuple[dict[str, Cue], dict[str, str]]:
    verbs: dict[str, Cue] = {}
    tags: dict[str, str] = {}
    doubling = lists["forms"]["doubling"].split()
    for cue in [cue for frame in ("thought", "act", "clause") for cue in _cues(lists, frame)]:
        irregular = lists["forms"]["irregular"].get(cue.lemma)
        forms = inflect(cue.lemma, irregular, doubles=cue.lemma in doubling)
        verbs |= dict.fromkeys(forms, cue)
        tags |= dict(zip(reversed(forms), "ipvsb", strict=True))
    return verbs, tags


def _idioms(lists: dict[str, Any]) -> dict[str, dict[str, Cue]]:
    idioms: dict[str, dict[str, Cue]] = {}
    for act, verbs in lists["idiom"].items():
        for lemma, nouns in verbs.items():
            cue = Cue(lemma, "act", _ACTS[act])
            for form in inflect(lemma, lists["forms"]["irregular"].get(lemma)):
                idioms.setdefault(form, {}).update(dict.fromkeys(nouns.split(), cue))
    return idioms


def _cues(lists: dict[str, Any], frame: str) -> list[Cue]:
    acts = lists[frame].items()
    return [Cue(lemma, frame, _ACTS[act]) for act, lemmas in acts for lemma in lemmas.split()]
