"""What somebody is to do, or means to do: a step that is announced without "will"."""

from collections.abc import Sequence

from sources.reader.infinitives import CLITICS
from sources.reader.languages import Language
from sources.reader.leading import Leading
from sources.reader.sentences import Token


def is_due(tokens: Sequence[Token], before: Leading, language: Language) -> bool:
    """ "are to withdraw", "n'entend pas retirer": a step of one's own, no wish or demand."""
    led = [token.low for token in tokens[max(before.first - 2, 0) : before.first]]
    intending = language.words["intending"]
    if led and (led[-1] in intending or (led[0] in intending and led[-1] in CLITICS | {"to"})):
        return True
    return (
        len(led) > 1
        and led[1] in language.grammar.infinitive_leads
        and led[0] in language.words["announcing"]
    )


def is_scheduled(tokens: Sequence[Token], before: Leading, language: Language) -> bool:
    """ "are due to (meet)", "were set to": others have fixed it, or all of them."""
    led = [token.low for token in tokens[max(before.first - 2, 0) : before.first]]
    if len(led) < 2 or led[1] not in language.grammar.infinitive_leads:
        return False
    return led[0] in language.words["planned"]


def is_led_as_due(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """ "are (to) furnish", "intends (to) help": announced as much as "will help"."""
    led = [token.low for token in tokens[max(first - 3, 0) : first]]
    if len(led) < 2 or not language.grammar.needs_infinitive_lead:
        return False
    if led[-1] not in language.grammar.infinitive_leads or led[0] in language.words["terms"]:
        return False
    return led[-2] in language.words["intending"] | language.words["announcing"]


def is_unintended(tokens: Sequence[Token], before: Leading, language: Language) -> bool:
    """ "does (not) intend to send", "is (not) going to", "(non) intende inviare"."""
    at = before.first - 1
    at -= tokens[max(at, 0)].low not in language.words["intending"]  # "to", a pronoun
    led = tokens[max(at - 2, 0) : max(at, 0)]
    return any(token.low in language.words["negations"] for token in led)
