#!/bin/bash
# Runs once, when the database volume is empty: the roles that Firebreak uses, and its database.
# The owner migrates; the app owns nothing; neither may bypass row-level security.
set -euo pipefail

: "${FIREBREAK_OWNER_PASSWORD:?}" "${FIREBREAK_APP_PASSWORD:?}"

psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$FIREBREAK_OWNER_PASSWORD" -v app_password="$FIREBREAK_APP_PASSWORD" <<'SQL'
CREATE ROLE firebreak_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE firebreak_app   LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE firebreak OWNER firebreak_owner ENCODING 'UTF8' TEMPLATE template0;
\connect firebreak
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO firebreak_owner;
SQL
