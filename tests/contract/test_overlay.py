import pytest

from conflict_claims.contract.overlay import edited


def test_an_edit_replaces_each_old_text_once() -> None:
    edit = "- b: 1\n- c: 2\n+ b: 3\n\n- e\n+ f\n+ g\n"

    assert edited("a: 0\nb: 1\nc: 2\nd: e", edit) == "a: 0\nb: 3\nd: f\ng"


@pytest.mark.parametrize(("text", "times"), [("b", 0), ("a a", 2)])
def test_an_edit_refuses_text_that_does_not_stand_once(text: str, times: int) -> None:
    with pytest.raises(ValueError, match=f"stands {times} times: 'a'"):
        edited(text, "- a\n+ c\n")
