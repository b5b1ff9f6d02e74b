"""The rules of CONTRIBUTING.md that a machine can hold; ruff, mypy and import-linter hold others."""

import re
from pathlib import Path

import pytest

from sources.audience import Audience
from tests import house
from tests.house import ROOT, decorators, functions, python_files, urls, view_function, words_in

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TASK = 400, 50, 15
METHODS = {"require_GET", "require_POST", "require_safe", "require_http_methods"}
OUR_URLS = [url for url in urls() if url.is_ours]
# Views that show another view's page again, or none, and where each is tested.
TESTED_WITH = {
    "annotation_edit": "test_annotations",
    "annotation_new": "test_annotations",
    "annotation_remove": "test_annotations",
    "article_restore": "test_article_edit",
    "article_withdraw": "test_article_edit",
    "briefing_retry": "test_briefing_detail",
    "liveness_detail": "test_health",
    "readiness_detail": "test_health",
    "record_dispute": "test_position_detail",
    "statement_accept": "test_statement_decisions",
    "statement_reject": "test_statement_decisions",
    "statement_undo": "test_statement_decisions",
}
# Opens sockets of its own: the supervisor asks its own web server on the loopback address.
MAY_OPEN_SOCKETS = {"config/serve.py", "sources/fetching.py", "config/health.py"}


def lines_with(pattern, *folders, flags=0, but=()):
    """`file:line` of each line of our Python code that matches."""
    return [
        f"{name}:{number} {line.strip()}"
        for name, text in python_files(*folders).items()
        for number, line in enumerate(text.splitlines(), 1)
        if name not in but and re.search(pattern, line, flags)
    ]


def test_no_file_is_longer_than_400_lines():
    paths = [ROOT / name for name in python_files()]
    paths += [*(ROOT / "static").rglob("*.css"), *(ROOT / "static").rglob("*.js")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    assert not {path: length for path, length in lengths.items() if length > LONGEST_FILE}


def test_no_function_is_longer_than_50_lines():
    assert not [f.where for f in functions() if f.lines > LONGEST_FUNCTION]


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils", "util", "helpers", "common", "misc", "services", "selectors"}
    assert not [name for name in python_files() if Path(name).stem in drawers]


def test_nothing_happens_by_signal_or_behind_save():
    assert not lines_with(
        r"\bdispatch\b.*receiver|@receiver|(pre|post)_(save|delete)\b", *house.APPS
    )
    # The name of a command's, a form's or a model's override would hide a rule from its caller.
    saves = [f.where for f in functions(*house.OURS) if f.node.name == "save"]
    assert not saves


def test_nothing_switches_the_history_off():
    assert not lines_with(r"pgtrigger\.ignore\(|pghistory\.ignore|\.uninstall\(", *house.APPS)


def test_nothing_is_marked_safe():
    assert not lines_with(
        r"mark_safe|SafeString|format_html\(f|\.html_safe|autoescape", *house.APPS
    )


def test_the_queue_is_only_hinted():
    assert not lines_with(
        r"self\.retry\(|autoretry_for|countdown=|\beta=|apply_async|acks_late=True", *house.APPS
    )
    assert not lines_with(r"\.delay\(", *house.APPS), "use delay_on_commit"


def test_tasks_are_doors():
    tasks = [f for f in functions(*house.OURS) if "shared_task" in decorators(f)]
    assert len(tasks) >= 4
    assert not [f.where for f in tasks if f.lines > LONGEST_TASK]
    assert not [f.where for f in tasks if not f.file.endswith("/tasks.py")]


def test_the_clock_is_passed_in():
    doors = ("/views/", "/forms/", "/management/", "tasks.py", "config/serve.py")
    looked_up = lines_with(r"timezone\.now\(\)|date\.today\(|datetime\.now\(", *house.APPS)
    assert not [line for line in looked_up if not any(door in line for door in doors)]


def test_nothing_opens_a_socket_outward():
    pattern = (
        r"^\s*(import|from) (requests|httpx|urllib3|urllib\.request|aiohttp|socket|http\.client)\b"
    )
    assert not lines_with(pattern, *house.APPS, but=MAY_OPEN_SOCKETS)


def test_only_one_module_reads_the_headers_of_htmx():
    reading = r"htmx\.target|\.(headers|META)\b.*(HX-Target|HX_TARGET)"
    assert not lines_with(reading, *house.APPS, but={"sources/partials.py"})


def test_every_exception_from_a_check_gives_its_reason():
    """On the line, or in the lines just above: a comment, or a neighbour that gives it."""
    exception = re.compile(r"# (noqa|type: ignore)")
    reason = re.compile(r"# noqa: [A-Z0-9, ]+ - \S|# type: ignore\[[a-z, -]+\]  # \S|^\s*# ")
    bare = []
    for name, text in python_files(*house.APPS).items():
        lines = text.splitlines()
        for number, line in enumerate(lines):
            near = lines[max(number - 6, 0) : number + 1]
            if exception.search(line) and not any(map(reason.search, near)):
                bare.append(f"{name}:{number + 1} {line.strip()}")
    assert not bare


@pytest.mark.parametrize("url", OUR_URLS, ids=lambda url: url.name)
def test_a_url_its_view_its_page_and_its_test_bear_one_name(url):
    function = view_function(url)
    assert url.short == url.view.__name__
    assert not hasattr(url.view, "view_class"), "views are functions"
    pages = {word for word in words_in(function) if word.endswith(".html")}
    app = url.name.split(":", maxsplit=1)[0]
    shows_own_page = f"{app}/{url.short}.html" in pages
    assert shows_own_page or not pages or "GET" not in methods_of(function)
    test = TESTED_WITH.get(url.short, f"test_{url.short}")
    assert list((ROOT / "tests").rglob(f"{test}.py")), f"{test}.py is missing"


def methods_of(function):
    """The methods that a view's decorators let through."""
    names = decorators(function)
    if "require_POST" in names:
        return {"POST"}
    return {"GET"} if "require_GET" in names or "require_safe" in names else {"GET", "POST"}


@pytest.mark.parametrize("url", OUR_URLS, ids=lambda url: url.name)
def test_every_view_says_who_and_how(url):
    # A body that is too big must get the form's own message: the view looks first, then guards.
    name = "_article_new" if url.short == "article_new" else url.short
    names = [d for d in decorators(view_function(url, name)) if d != "csrf_protect"]
    assert getattr(url.view, "audience", None), "no audience: see sources/audience.py"
    assert names[0] in set(Audience)
    assert len(METHODS & set(names)) == 1, "exactly one of require_GET, require_POST, ..."


def test_addresses_are_nouns_and_never_row_numbers():
    wrong = r"<int:|<pk>|<id>|[A-Z_](?![^<]*>)"
    assert not [url.route for url in OUR_URLS if re.search(wrong, url.route)]


def test_no_file_names_this_machine():
    private = re.compile(r"(?<![\w.])/(work|root|home)/[a-z]")
    kinds = {".py", ".md", ".toml", ".html", ".yml", ".yaml", ".css", ".js", ""}
    folders = ("config", "negotiations", "sources", "templates", "static", "tests", "docs", ".ci")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    paths += [path for path in ROOT.iterdir() if path.name not in {".venv", ".tools", ".git"}]
    texts = [path for path in paths if path.is_file() and path.suffix in kinds]
    assert len(texts) > 300
    assert not [
        path.name
        for path in texts
        if path != Path(__file__) and private.search(path.read_text("utf-8", errors="ignore"))
    ]
