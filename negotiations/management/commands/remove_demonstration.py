"""`manage.py remove_demonstration`: all demonstration data goes; everything else stays."""

from typing import Any

from django.core.management.base import BaseCommand

from negotiations.demonstration import remove_demonstration


class Command(BaseCommand):
    """Prints what went."""

    help = "Remove all demonstration articles and what rests on them alone."

    def handle(self, *args: Any, **options: Any) -> None:
        """Twice does no harm."""
        gone = remove_demonstration(by_user=None)
        self.stdout.write(
            f"removed {gone.articles} articles, {gone.statements} statements, "
            f"{gone.records} records, {gone.briefings} briefings"
        )
