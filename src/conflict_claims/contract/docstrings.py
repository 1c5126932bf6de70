"""The docstrings under the fields of the record models, which describe them in the schemas.

They are read from the source when a schema is made, and not by pydantic when a model is: that
would be a sixth of the time in which a command starts.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from conflict_claims import model


@cache
def field_docstrings() -> Mapping[str, Mapping[str, str]]:
    """Give the docstring of each field by the name of its class, then its own as YAML has it."""
    found = {}
    for path in sorted(Path(inspect.getfile(model)).parent.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = dict(_docstrings(node))
    return found


def _docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(node.body):
        match field, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(content))),
            ):
                yield name.removesuffix("_"), inspect.cleandoc(content)
