"""A worker that makes due briefings and is killed with signal 9 as it comes to a given step.

python -m tests.faults.briefing_worker BRIEFING_ID STEP
"""

import os
import signal
import sys
from typing import Any

import django


def _die(*_arguments: Any, **_named: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """STEP is the name of a function in making; it is not reached alive."""
    django.setup()
    from negotiations.briefing import making  # noqa: PLC0415 - Django must be ready first
    from tests.factories import NOW  # noqa: PLC0415

    briefing_id, step = int(sys.argv[1]), sys.argv[2]
    setattr(making, step, _die)
    making.render_due(NOW, ids=[briefing_id])


if __name__ == "__main__":
    main()
