"""Charts on their way into the PDF: only our own drawing elements, no address outside the file."""

import re
import xml.etree.ElementTree as ET

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "pattern",
        "clipPath",
        "marker",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
        "style",
        "a",
    ]
)
_ADDRESS = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)


class FigureError(ValueError):
    """A chart that is not one of ours."""


def check_svg(svg: str) -> None:
    """Refuse declarations, unknown elements and every reference out of the drawing."""
    if "<!" in svg or "<?" in svg:
        raise FigureError("the chart has a declaration")
    try:
        # No declaration is left, so no entity can expand and none can point to a file.
        root = ET.fromstring(svg)  # noqa: S314
    except ET.ParseError as error:
        raise FigureError(f"the chart is not well-formed: {error}") from error
    if root.tag != f"{_NAMESPACE}svg":
        raise FigureError("the chart is not SVG")
    for element in root.iter():
        _check_element(element)


def _check_element(element: ET.Element) -> None:
    name = element.tag.removeprefix(_NAMESPACE)
    if name not in _ELEMENTS:
        raise FigureError(f"the chart holds <{name}>")
    for key, value in element.attrib.items():
        leaves = key.endswith("href") and name != "a" and not value.startswith("#")
        if leaves or _ADDRESS.search(value):
            raise FigureError(f"the chart refers outside itself: {name} {key}")
    if name == "style" and _ADDRESS.search(element.text or ""):
        raise FigureError("the chart's style refers outside itself")


def in_print(svg: str, stylesheet: str) -> str:
    """The chart with the day colours in it: on a page they come from the page's own styles."""
    opening, closing, rest = svg.partition(">")
    return f"{opening}{closing}<style>{stylesheet}</style>{rest}"
