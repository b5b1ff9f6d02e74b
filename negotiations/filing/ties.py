"""For which issues a document counts: those whose pack names it, unless an editor says otherwise."""

import re
from collections.abc import Sequence

from negotiations.folding import sort_key
from negotiations.models import Document, Issue, IssueTie, Negotiation, Statement


def tie(document: Document, statements: Sequence[Statement]) -> None:
    """By its name; one without a name by the sentences about it. An editor's ties stay."""
    words = [document.name] if document.name else [row.quote for row in statements]
    text = sort_key("\n".join(words))
    issues = Issue.objects.filter(negotiation=document.negotiation_id).exclude(document_names=[])
    named = {
        pk
        for pk, names in issues.values_list("pk", "document_names")
        if any(_stands_in(sort_key(name), text) for name in names)
    }
    ties = IssueTie.objects.filter(document=document)
    ties.filter(decided_by=None).exclude(issue__in=named).delete()
    known = set(ties.values_list("issue_id", flat=True))
    IssueTie.objects.bulk_create(
        IssueTie(document=document, issue_id=pk) for pk in sorted(named - known)
    )


def tie_all(negotiation: Negotiation) -> None:
    """After the names in the pack changed."""
    for document in Document.objects.shown().filter(negotiation=negotiation, is_corrected=False):
        standing = Statement.objects.standing().filter(signature__document=document)
        tie(document, list(standing.in_order()))


def _stands_in(name: str, text: str) -> bool:
    """As whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
