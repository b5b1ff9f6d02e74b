"""The child process that takes the article out of a web page. See sources.child."""

from typing import Any

import trafilatura

from sources.child import serve
from sources.style_sheets import mark_hidden

# In lower case and without blanks, as a style may be written.
_STYLE = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ \t\n\r', 'abcdefghijklmnopqrstuvwxyz')"
# What a reader of the page does not see. A page that hides all of itself shows it by a script.
# What is hidden from screen readers alone (aria-hidden) is seen; what the page's own style sheet
# hides is marked so before.
_HIDDEN = (
    "//body//*[@hidden]",
    f"//body//*[contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')]",
)
# Such a tag ends a drawing that was never closed, as in a browser.
_BLOCKS = [
    "p",
    "div",
    "article",
    "section",
    "main",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "blockquote",
    "table",
    "figure",
]
_IN_DRAWINGS = f"//svg//*[{' or '.join(f'self::{name}' for name in _BLOCKS)}]"


def article_of(page: bytes) -> dict[str, Any] | None:
    """Text, title, date, site and address of a page; None where it holds no article."""
    tree = trafilatura.load_html(page)
    if tree is None:
        return None
    _close_drawings(tree)
    mark_hidden(tree)
    document = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, prune_xpath=list(_HIDDEN)
    )
    if document is None or isinstance(document, dict):
        return None
    return {
        "text": document.text or "",
        "title": document.title,
        "date": document.date,
        "sitename": document.sitename,
        "url": document.url,
    }


def _close_drawings(tree: Any) -> None:
    """Give back the text that came to stand in a drawing without an end, and would go with it."""
    blocks = tree.xpath(f"{_IN_DRAWINGS}[not(ancestor::foreignobject)]")
    around = {one for block in blocks for one in block.iterancestors() if _is_in_drawing(one)}
    for element in around:
        element.drop_tag()


def _is_in_drawing(element: Any) -> bool:
    """Of the drawing itself: what stands between it and the article's own tags."""
    return element.tag not in _BLOCKS and (
        element.tag == "svg" or next(element.iterancestors("svg"), None) is not None
    )


if __name__ == "__main__":
    serve(article_of)
