"""What something is made to hang on: "condicionó su retirada al despliegue de observadores"."""

from sources.reader.claims import Claim
from sources.reader.languages import Language
from sources.reader.parsing import Parse


def hinge_of(claim: Claim, parse: Parse, language: Language) -> tuple[int, int]:
    """A claim's content; behind a verb of making depend on, only what is asked for.

    The first word that leads to it before an article or a clause: "la ayuda a Gaza a la entrega".
    """
    first, end = claim.content
    words, tokens = language.words, parse.tokens
    if tokens[claim.verb.at].low not in words["hinging"]:
        return claim.content
    places = range(max(first, claim.verb.first), end - 1)
    leads = [at for at in places if tokens[at].low in words["hinged"]]
    opens = words["articles"] | words["complementizers"]
    merged = words["hinged"] & words["articles"]  # "al"
    led = (at for at in leads if tokens[at].low in merged or tokens[at + 1].low in opens)
    at = next(led, leads[0] if leads else None)
    return claim.content if at is None else (at + 1, end)
