"""The queue: Celery on PGMQ in the same PostgreSQL, and the timetable.

Rows are the truth about work, a message is only a hint (sources/models/work.py). So messages
are acknowledged early, nothing is retried by Celery, and the timetable hints again.
"""

import os
from typing import Any

import psycopg
from celery import Celery
from celery.signals import worker_process_init
from django.conf import settings
from pgmq.install import get_embedded_install_sql
from psycopg import sql

from config.programs import conninfo

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

OPTIONS: dict[str, Any] = {
    "task_serializer": "json",
    "accept_content": ["json"],
    "task_ignore_result": True,
    "task_acks_late": False,
    "worker_prefetch_multiplier": 8,
    "worker_enable_remote_control": False,
    "worker_send_task_events": False,
    "worker_soft_shutdown_timeout": 20,
    "worker_hijack_root_logger": False,
    "worker_cancel_long_running_tasks_on_connection_loss": True,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
    "task_default_queue": "pourparlers",
    "task_create_missing_queues": True,
    "timezone": "UTC",
    "beat_schedule_filename": str(settings.DATA_DIR / "timetable"),
    "beat_max_loop_interval": 1,
    "beat_schedule": {
        "take in what was left behind": {
            "task": "sources.tasks.sweep",
            "schedule": 10.0,
        },
        "forget bytes that were kept long enough": {
            "task": "sources.tasks.drop_old_bytes",
            "schedule": 3600.0,
        },
        "read new articles": {
            "task": "negotiations.tasks.read_new_articles",
            "schedule": 2.0,
        },
        "render briefings that were left behind": {
            "task": "negotiations.tasks.render_briefings",
            "schedule": 10.0,
        },
    },
}


def broker() -> dict[str, Any]:
    """Where messages go: BROKER_URL if it is set, else the PGMQ schema of the database."""
    if settings.BROKER_URL:
        return {"broker_url": settings.BROKER_URL}
    return {
        "broker_url": "pgmq://",
        "broker_transport_options": {
            "conn_string": conninfo(settings.WEB_DATABASE),
            "init_extension": False,
            "polling_interval": 0.1,
            "wait_time_seconds": 0,
            "visibility_timeout": 300,
        },
    }


def install_queue(database: str) -> None:
    """Make the queue's tables in this database, owned by the role of the workers. Idempotent."""
    if settings.BROKER_URL:
        return
    with psycopg.connect(conninfo(settings.OWNER_DATABASE, name=database)) as connection:
        # Not information_schema, which hides what belongs to another role.
        if connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = 'pgmq'").fetchone():
            return
        connection.execute(
            sql.SQL("GRANT CREATE ON DATABASE {} TO {}").format(
                sql.Identifier(database), sql.Identifier(settings.WEB_DATABASE["USER"])
            )
        )
    with psycopg.connect(conninfo(settings.WEB_DATABASE, name=database)) as connection:
        connection.execute(get_embedded_install_sql())


@worker_process_init.connect
def leave_the_group(**_kwargs: Any) -> None:
    """A process of the pool is told to stop by its worker alone, not by a signal to the group.

    Of two idle ones that get the same signal, one lets go of the pool's lock and the other takes it
    on its way out: the worker then waited for it for ever (2 of 24 tries with billiard 4.3).
    """
    os.setpgid(0, 0)


app = Celery("pourparlers")
app.conf.update(OPTIONS)
app.conf.update(broker())
app.autodiscover_tasks(["sources", "negotiations"])
