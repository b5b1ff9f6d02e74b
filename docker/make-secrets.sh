#!/bin/sh
# Makes the secrets that docker-compose.yml mounts, in secrets/; keeps those that are there.
set -eu
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets
for name in postgres_password owner_password web_password secret_key; do
  [ -s "secrets/$name" ] || python3 -c 'import secrets; print(secrets.token_hex(32), end="")' >"secrets/$name"
done
# Containers read them under an account of their own.
chmod 644 secrets/*
echo "secrets/ is ready"
