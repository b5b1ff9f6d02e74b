"""Hooks and fixtures of all tests."""

import pytest

from tests import database


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What drives the running product stays in one process: starting it twice costs a minute.

    First, for pytest-xdist reads the groups in the same hook.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


def pytest_unconfigure() -> None:
    """After the test databases are gone, stop the server that tests/settings.py started."""
    database.finish()
