"""The lock files in ``locks/``: every jar that a version of Neo4j consists of, with its sha256 and size."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Jar:
    """One line of a lock file."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file name, as Maven writes it."""
        return "-".join(filter(None, (self.artifact, self.version, self.classifier))) + ".jar"

    @property
    def path(self) -> str:
        """Where it stands in a Maven repository."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self.name}"


def read_lock(text: str) -> tuple[Jar, ...]:
    """The jars of a lock file: one a line, ``group:artifact:version[:classifier] sha256 size``."""
    jars = []
    for line in text.splitlines():
        coordinates, sha256, size = line.split()
        group, artifact, version, *classifier = coordinates.split(":")
        jars.append(Jar(group, artifact, version, "".join(classifier), sha256, int(size)))
    return tuple(jars)


def lock_of(version: str) -> tuple[Jar, ...]:
    """The jars of a Neo4j version that this package knows."""
    return read_lock(files("pohon_graph.store").joinpath("locks", f"neo4j-{version}.lock").read_text(encoding="utf-8"))
