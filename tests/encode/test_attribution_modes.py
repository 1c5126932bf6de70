"""How the text renders what is said, and which act it is."""

import pytest

from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import Act, Mode


@pytest.mark.parametrize(
    ("text", "mode", "act"),
    [
        ('"We hold it," the colonel said.', Mode.DIRECT_QUOTE, Act.STATE),
        ('The colonel said his men "hold it" now.', Mode.MIXED_QUOTE, Act.STATE),
        ("The colonel denied that any man had died.", Mode.INDIRECT_SPEECH, Act.DENY),
        ("According to the colonel, they hold it.", Mode.ACCORDING_TO, Act.STATE),
        ("The report said that nine had died.", Mode.DOCUMENT_CITED, Act.STATE),
        ("The bishop condemned the bombing.", Mode.SPEECH_ACT_REPORT, Act.CRITICISE),
        ("The council fears that the dam breaks.", Mode.BELIEF_OR_INTENT, Act.PREDICT),
        ("The envoy allegedly took the gold.", Mode.HEARSAY_MARKER, Act.STATE),
        ("The militia vowed to strike the convoy.", Mode.INDIRECT_SPEECH, Act.THREATEN),
        (
            "The front claimed responsibility for it.",
            Mode.SPEECH_ACT_REPORT,
            Act.CLAIM_RESPONSIBILITY,
        ),
        ("The front put the toll at nine.", Mode.SPEECH_ACT_REPORT, Act.ESTIMATE),
        ("The Post reported that nine had died.", Mode.INDIRECT_SPEECH, Act.STATE),
        ("Omar Lee called the raid a mistake.", Mode.SPEECH_ACT_REPORT, Act.EVALUATE),
        ("Omar Lee called on Sylvania to leave.", Mode.SPEECH_ACT_REPORT, Act.DEMAND),
        ("The alleged raid on the port killed nine.", Mode.HEARSAY_MARKER, Act.STATE),
        ("Sylvania's alleged raids killed nine.", Mode.HEARSAY_MARKER, Act.STATE),
        ('The colonel said that "we hold it".', Mode.DIRECT_QUOTE, Act.STATE),
        ('The colonel said "we" hold the dam "now".', Mode.MIXED_QUOTE, Act.STATE),
        ("The council considers it a crime.", Mode.BELIEF_OR_INTENT, Act.EVALUATE),
        ("Men said to be armed fled.", Mode.HEARSAY_MARKER, Act.STATE),
        ("The embassy declined to comment.", Mode.SPEECH_ACT_REPORT, Act.DECLINE_COMMENT),
    ],
)
def test_mode_and_act(text: str, mode: Mode, act: Act) -> None:
    [found] = find_attributions(Page(text))
    assert (found.mode, found.act) == (mode, act)
