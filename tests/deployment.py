"""`check --deploy` in the production profile: any warning fails. Run by `make lint`."""

import os
import secrets
import sys
import tempfile

PROFILE = {
    "DATABASE_URL": "postgresql://web:secret@database.example/pourparlers",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "talks.example",
    "TLS": "true",
    "EMAIL_URL": "submission://mailer:secret@mail.example",
    "DEBUG": "false",
    "DJANGO_SETTINGS_MODULE": "config.settings",
}


def main() -> None:
    """Exit with Django's verdict."""
    os.environ |= PROFILE | {"DATA_DIR": tempfile.mkdtemp()}
    sys.argv = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - after the profile

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
