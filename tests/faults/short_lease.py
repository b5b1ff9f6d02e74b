"""Production settings, but that a dead worker's work is free again at once.

A lease shorter than a task is refused in production; here no task lives so long.
"""

from config.settings import *  # noqa: F403

WORK_LEASE_SECONDS = 2
