"""The application that holds the rest together."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Makes the Celery application current, so that tasks can be hinted from anywhere."""

    name = "config"

    def ready(self) -> None:
        """Import it for its effect."""
        from config import celery  # noqa: F401, PLC0415 - needs ready settings and apps
