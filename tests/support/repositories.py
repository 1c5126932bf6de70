"""A git repository for tests, with the small invented dataset in its first commit."""

import subprocess
from pathlib import Path

RAID = "articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
ARMS = "articles/2031/2031-05-06-example-gazette-border-arms.yaml"
FRONT = "actors/northern-front.yaml"


class Repository:
    """A repository in a folder of its own; names of records are relative to its dataset."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.dataset = root / "dataset"
        (root / ".gitignore").write_text("*.txt\n", encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("First")

    def git(self, *arguments: str) -> str:
        """Run git and give what it prints."""
        who = ("-c", "user.name=Tester", "-c", "user.email=tester@gazette.example")
        command = ["git", *who, *arguments]
        done = subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, message: str) -> str:
        """Commit everything, and give the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", f"--message={message}")
        return self.git("rev-parse", "HEAD")

    def read(self, name: str) -> str:
        """Give the content of a record."""
        return (self.dataset / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a record, and the folders above it."""
        path = self.dataset / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a record once."""
        text = self.read(name)
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def remove(self, name: str) -> None:
        """Remove a record."""
        (self.dataset / name).unlink()
