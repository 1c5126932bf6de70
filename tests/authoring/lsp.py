"""A client of a language server, as small as the tests need it."""

import itertools
import json
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class Server:
    """A language server that speaks over its standard input and output."""

    def __init__(self, command: list[str], root: Path) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        # A server that falls silent is ended, so that reading ends too.
        self._timer = threading.Timer(60, self._process.kill)
        self._timer.start()
        self._ids = itertools.count(1)
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.request("initialize", processId=None, rootUri=root.as_uri(), capabilities={})
        self.notify("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path) -> list[dict[str, Any]]:
        """Open a file and give its diagnostics."""
        text = path.read_text(encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        while path.as_uri() not in self._diagnostics:
            self._take(self._read())
        return self._diagnostics[path.as_uri()]

    def ask(self, method: str, path: Path, line: int, character: int) -> Any:
        """Ask about a position, both numbers from 0."""
        position = {"line": line, "character": character}
        uri = {"uri": path.as_uri()}
        return self.request(f"textDocument/{method}", textDocument=uri, position=position)

    def request(self, method: str, **params: Any) -> Any:
        """Send a request and give its result."""
        number = next(self._ids)
        self._write(id=number, method=method, params=params)
        while "method" in (message := self._read()) or message["id"] != number:
            self._take(message)
        return message["result"]

    def notify(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._write(method=method, params=params)

    def _take(self, message: dict[str, Any]) -> None:
        """Keep diagnostics, and answer what the server asks: nothing is configured."""
        params = message.get("params", {})
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[params["uri"]] = params["diagnostics"]
        elif "method" in message and "id" in message:
            self._write(id=message["id"], result=[None] * len(params.get("items", [])))

    def _write(self, **message: Any) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
