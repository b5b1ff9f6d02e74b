"""Hooks and fixtures of all tests."""

from tests import database


def pytest_unconfigure() -> None:
    """After the test databases are gone, stop the server that tests/settings.py started."""
    database.finish()
