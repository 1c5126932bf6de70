"""The keys and references of all tables, and the order in which to read them."""

from collections.abc import Iterator, Mapping, Sequence

from .keys import Key, Reference
from .model import TableSchema
from .table import Table


class Links:
    """The keys and foreign keys of some tables; what refers to other tables is left out."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables: Mapping[str, Table] = {table.name: table for table in tables}
        self._keys: dict[tuple[str, ...], Key] = {}
        for table in tables:
            self._enter(table)
        self.references = [each for table in tables for each in self._references(table)]

    def keys_of(self, table: Table) -> list[Key]:
        """Give the keys of a table, those that others refer to included."""
        return [key for key in self._keys.values() if key.table is table]

    def references_of(self, table: Table) -> list[Reference]:
        """Give the foreign keys of a table."""
        return [each for each in self.references if each.table is table]

    def in_order(self) -> list[Table]:
        """Give the tables, each behind those that it refers to, as far as they form no circle."""
        ordered: dict[str, Table] = {}
        visited: set[str] = set()
        stack = [(table, False) for table in reversed(list(self._tables.values()))]
        while stack:
            table, done = stack.pop()
            if done:
                ordered[table.name] = table
            elif table.name not in visited:
                visited.add(table.name)
                targets = [each.target.table for each in self.references_of(table)]
                stack += [(table, True), *((target, False) for target in targets)]
        return list(ordered.values())

    def _enter(self, table: Table) -> None:
        schema = table.schema
        if schema.primary_key:
            self._key(table, schema.primary_key).primary = True
        for names in (*schema.unique_keys, *_unique_columns(schema)):
            self._key(table, names).unique = True

    def _references(self, table: Table) -> Iterator[Reference]:
        for foreign in table.schema.foreign_keys:
            target = self._tables.get(foreign.reference.resource or table.name)
            if target:
                key = self._key(target, foreign.reference.fields)
                yield Reference(table, table.chosen(foreign.fields), key)

    def _key(self, table: Table, names: Sequence[str]) -> Key:
        key = Key(table, table.chosen(names))
        return self._keys.setdefault((table.name, *names), key)


def _unique_columns(schema: TableSchema) -> Iterator[list[str]]:
    return ([field.name] for field in schema.fields if field.constraints.unique)
