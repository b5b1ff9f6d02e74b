"""What the style sheet of a page hides: simple rules of classes, ids and tags, no more.

Rules for print or narrow screens (@media) hide nothing here; a rule that may show something, on
whatever terms, shows it: what a reader may have seen is text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACES = re.compile(r"[{}]")
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"[.#][\w-]+")
_LEADS = re.compile(r"[\s>+~]+")
_PSEUDO = re.compile(r"[:\[].*")
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([\w-]+)", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?:^|;)\s*visibility\s*:\s*([\w-]+)", re.IGNORECASE)
_WHOLE = 2  # of the page's text, a half: it hides that until a script runs


@dataclass(frozen=True, slots=True)
class _Rule:
    """`tag` and `parts` (".a", "#b") that an element must have; whether it is hidden then."""

    tag: str
    parts: frozenset[str]
    hides: bool


def mark_hidden(tree: Any) -> None:
    """Give `hidden` to what the page's own style sheets hide."""
    rules = [rule for style in tree.iter("style") for rule in _rules(style.text or "")]
    if not any(rule.hides for rule in rules):
        return
    whole = len(tree.text_content())
    for element in tree.iterfind(".//body//*"):
        is_hidden = isinstance(element.tag, str) and _is_hidden(element, rules)
        if is_hidden and len(element.text_content()) * _WHOLE < whole:
            element.set("hidden", "")


def _is_hidden(element: Any, rules: list[_Rule]) -> bool:
    own = {f".{name}" for name in (element.get("class") or "").split()}
    own.add(f"#{element.get('id')}")
    fitting = [one for one in rules if one.tag in {"", element.tag} and one.parts <= own]
    return bool(fitting) and all(rule.hides for rule in fitting)


def _rules(css: str) -> Iterator[_Rule]:
    """The rules that stand outside of any other block and say whether something is shown."""
    for selectors, block in _blocks(_COMMENT.sub(" ", css)):
        hides = _hides(block)
        if hides is None:
            continue
        for selector in selectors.split(","):
            yield from _rule(selector.strip(), hides=hides)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Pairs of what leads a block and what stands in it, inner blocks included."""
    depth, start, opened = 0, 0, 0
    for brace in _BRACES.finditer(css):
        if brace.group() == "{":
            opened = brace.start() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield css[start:opened].rpartition(";")[2], css[opened + 1 : brace.start()]
                start = brace.end()


def _hides(block: str) -> bool | None:
    """Whether a block hides or shows; None where it says neither."""
    display, visibility = _DISPLAY.findall(block), _VISIBILITY.findall(block)
    if not display and not visibility:
        return None
    return [*display][-1:] == ["none"] or [*visibility][-1:] == ["hidden"]


def _rule(selector: str, *, hides: bool) -> Iterator[_Rule]:
    """One that stands alone; of a longer one its last part, if it shows that."""
    last = _LEADS.split(selector)[-1]
    is_alone = last == selector and not _PSEUDO.search(selector)
    found = _COMPOUND.fullmatch(_PSEUDO.sub("", last))
    if found is None or not (is_alone or not hides) or selector.startswith("@"):
        return
    tag, parts = (found.group(1) or "").strip("*"), frozenset(_PART.findall(found.group(2)))
    if parts or not hides:
        yield _Rule(tag.lower(), parts, hides)
