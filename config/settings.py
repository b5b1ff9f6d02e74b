"""Settings, all from the environment. A value that makes no sense stops the start, by name."""

import sys
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import dj_database_url
import dj_email_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from environs import Env, EnvError

from config import commands, embedded, kept

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env(expand_vars=False)
# Commands that change the schema connect as its owner; everything else as the web role,
# which can neither alter a table nor touch the history.
OWNER_COMMANDS = {"migrate", "makemigrations", "sqlmigrate", "backup", "restore", "test"}


def secret(name: str, default: str | None = None) -> str | None:
    """The variable NAME, or the content of the file that NAME_FILE points to."""
    path = env.str(f"{name}_FILE", None)
    if path is None:
        return env.str(name, default)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE: cannot read {path}: {error.strerror}") from error


def choice(name: str, default: str, allowed: set[str]) -> str:
    """The variable NAME, refused unless it is one of the allowed values."""
    value = env.str(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}: {value!r} is not known")
    return value


LONGEST_TASK_SECONDS = 110


def number(name: str, default: int, *, least: int) -> int:
    """The variable NAME as a number of at least so much."""
    value = env.int(name, default)
    if value < least:
        raise ImproperlyConfigured(f"{name}: must be {least} or more")
    return value


def database(name: str, url: str) -> dict[str, Any]:
    """One entry of DATABASES; only PostgreSQL is supported."""
    try:
        parsed = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: not a database address") from error
    if parsed["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{name}: only postgresql:// is supported")
    return parsed


def mailer(url: str) -> dict[str, Any]:
    """The way mail goes out: console:, or submission://user:password@host."""
    parsed = dj_email_url.parse(url)
    if "EMAIL_BACKEND" not in parsed:
        raise ImproperlyConfigured("EMAIL_URL: unknown kind of mail server")
    if not parsed["EMAIL_BACKEND"].endswith("smtp.EmailBackend"):
        return {"BACKEND": parsed["EMAIL_BACKEND"]}
    options = {
        "host": parsed["EMAIL_HOST"],
        "port": parsed["EMAIL_PORT"],
        "username": parsed["EMAIL_HOST_USER"],
        "password": parsed["EMAIL_HOST_PASSWORD"],
        "use_tls": parsed["EMAIL_USE_TLS"],
        "use_ssl": parsed["EMAIL_USE_SSL"],
        "timeout": 30,
    }
    return {"BACKEND": parsed["EMAIL_BACKEND"], "OPTIONS": options}


try:
    DEBUG = env.bool("DEBUG", False)
    TLS = env.bool("TLS", False)
    PUBLIC_READ = env.bool("PUBLIC_READ", False)
    KEEP_RAW_DAYS = number("KEEP_RAW_DAYS", 30, least=0)
    MAX_UPLOAD_BYTES = number("MAX_UPLOAD_BYTES", 5 * 1024 * 1024, least=1024)
    # How long a worker may hold a piece of work before others take it for dead: longer than a task
    # may take (time_limit in the apps' tasks.py), or two would do the same work.
    WORK_LEASE_SECONDS = number("WORK_LEASE_SECONDS", 120, least=LONGEST_TASK_SECONDS + 1)
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
    CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
    TRUSTED_PROXY_COUNT = number("TRUSTED_PROXY_COUNT", 0, least=0)
    EMAIL_URL = env.str("EMAIL_URL", "console:")
except EnvError as error:
    raise ImproperlyConfigured(str(error)) from error

TIME_ZONE = choice("TIME_ZONE", "UTC", available_timezones())
LANGUAGE_CODE = choice("LANGUAGE_CODE", "en", {"en"})
LOG_LEVEL = choice("LOG_LEVEL", "INFO", {"DEBUG", "INFO", "WARNING", "ERROR"})
DATA_DIR = Path(env.str("DATA_DIR", str(BASE_DIR / ".data")))
for _host in ALLOWED_HOSTS:
    if "/" in _host or not _host:
        raise ImproperlyConfigured(f"ALLOWED_HOSTS: {_host!r} is not a host name")
for _origin in CSRF_TRUSTED_ORIGINS:
    if not _origin.startswith(("https://", "http://")):
        raise ImproperlyConfigured(f"CSRF_TRUSTED_ORIGINS: {_origin!r} has no scheme")

DATABASE_URL = secret("DATABASE_URL")
EMBEDDED = DATABASE_URL is None
if DATABASE_URL is None:
    _urls = embedded.urls(DATA_DIR, keep=commands.sets_up(sys.argv))
    DATABASE_URL, DATABASE_OWNER_URL = _urls.web, _urls.owner
else:
    DATABASE_OWNER_URL = secret("DATABASE_OWNER_URL", DATABASE_URL) or DATABASE_URL

# A command line that names a schema command decides; tests set DATABASE_ROLE themselves.
DATABASE_ROLE = choice(
    "DATABASE_ROLE",
    "owner" if len(sys.argv) > 1 and sys.argv[1] in OWNER_COMMANDS else "web",
    {"owner", "web"},
)
WEB_DATABASE = database("DATABASE_URL", DATABASE_URL)
OWNER_DATABASE = database("DATABASE_OWNER_URL", DATABASE_OWNER_URL)
DATABASES = {"default": OWNER_DATABASE if DATABASE_ROLE == "owner" else WEB_DATABASE}

# Unset: the queue is the PGMQ schema of the same database. See config/celery.py.
BROKER_URL = secret("BROKER_URL", "") or ""
if BROKER_URL and not BROKER_URL.startswith(("amqp://", "amqps://")):
    raise ImproperlyConfigured("BROKER_URL: only amqp:// or amqps:// (or unset) is supported")

if secret("SECRET_KEY") is None and not EMBEDDED:
    raise ImproperlyConfigured("SECRET_KEY: must be set when DATABASE_URL is")
SECRET_KEY = secret("SECRET_KEY") or kept.secret_key(DATA_DIR, keep=commands.sets_up(sys.argv))
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("SECRET_KEY: must have at least 32 characters")

INSTALLED_APPS = [
    "config.apps.AdministrationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "pgtrigger",
    "pghistory",
    "config.apps.ConfigConfig",
    "sources",
    "negotiations",
]

MIDDLEWARE = [
    "config.errors.reference_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "config.errors.method_middleware",
]

# A GET never writes, so nobody has to be looked up to be named in the history.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "negotiations.context.shell",
            ],
        },
    }
]

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "negotiations.accounts.ClosedAccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT

# Shared by all web processes: the login throttle counts across them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(DATA_DIR / "cache"),
    }
}

USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = "config.formats"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]

STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(DATA_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA_DIR / "files")},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_UPLOAD_BYTES + 64 * 1024
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MAILERS = {"default": mailer(EMAIL_URL)}

# Secure cookies and HSTS follow TLS: over plain http on a laptop they would lock people out.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
SECURE_SSL_REDIRECT = TLS
SECURE_HSTS_SECONDS = 31_536_000 if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "connect-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    # It warns at each start that pgmq:// names no host; the transport takes conn_string instead.
    "loggers": {"kombu.connection": {"level": "ERROR"}},
}
