"""The application of config.celery for the fault tests: quicker timetable, and a death to order.

    DIE_AT=module:function[:after] celery --app tests.faults.dying_app worker --beat

When the function (or method, Class.name) is called, or has returned, signal 9 goes to the worker
and its timetable, then to the process of the pool that called, which is in a group of its own
(config.celery). The worker must lead its session. Nothing of the product knows of it.
"""

import importlib
import os
import signal
from typing import Any

import django

django.setup()

from config.celery import app  # noqa: E402 - Django must be ready first

for entry in app.conf.beat_schedule.values():
    entry["schedule"] = 0.3


def _arm(order: str) -> None:
    module_name, path, *after = order.split(":")
    *owners, name = path.split(".")
    owner: Any = importlib.import_module(module_name)
    for step in owners:
        owner = getattr(owner, step)
    real = getattr(owner, name)

    def deadly(*arguments: Any, **named: Any) -> None:
        if after:
            real(*arguments, **named)
        os.killpg(os.getsid(0), signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name, deadly)


if os.environ.get("DIE_AT"):
    _arm(os.environ["DIE_AT"])
