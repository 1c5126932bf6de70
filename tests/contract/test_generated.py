"""The committed contract is the one that the models generate."""

import pytest
from check_contract import main


def test_generated_files_are_as_generated(capsys: pytest.CaptureFixture[str]) -> None:
    status = main([])

    assert status == 0, capsys.readouterr().out
