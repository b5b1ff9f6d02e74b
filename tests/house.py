"""What the house-rule tests read: our files, our functions, our URLs."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parent.parent
APPS = ("config", "negotiations", "sources")
OURS = ("negotiations", "sources")


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method of ours."""

    file: str
    node: ast.FunctionDef | ast.AsyncFunctionDef

    @property
    def where(self) -> str:
        """As an editor opens it."""
        return f"{self.file}:{self.node.lineno} {self.node.name}"

    @property
    def lines(self) -> int:
        """Its length, decorators left out."""
        return (self.node.end_lineno or 0) - self.node.lineno + 1


@dataclass(frozen=True, slots=True)
class Url:
    """One address of the site."""

    name: str
    route: str
    view: Any

    @property
    def is_ours(self) -> bool:
        """Of our applications, not of Django's admin or allauth."""
        return self.name.split(":")[0] in OURS

    @property
    def short(self) -> str:
        """The name without its application."""
        return self.name.split(":")[-1]


@cache
def python_files(*folders: str) -> dict[str, str]:
    """Path and text of our Python files, migrations left out."""
    found = {}
    for folder in folders or (*APPS, "tests", "bench"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if "/migrations/" not in name:
                found[name] = path.read_text(encoding="utf-8")
    return found


@cache
def template_files() -> dict[str, str]:
    """Path below templates/ and text."""
    folder = ROOT / "templates"
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def functions(*folders: str) -> Iterator[Function]:
    """All functions and methods of our Python files."""
    for name, text in python_files(*folders).items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Function(name, node)


def urls() -> list[Url]:
    """All addresses of the site, those of Django's admin and of the accounts included."""
    return list(_walk(get_resolver().url_patterns, "", ()))


def _walk(patterns: Any, prefix: str, spaces: tuple[str, ...]) -> Iterator[Url]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern.url_patterns, route, inner)
        elif isinstance(pattern, URLPattern):
            yield Url(":".join((*spaces, pattern.name or "")), route, pattern.callback)


def view_function(url: Url, name: str = "") -> Function:
    """The source of a view of ours, or of another function in its module."""
    file = url.view.__module__.replace(".", "/") + ".py"
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    found = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return Function(file, next(node for node in found if node.name == (name or url.view.__name__)))


def decorators(function: Function) -> list[str]:
    """Names of a function's decorators, in their order."""
    nodes = (d.func if isinstance(d, ast.Call) else d for d in function.node.decorator_list)
    return [ast.unparse(node) for node in nodes]


def words_in(function: Function) -> set[str]:
    """The string constants in a function."""
    nodes = ast.walk(function.node)
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
