"""What the words of a proposition show beside what it says: topic, hedge, modality, stance."""

import re
from collections import Counter
from functools import cache, lru_cache
from re import Pattern
from typing import NamedTuple

from conflict_claims.encode.wordlists import wordlist
from conflict_claims.model.vocabulary import Act, Topic

WORDS = "draft"

BY_ACT = {
    Act.ACCUSE: Topic.CONDUCT,
    Act.ANNOUNCE: Topic.ORDER_OR_DECISION,
    Act.APPEAL: Topic.POLICY_OR_DEMAND,
    Act.CRITICISE: Topic.CONDUCT,
    Act.DEMAND: Topic.POLICY_OR_DEMAND,
    Act.OFFER: Topic.POLICY_OR_DEMAND,
    Act.PREDICT: Topic.FUTURE_EVENT,
    Act.PROMISE: Topic.FUTURE_EVENT,
    Act.REJECT: Topic.POLICY_OR_DEMAND,
    Act.THREATEN: Topic.FUTURE_EVENT,
    Act.ULTIMATUM: Topic.POLICY_OR_DEMAND,
    Act.WARN: Topic.FUTURE_EVENT,
}
"""The topic of an act that is mostly about one."""


class Choice(NamedTuple):
    """A topic, the rule by which it was chosen, and why that may be wrong."""

    topic: Topic
    rule: str
    unsure: str = ""


def topic_of(words: str, act: Act, counted: bool) -> Choice:
    """Choose the topic of a proposition; `counted` says that it holds a figure, which decides it.

    Of the topics whose words stand in it, the one with the most is taken, of equal ones the first
    of the codelist.
    """
    if counted:
        return Choice(Topic.CASUALTY_FIGURE, "draft.topic_of_figure")
    if act in BY_ACT:
        return Choice(BY_ACT[act], "draft.topic_of_act", "its topic is that of most such acts")
    found = _found("topics", words)
    if not found:
        return Choice(Topic.OTHER, "draft.no_topic", "no words tell its topic")
    most = max(found.values())
    best = next(topic for topic in wordlist(WORDS)["topics"] if found.get(topic) == most)
    return Choice(Topic[best.upper()], "draft.topic_of_words", "its topic is that of single words")


@lru_cache(1 << 12)  # the same cues and speakers come again and again
def shade(group: str, words: str) -> str | None:
    """Give the first code of a group, such as `hedges`, whose words stand in a proposition."""
    found = {match.lastgroup for match in _signs(group).finditer(words.lower())}
    return next((code for code in wordlist(WORDS)[group] if code in found), None)


def _found(group: str, words: str) -> Counter[str]:
    """Count the words of each code; a word of two codes counts for the first."""
    found = _signs(group).finditer(words.lower())  # much faster than without regard to case
    return Counter(filter(None, (match.lastgroup for match in found)))


@cache
def _signs(group: str) -> Pattern[str]:
    listed = wordlist(WORDS)[group].items()
    codes = "|".join(f"(?P<{code}>{_any_of(phrases)})" for code, phrases in listed)
    return re.compile(rf"(?<!\w)(?:{codes})(?!\w)")


def _any_of(listed: str | list[str]) -> str:
    """Make the pattern of a list of words, or of phrases; `*` stands for any ending."""
    phrases = listed.split() if isinstance(listed, str) else listed
    return "|".join(re.escape(each).replace(r"\*", r"\w*") for each in phrases)
