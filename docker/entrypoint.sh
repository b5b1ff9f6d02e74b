#!/bin/sh
# What a container is: web, worker, timetable, migrate, or any management command.
set -eu

# The addresses of the database, from the secrets that compose mounts as files.
address() { printf 'postgresql://%s:%s@%s/%s' "$1" "$(cat "$2")" "${POSTGRES_HOST:-postgres}" "${POSTGRES_DB:-pourparlers}"; }
if [ -z "${DATABASE_URL:-}" ] && [ -r /run/secrets/web_password ]; then
  DATABASE_URL=$(address pourparlers_web /run/secrets/web_password)
  export DATABASE_URL
fi
# Only what changes tables may know the owner.
if [ -z "${DATABASE_OWNER_URL:-}" ] && [ -r /run/secrets/owner_password ]; then
  DATABASE_OWNER_URL=$(address pourparlers_owner /run/secrets/owner_password)
  export DATABASE_OWNER_URL
fi

case "${1:-web}" in
  web)
    exec gunicorn config.wsgi --bind 0.0.0.0:8000 --workers "${WEB_WORKERS:-2}" --threads 4 \
      --graceful-timeout 20 --access-logfile - ;;
  worker)
    exec celery --app config.celery --quiet worker --concurrency "${WORKER_PROCESSES:-2}" \
      --without-gossip --without-mingle --loglevel INFO ;;
  timetable)
    exec celery --app config.celery --quiet beat --pidfile= --loglevel INFO ;;
  *)
    exec python manage.py "$@" ;;
esac
