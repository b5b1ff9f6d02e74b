# One image for web, worker, timetable and migration; docker-compose.yml says which of them it is.
FROM python:3.13-slim-bookworm AS build
RUN pip install --no-cache-dir uv
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock .python-version ./
RUN uv sync --frozen --no-dev
COPY . .

FROM python:3.13-slim-bookworm
RUN useradd --system --create-home --home-dir /data --uid 10001 pourparlers
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data STATIC_ROOT=/app/collected
# The files with their manifest are part of the image; neither database nor secret is needed for them.
RUN DATABASE_URL=postgresql://nobody@localhost/none SECRET_KEY=0123456789-only-to-collect-static-files \
    python manage.py collectstatic --noinput --verbosity 0
USER pourparlers
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["/app/docker/entrypoint.sh"]
CMD ["web"]
