"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
# Before gunicorn forks: else each of its processes imports them at its first page.
get_resolver().url_patterns  # noqa: B018 - read for its effect
