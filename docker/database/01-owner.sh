#!/usr/bin/env bash
# Runs once, when the database is made: the application owns its database and is no superuser.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set password="$DURET_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE duret LOGIN PASSWORD :'password';
CREATE DATABASE duret OWNER duret;
REVOKE ALL ON DATABASE duret FROM PUBLIC;
SQL
