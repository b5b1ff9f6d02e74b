"""The rules for templates: no script or style in the page, every word through gettext, small."""

import re

import pytest

from tests.house import template_files, urls

LONGEST = 200
TEMPLATES = template_files()
PAGES = {name: text for name, text in TEMPLATES.items() if name.endswith((".html", ".svg"))}
# Words that are the same in every language: names, keys, units of the interface.
_SAME_EVERYWHERE = re.compile(r"Pourparlers|\b(Esc|PDF|UTC|sha256)\b")
_NOT_TEXT = [
    r"{% comment .*?%}.*?{% endcomment %}|{#.*?#}",
    r"{% block \w+_class %}.*?{% endblock %}",
    r"{% blocktrans(?:late)?\b.*?%}.*?{% endblocktrans(?:late)? %}",
    r"{%.*?%}|{{.*?}}",
    r"<!--.*?-->|<!DOCTYPE[^>]*>",
    r"&\w+;|&#\w+;",
]
_READ_ALOUD = re.compile(
    r"""\b(?:aria-label|alt|title|placeholder|data-announce)=["']([^"']*)["']"""
)


def without_tags(text):
    """A template without anything that is not text or HTML."""
    for pattern in _NOT_TEXT:
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    return text


def spoken(text):
    """What a reader would see or hear that is written into the template as it is."""
    html = without_tags(text)
    heard = " ".join(_READ_ALOUD.findall(html))
    seen = re.sub(r"<[^>]*>", " ", html)
    return re.findall(r"[A-Za-zÀ-ÿ]{2,}", _SAME_EVERYWHERE.sub(" ", f"{seen} {heard}"))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_it_is_short(name):
    assert len(TEMPLATES[name].splitlines()) <= LONGEST


@pytest.mark.parametrize("name", sorted(PAGES))
def test_it_has_no_script_style_or_handler_in_the_page(name):
    html = re.sub(r"{#.*?#}", "", PAGES[name], flags=re.DOTALL)
    assert not re.search(r"<script(?![^>]*\bsrc=)", html), "inline script"
    assert not re.search(r"<style", html), "inline style"
    assert not re.search(r"\sstyle=", html), "style attribute"
    assert not re.search(r"\s(on[a-z]+|hx-on[:-][^=]*)=", html), "handler attribute"
    assert not re.search(r"javascript:|\bhx-vals=['\"]js:|\bhx-vars=", html), "script in a value"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_it_escapes_everything(name):
    assert not re.search(r"\|\s*safe\b|safeseq|autoescape off", PAGES[name])


@pytest.mark.parametrize("name", sorted(PAGES))
def test_its_words_go_through_gettext(name):
    assert not spoken(PAGES[name])


@pytest.mark.parametrize("name", sorted(PAGES))
def test_forms_that_post_carry_their_token(name):
    text = re.sub(r"{#.*?#}", "", PAGES[name], flags=re.DOTALL)
    forms = re.findall(
        r"<form\b[^>]*?method=[\"']post[\"'].*?</form>", text, re.DOTALL | re.IGNORECASE
    )
    assert not [form for form in forms if not carries_token(form)]


def carries_token(text):
    """By itself, or through what it includes."""
    included = re.findall(r"{% include [\"']([^\"']+)", text)
    return "{% csrf_token %}" in text or any(carries_token(TEMPLATES[name]) for name in included)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_shared_piece_has_an_underscore_and_a_page_extends_the_shell(name):
    stem = name.rsplit("/", 1)[-1]
    is_page = "{% extends" in PAGES[name]
    assert is_page != stem.startswith("_") or stem == "base.html"


# Words that come from articles or people, in whatever direction they are written.
_FOREIGN = re.compile(
    r"{{ *(?:[\w.]*\b(?:quote|condition|body|outlet|filename|speaker|place|withdrawal_reason)"
    r"|(?:[\w.]*\.)?article(?:\.1)?\.title|submission\.title|change\.subject)\b[^}]*}}"
)
_NOT_SHOWN = r"{#.*?#}|{% block title %}.*?{% endblock %}|{% blocktrans.*?{% endblocktranslate %}"


def unbounded(text):
    """Foreign words of a template in an element that does not keep their direction in."""
    shown = re.sub(_NOT_SHOWN, " ", text, flags=re.DOTALL)
    found = []
    for match in _FOREIGN.finditer(shown):
        tag = shown[: match.start()].rpartition("<")[2]
        if not re.match(r'bdi>|p>|\w[^>]*\bdir="auto"', tag):
            found.append(match.group())
    return found


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"negotiations/_statement_title.html"}))
def test_foreign_words_reorder_nothing_around_them(name):
    """A statement's heading is a page's title too, which takes no element: its words are lines."""
    assert not unbounded(PAGES[name])


# Days in prose and in tables, times, parts of a day where the rest is clear; machines' own forms.
_DAYS = {
    *("j F Y", "j M Y", "j F Y, H:i", "H:i:s e"),
    *("j F", "F Y", "M Y", "M", "Y"),
    *("Y-m-d", "c"),
}


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_days_are_written_in_one_way(name):
    assert set(re.findall(r"\|(?:date|when|time):[\"']([^\"']*)", TEMPLATES[name])) <= _DAYS
    assert not re.search(r"\|(date|time) *(}}|\||%})", TEMPLATES[name]), "a day without its form"


def test_every_link_leads_to_a_page_that_there_is():
    """`url … as` gives an empty string for a name that nobody bears: it would hide the mistake."""
    known = {url.name for url in urls()}
    named = {
        (name, found)
        for name, text in TEMPLATES.items()
        for found in re.findall(r"{% url [\"']([^\"']+)", text)
    }
    assert {(name, found) for name, found in named if found not in known} == set()


def test_these_rules_would_notice():
    assert spoken('<p aria-label="Hello there">{{ name }}</p>') == ["Hello", "there"]
    assert spoken("<p>{% translate 'Hello' %} Hello</p>") == ["Hello"]
    assert not spoken("<p>{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}</p>")
    assert unbounded("<span>{{ article.outlet }}</span>") == ["{{ article.outlet }}"]
    assert unbounded("<bdi>x</bdi> {{ statement.condition }}") == ["{{ statement.condition }}"]
    assert not unbounded('<bdi>{{ outlet }}</bdi><q dir="auto">{{ note.quote }}</q>')
