"""Acronyms that a text gives itself: "l'Opposition tadjike unie (OTU)", "the UTO (United Tajik Opposition)"."""

from collections.abc import Iterator, Mapping, Sequence

from sources.reader.names import Named
from sources.reader.sentences import Sentence, Token

_LONGEST = 12  # letters of an acronym


def with_glosses(
    rows: Sequence[Sentence], named: Sequence[Sequence[Named]]
) -> list[Sequence[Named]]:
    """The names in each sentence, with those that the text's own acronyms stand for."""
    known: dict[str, Named] = {}
    for row, names in zip(rows, named, strict=True):
        for acronym, name in _glosses(row.tokens, names):
            known.setdefault(acronym, name)
    if not known:
        return list(named)
    return [_with_known(row.tokens, names, known) for row, names in zip(rows, named, strict=True)]


def _glosses(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[tuple[str, Named]]:
    """Each acronym in brackets behind a party's name, or before the name in brackets."""
    if not any(token.text == "(" for token in tokens):
        return
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    for name in names:
        if name.entry.kind != "name" or name.is_part:
            continue
        behind, before = name.last + 2, name.first - 2
        for at, bracket in ((behind, behind - 1), (before, before + 1)):
            is_inside = 0 <= at < len(tokens) and tokens[bracket].text == "("
            if is_inside and at not in taken and _is_acronym(tokens[at].text):
                yield tokens[at].text, name


def _is_acronym(word: str) -> bool:
    letters = word.replace("-", "")
    return 2 <= len(letters) <= _LONGEST and letters.isalpha() and letters.isupper()


def _with_known(
    tokens: Sequence[Token], names: Sequence[Named], known: Mapping[str, Named]
) -> list[Named]:
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    more = [
        Named(at, at, known[token.text].entry)
        for at, token in enumerate(tokens)
        if token.text in known and at not in taken
    ]
    return sorted([*names, *more], key=lambda name: name.first)
