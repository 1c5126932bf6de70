"""Cue verbs: whether a word is one here, and who is its subject."""

import re
from collections.abc import Iterator

from conflict_claims.model.vocabulary import Act

from . import sources
from .draft import Draft, Side
from .lexicon import Cue, lexicon
from .phrases import hearsay
from .sides import FACTUAL, clause_follows, place, quote_ends, resume
from .tagging import VERBS, Chunk, Tagged

_HEAD = re.compile("[vsbipn]")
_GROUP = re.compile("[AX]*(?:Z(?=R))?[AX]*")
_QUOTED_AS = (["quoted", "as"], ["cited", "as"])


def find(text: Tagged) -> list[Draft]:
    """Give the attributions by a verb, in order; none inside a quote, which is content itself."""
    found: list[Draft] = []
    for match in _HEAD.finditer(text.tags):
        verb = lexicon().verbs.get(text.words[match.start()])
        if verb and text.quote(match.start()) is None:
            found.extend(_Verb(text, match.start(), verb, found).drafts())
    return found


def _meant(verb: Cue, behind: str) -> Cue:
    """Tell "call it a crime" from "call for a truce"."""
    names = verb.lemma == "call" and behind not in "PTA"
    return verb._replace(act=Act.EVALUATE) if names else verb


class _Verb:
    """A form of a cue verb, with what stands about it."""

    def __init__(self, text: Tagged, token: int, verb: Cue, earlier: list[Draft]) -> None:
        self.text = text
        self.verb = _meant(verb, text.tag(token + 1))
        self.plain = verb.lemma == "say"
        self.token = token
        self.tag = text.tags[token]
        self.low, self.high = text.sentence(token)
        self.first = token - text.behind(_GROUP, token, self.low)
        self.words = self.first, token + 1
        self.left = text.tags[self.first - 1] if self.first > self.low else "."
        self.previous = text.words[self.first - 1] if self.first > self.low else ""
        self.after_quote = quote_ends(text, self.first)
        self.between = text.words[self.first : token]
        self.auxiliaries = text.tags[self.first : token]
        self.earlier = [draft for draft in earlier[-4:] if draft.words[0] >= self.low]

    def drafts(self) -> Iterator[Draft]:
        """Give the attribution of this verb, if it is one."""
        if self._adjectival():
            yield hearsay(self.words)
            return
        noun = self.tag == "n" and not self._verbal() and not self._after_comma()
        if noun or self._passive():
            return
        if self.left == "T":
            yield from self._infinitive()
        elif self.tag == "i" and not set(self.auxiliaries) & {"X", "Z"}:
            yield from self._quoted() or self._participle()
        elif self.left == "C":
            yield from self._coordinated()
        else:
            yield from self._inverted() or self._finite()

    def _adjectival(self) -> bool:
        """Tell "the alleged raid" and "Arden's alleged raid" from "Arden alleged"."""
        alleged = self.verb.lemma == "allege" and self.tag == "v" and self.first == self.token
        return alleged and self.left in "DZPO" and self.text.tag(self.token + 1) in "NKe"

    def _after_comma(self) -> bool:
        return self.after_quote and self.text.tag(self.first - 2) == ","

    def _verbal(self) -> bool:
        """Tell a verb from a noun of the same form."""
        behind = self.text.tag(self.token + 1)
        relative = behind == "W" and self.text.tag(self.token + 2) in VERBS
        governs = behind in 'W":' and self.left in "NK" and not relative
        subject = self.left == "R" or self.previous == "who"
        helped = "X" in self.auxiliaries and lexicon().have.isdisjoint(self.between)
        return subject or helped or governs

    def _passive(self) -> bool:
        """Tell a passive, and a participle behind its noun: "a man accused of", "a town called"."""
        if self.tag not in "vp":
            return False
        behind = self.text.tag(self.token + 1)
        by = self.text.words[self.token + 1 : self.token + 2] == ["by"]
        governs = by or behind == "O" or (self.verb.lemma == "call" and behind in 'K"')
        reduced = not self.auxiliaries and self.left in "NK" and governs and not self.plain
        bare = self.tag == "p" and "X" not in self.auxiliaries
        told = reduced or bare or self._rumoured()
        return told or not lexicon().be.isdisjoint(self.between)

    def _rumoured(self) -> bool:
        """Tell hearsay about the noun before: "men said to be armed"."""
        behind = self.text.words[self.token + 1 : self.token + 3]
        return self.plain and behind in (["to", "be"], ["to", "have"])

    def _quoted(self) -> list[Draft]:
        """Read `X was quoted as saying`."""
        quoted = self.first - 2
        if self.text.words[max(self.low, quoted) : self.first] not in _QUOTED_AS:
            return []
        first = quoted - self.text.behind(_GROUP, quoted, self.low)
        source = sources.before(self.text, first, self.low)
        if source is None:
            return []
        draft = place(self.text, self.verb, (first, self.token + 1), source)
        by = self.text.words[self.token + 1 : self.token + 2] == ["by"]
        if by and draft.edge > self.low:
            draft = draft._replace(rule="clause_before", side=Side.LEFT, breaks=True)
        return [draft]

    def _participle(self) -> Iterator[Draft]:
        """Read `…, saying`, `by saying`, `a man saying`, and `citing a man`."""
        voice = sources.behind(self.text, self.token + 1, self.high)
        if self.verb.lemma == "cite" and voice and self._speaks(voice):
            edge = self.first - 1
            yield Draft("citing", self.verb, self.words, voice, Side.RIGHT, edge, voice[1], True)
        elif source := self._of_participle():
            yield self._chained("participle", source)

    def _speaks(self, voice: Chunk) -> bool:
        return not lexicon().voices.isdisjoint(self.text.words[slice(*voice)])

    def _of_participle(self) -> Chunk | None:
        """Give the source of a participle: the sentence's subject, or the noun before it."""
        reports = self.plain or self._evident()
        speech = reports and self.verb.frame == "clause"
        manner = self.left in "CS" or self.previous in lexicon().manner
        act = self.verb.frame == "act" or self.verb.act not in FACTUAL
        apart = self.left in ',-."' and (reports or act)
        if apart or (speech and manner):
            return self._shared()
        if speech and self.left in "NKR":
            return sources.before(self.text, self.first, self.low)
        return None

    def _infinitive(self) -> Iterator[Draft]:
        """Read `went on to say`."""
        source = self._shared()
        if source and self.text.words[self.first - 2] == "on" and self._evident():
            yield self._chained("infinitive", source)

    def _coordinated(self) -> Iterator[Draft]:
        source = self._shared()
        if source and self.tag != "b" and self._fits(source):
            yield self._chained("coordinated", source)

    def _chained(self, rule: str, source: Chunk) -> Draft:
        """Make the draft of a verb that shares its subject with the verb before it."""
        edge = self.first
        while edge > self.low and self.text.tags[edge - 1] in ",C-":
            edge -= 1
        start = resume(self.text, self.verb, self.token, self.high)
        return Draft(rule, self.verb, self.words, source, Side.RIGHT, edge, start, breaks=True)

    def _shared(self) -> Chunk | None:
        """Give the subject of an earlier cue of the sentence, or that of a clause."""
        relative = self.text.tags.rfind("H", self.low, self.first)
        if relative >= 0 and "," not in self.text.tags[relative : self.first]:
            return relative, relative + 1
        known = [draft.source for draft in self.earlier if draft.source]
        if known:
            return known[0]
        nearest = self.left == "C" and sources.clause_subject(self.text, self.first, self.low)
        return nearest or sources.subject(self.text, self.first, self.low)

    def _inverted(self) -> list[Draft]:
        """Read `"…," said X`, and `…, said X` at a sentence's end."""
        reads = self.tag in "vs" or (self.tag == "n" and self._after_comma())
        reads = reads and self.first == self.token
        phrase = sources.starting(self.text, self.token + 1, self.high) if reads else None
        if phrase is None or not (self.after_quote or self._closes(phrase[1])):
            return []
        source = sources.closing(self.text, self.token + 1, self.high) or phrase
        after = self.text.tag(source[1]) if source[1] < self.high else "."
        start = source[1] + (after in ",:")
        side = Side.BOTH if self.text.tag(start) == '"' and start < self.high else Side.LEFT
        return [Draft("inverted", self.verb, self.words, source, side, self.first, start, True)]

    def _closes(self, token: int) -> bool:
        """Tell whether the clause ends here, so that what precedes is subject and not object."""
        after = self.text.tags[token] if token < self.high else "."
        if self.left == ",":
            ends = after in '.,;-(HSPC"' and self._told()
            return ends and self.verb.lemma in lexicon().inverting
        return self.text.stripped and self.plain and self._told() and after in ".H"

    def _told(self) -> bool:
        """Tell whether a clause stands before the verb, which is more than its subject."""
        clause = self.text.tags[self.low : self.first].replace("_e", "")
        return self.left not in "RHX" and not VERBS.isdisjoint(clause)

    def _finite(self) -> list[Draft]:
        source = sources.before(self.text, self.first, self.low)
        if source is None or self._moves() or not (self.plain or self._asserted(source)):
            return []
        draft = place(self.text, self.verb, self.words, source)
        return [draft] if draft.side != Side.RIGHT or self._fits(source) else []

    def _moves(self) -> bool:
        """Tell another sense by what follows: "he said them", "a shell slammed into the port"."""
        behind = self.text.tag(self.token + 1)
        return (self.plain and behind == "M") or (
            self.verb.act is Act.CRITICISE and behind == "P" and self.verb.frame == "act"
        )

    def _asserted(self, source: Chunk) -> bool:
        """Tell a report from a condition, a possibility, a negation, or part of a content."""
        if self._supposed(source) or not lexicon().modal.isdisjoint(self.between):
            return False
        return not self._nested(source) or (
            self.verb.frame == "clause" and self.text.tags[source[0]] != "R"
        )

    def _supposed(self, source: Chunk) -> bool:
        """Tell a condition, a question, and a mere date: "when he announced the sale"."""
        before = self.text.words[source[0] - 1] if source[0] > self.low else ""
        start = resume(self.text, self.verb, self.token, self.high)
        dated = before in lexicon().dating and self.text.tag(start) not in 'W"'
        return dated or before in lexicon().supposing

    def _nested(self, source: Chunk) -> bool:
        holds = any(each.side != Side.LEFT and each.source != source for each in self.earlier)
        return holds and self.text.tag(source[0] - 1) not in ',"C'

    def _fits(self, source: Chunk) -> bool:
        """Tell whether what follows is a content, for verbs that often have a mere object."""
        relative = self.verb.frame == "clause" and self.text.tags[source[0]] == "H"
        weak = self.verb.lemma in lexicon().weak or self.verb.frame == "thought" or relative
        return self.plain or not weak or self._evident()

    def _evident(self) -> bool:
        start = resume(self.text, self.verb, self.token, self.high)
        return clause_follows(self.text, self.verb, start, self.high)
