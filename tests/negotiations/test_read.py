"""`manage.py read`: what cannot be read is named as intake names it, and the rest is read."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sources.intake import REASONS

TEXT = "Russia demanded full control of the Donbas from Ukraine on Friday in Istanbul."
LARGE = b"The envoys met in Paris. " * 900_000
BINARY = b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 40


def read(*paths):
    out, err = StringIO(), StringIO()
    try:
        call_command("read", *map(str, paths), stdout=out, stderr=err)
    except CommandError as error:
        return json.loads(out.getvalue()), err.getvalue(), str(error)
    return json.loads(out.getvalue()), err.getvalue(), ""


@pytest.mark.parametrize("name", ["article.txt", "passages.json"])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (LARGE, "too-large"),
        (BINARY, "binary"),
        (b"%PDF-1.7 and so on", "binary"),
        ("Réunis à Genève. ".encode("latin-1") * 9, "wrong-encoding"),
        (b" \n", "empty"),
    ],
)
def test_what_intake_would_refuse_is_refused_in_its_words(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    found, err, failed = read(path)
    assert (found, failed) == ([], "1 of 1 not read")
    assert err == f"{path}: {REASONS[reason]}\n"


def test_bad_files_of_a_folder_do_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(BINARY)
    (tmp_path / "b.json").write_text("[1]")
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "d.txt").write_bytes(LARGE)
    missing = tmp_path / "missing.txt"
    found, err, failed = read(tmp_path, missing)
    assert [row["id"] for row in found] == ["c"]
    assert found[0]["facts"]
    assert failed == "4 of 5 not read"
    lines = err.splitlines()
    assert lines[0] == f"{tmp_path / 'a.txt'}: {REASONS['binary']}"
    assert lines[1].startswith(f"{tmp_path / 'b.json'}: not a gold file")
    assert lines[2] == f"{tmp_path / 'inner' / 'd.txt'}: {REASONS['too-large']}"
    assert lines[3] == f"{missing}: No such file or directory"


def test_a_language_without_words_is_named_and_the_rest_is_read(tmp_path):
    polish = tmp_path / "a.txt"
    polish.write_text("Minister powiedział wczoraj w Warszawie, że nie chce podpisać tej umowy.")
    good = tmp_path / "b.txt"
    good.write_text(TEXT)
    found, err, failed = read(polish, good)
    assert [row["id"] for row in found] == ["b"]
    assert err == f"{polish}: the language pl is not supported\n"
    assert failed == "1 of 2 not read"
