"""``python -m pohon_graph.store.mklock VERSION > pohon_graph/store/locks/neo4j-VERSION.lock``

The runtime jars of ``org.neo4j:neo4j`` as Maven itself resolves them, with sha256 and size. Needs ``mvn``; only for
whoever moves the project to another version of Neo4j.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_POM = """<project><modelVersion>4.0.0</modelVersion><groupId>lock</groupId><artifactId>lock</artifactId>
<version>1</version><packaging>pom</packaging><dependencies><dependency><groupId>org.neo4j</groupId>
<artifactId>neo4j</artifactId><version>{}</version></dependency></dependencies></project>"""
_RESOLVED = re.compile(
    r"\s+(?P<group>[\w.-]+):(?P<name>[\w.-]+):jar:(?:(?P<classifier>[\w.-]+):)?(?P<version>[\w.-]+):(?:compile|runtime)"
)


def lock(version: str) -> str:
    """The text of a lock file.

    Raises:
        subprocess.CalledProcessError: Maven cannot resolve the version.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "pom.xml").write_text(_POM.format(version), encoding="utf-8")
        goals = ("dependency:copy-dependencies", "-DoutputDirectory=lib", "dependency:list", "-DoutputFile=list.txt")
        subprocess.run(
            ["mvn", "-q", "-B", *goals, "-DincludeScope=runtime"], cwd=work, check=True, stdout=subprocess.DEVNULL
        )
        lines = []
        for line in sorted((work / "list.txt").read_text(encoding="utf-8").splitlines()):
            if found := _RESOLVED.match(line):
                coordinates = [found["group"], found["name"], found["version"], *filter(None, [found["classifier"]])]
                jar = (work / "lib" / f"{'-'.join(coordinates[1:])}.jar").read_bytes()
                lines.append(f"{':'.join(coordinates)} {hashlib.sha256(jar).hexdigest()} {len(jar)}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(lock(sys.argv[1]))
