"""Line and column of nodes and of characters, from 1, columns in code points."""

import yaml


def position(text: str, index: int) -> tuple[int, int]:
    """Give line and column of a code point of a text whose lines end in LF."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def start(node: yaml.Node) -> tuple[int, int]:
    """Give line and column of the first character of a node, its tag or anchor included."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def end(node: yaml.Node) -> tuple[int, int]:
    """Give line and column just behind a node.

    A mapping or list in block style ends, for that purpose, behind its first key or item.
    """
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        first = node.value[0]
        return end(first[0] if isinstance(node, yaml.MappingNode) else first)
    return node.end_mark.line + 1, node.end_mark.column + 1
