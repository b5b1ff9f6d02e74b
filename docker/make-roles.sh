#!/bin/sh
# Run once by the postgres image, on an empty volume: the owner of the tables, and the role of pages
# and workers, which can neither alter a table nor touch the history.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$(cat /run/secrets/owner_password)" \
  --set web_password="$(cat /run/secrets/web_password)" <<'SQL'
-- CREATEDB: a backup is restored beside the present database before it takes its place.
CREATE ROLE pourparlers_owner LOGIN CREATEDB PASSWORD :'owner_password';
CREATE ROLE pourparlers_web LOGIN PASSWORD :'web_password';
ALTER ROLE pourparlers_web SET statement_timeout = '30s';
ALTER ROLE pourparlers_web SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE pourparlers_web SET transaction_timeout = '30s';
CREATE DATABASE pourparlers OWNER pourparlers_owner ENCODING 'UTF8'
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' TEMPLATE template0;
SQL
