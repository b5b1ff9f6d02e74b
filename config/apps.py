"""The application that holds the rest together, and the set-up pages."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ConfigConfig(AppConfig):
    """Makes the Celery application current, so that tasks can be hinted from anywhere."""

    name = "config"

    def ready(self) -> None:
        """Import it for its effect."""
        from config import celery  # noqa: F401, PLC0415 - needs ready settings and apps


class AdministrationConfig(AdminConfig):
    """django.contrib.admin with a site of ours."""

    default_site = "config.administration.Administration"
