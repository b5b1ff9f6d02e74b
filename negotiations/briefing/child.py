"""Makes the file in a limited child process: one hostile or enormous briefing stops nobody else."""

import base64
import json
import resource
from typing import Any

from negotiations.briefing.content import ContentError, from_json
from negotiations.briefing.render import Rendered, RenderError, render
from sources.child import Child, ChildError, serve

SECONDS = 30
CONTENT = "content"
_child = Child("negotiations.briefing.child", seconds=SECONDS)


def render_in_child(tree: Any) -> Rendered:
    """render() of a stored tree, with at most 30 seconds and the memory of sources.child.

    Raises RenderError; its block is "content" where the tree is no briefing of this version.
    """
    try:
        answer = _child.call(json.dumps(tree).encode())
    except ChildError as error:
        raise RenderError("", error.reason) from error
    if "failed" in answer:
        raise RenderError(*answer["failed"])
    pdf = base64.b64decode(answer["pdf"])
    return Rendered(pdf, answer["page_count"], tuple(answer["missing"]))


def render_stored(data: bytes) -> dict[str, Any]:
    """The child's side: a stored tree in, the file or the named failure out."""
    _limit_processor_time()
    try:
        made = render(from_json(json.loads(data)))
    except ContentError as error:
        return {"failed": [CONTENT, str(error)]}
    except RenderError as error:
        return {"failed": [error.block, error.detail]}
    return {
        "pdf": base64.b64encode(made.pdf).decode(),
        "page_count": made.page_count,
        "missing": made.missing,
    }


def _limit_processor_time() -> None:
    """This call's share; the child goes on to serve others, so what it used before is added."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    limit = int(used.ru_utime + used.ru_stime) + SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


if __name__ == "__main__":
    serve(render_stored)
