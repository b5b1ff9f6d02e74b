"""The child process that takes the article out of a web page. See sources.child."""

from typing import Any

import trafilatura

from sources.child import serve


def article_of(page: bytes) -> dict[str, Any] | None:
    """Text, title, date, site and address of a page; None where it holds no article."""
    document = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    if document is None or isinstance(document, dict):
        return None
    return {
        "text": document.text or "",
        "title": document.title,
        "date": document.date,
        "sitename": document.sitename,
        "url": document.url,
    }


if __name__ == "__main__":
    serve(article_of)
