"""Settings come from the environment; what makes no sense stops the start and is named."""

import re
import runpy
import stat
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.celery import app

SETTINGS = str(Path(__file__).parents[2] / "config" / "settings.py")
URL = "postgresql://web:secret@db.example/talks"
ASKED = re.compile(r"""(?:env\.\w+|secret|choice|number)\(\s*"([A-Z_]+)\"""")
NAMES = sorted(set(ASKED.findall(Path(SETTINGS).read_text(encoding="utf-8"))))


@pytest.fixture
def load(monkeypatch, tmp_path):
    """Settings as they would be with these variables and no others."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["gunicorn"])

    def run(**environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(SETTINGS)

    return run


def production(load, **changes):
    return load(**({"DATABASE_URL": URL, "SECRET_KEY": "k" * 50, "TLS": "true"} | changes))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "maybe"),
        ("TLS", "on please"),
        ("PUBLIC_READ", "2"),
        ("KEEP_RAW_DAYS", "a month"),
        ("KEEP_RAW_DAYS", "-1"),
        ("MAX_UPLOAD_BYTES", "5 MB"),
        ("MAX_UPLOAD_BYTES", "0"),
        ("TRUSTED_PROXY_COUNT", "one"),
        ("TRUSTED_PROXY_COUNT", "-1"),
        ("TIME_ZONE", "Paris"),
        ("LANGUAGE_CODE", "klingon"),
        ("LOG_LEVEL", "LOUD"),
        ("EMAIL_URL", "carrier-pigeon://roof"),
        ("DATABASE_URL", "mysql://a:b@c/d"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_OWNER_URL", "sqlite:///x"),
        ("DATABASE_ROLE", "root"),
        ("BROKER_URL", "redis://localhost"),
        ("SECRET_KEY", "short"),
        ("WORK_LEASE_SECONDS", "0"),
        ("WORK_LEASE_SECONDS", "5"),
        ("WORK_LEASE_SECONDS", "110"),
        ("WORK_LEASE_SECONDS", "soon"),
        ("ALLOWED_HOSTS", "https://talks.example/"),
        ("CSRF_TRUSTED_ORIGINS", "talks.example"),
    ],
)
def test_nonsense_is_refused_by_name(load, name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        production(load, **{name: value})


def test_a_lease_outlives_every_task(load):
    app.loader.import_default_modules()
    longest = max(task.time_limit or 0 for task in app.tasks.values())
    assert production(load, WORK_LEASE_SECONDS=str(longest + 1))["WORK_LEASE_SECONDS"] > longest
    with pytest.raises(ImproperlyConfigured, match="must be 111 or more"):
        production(load, WORK_LEASE_SECONDS=str(longest))


def test_a_server_of_ones_own_needs_a_secret_of_ones_own(load):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        load(DATABASE_URL=URL)


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "DATABASE_OWNER_URL", "BROKER_URL"])
def test_a_secret_may_lie_in_a_file_and_an_unreadable_one_is_named(load, tmp_path, name):
    values = {"SECRET_KEY": "f" * 50, "BROKER_URL": "amqp://rabbit"}
    (tmp_path / "secret").write_text(values.get(name, URL) + "\n", encoding="utf-8")
    settings = production(load, **{f"{name}_FILE": str(tmp_path / "secret")})
    if name in values:
        assert settings[name] == values[name]
    with pytest.raises(ImproperlyConfigured, match=f"{name}_FILE"):
        production(load, **{f"{name}_FILE": str(tmp_path / "nothing")})


def test_without_anything_it_is_the_embedded_database_and_a_kept_secret(load, tmp_path):
    first, second = load(), load()
    assert first["EMBEDDED"]
    assert first["SECRET_KEY"] == second["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert not first["DEBUG"]


def test_the_web_role_is_the_rule_and_schema_commands_the_exception(load, monkeypatch):
    urls = {"DATABASE_OWNER_URL": "postgresql://owner:secret@db.example/talks"}
    assert production(load, **urls)["DATABASES"]["default"]["USER"] == "web"
    for command in ("migrate", "backup", "restore"):
        monkeypatch.setattr(sys, "argv", ["manage.py", command])
        assert production(load, **urls)["DATABASES"]["default"]["USER"] == "owner"


def test_secure_cookies_and_hsts_follow_tls(load):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")
    with_tls, without = production(load), production(load, TLS="false")
    assert [with_tls[name] for name in names] == [True] * 3
    assert [without[name] for name in names] == [False] * 3
    assert with_tls["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert without["SECURE_HSTS_SECONDS"] == 0


def test_a_forwarded_scheme_is_believed_only_from_a_known_proxy(load):
    assert production(load)["SECURE_PROXY_SSL_HEADER"] is None
    behind = production(load, TRUSTED_PROXY_COUNT="1")
    assert behind["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert behind["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_mail_goes_out_as_told(load):
    sent = production(load, EMAIL_URL="submission://mailer:pw@mail.example")["MAILERS"]["default"]
    assert sent["OPTIONS"]["host"] == "mail.example"
    assert sent["OPTIONS"]["use_tls"]
    assert "console" in production(load, EMAIL_URL="console:")["MAILERS"]["default"]["BACKEND"]
