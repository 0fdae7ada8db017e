#!/bin/sh
# Creates the four databases with two roles each on any PostgreSQL 18, or sets their passwords anew.
# Connects as psql does (PGHOST, PGUSER …), by a user who may create roles and databases. Passwords come from
# SKILLS_OWNER_PASSWORD, SKILLS_APP_PASSWORD and so on. Images of PostgreSQL run it when their data is new.
set -eu

for name in skills curriculum mentor metrics; do
    upper=$(printf %s "$name" | tr '[:lower:]' '[:upper:]')
    eval "owner_password=\$${upper}_OWNER_PASSWORD app_password=\$${upper}_APP_PASSWORD"
    psql -v ON_ERROR_STOP=1 -X -q -d "${PGDATABASE:-postgres}" -v name="$name" -v owner="${name}_owner" \
        -v app="${name}_app" -v owner_password="$owner_password" -v app_password="$app_password" <<'SQL'
select format('create role %I', role) from unnest(array[:'owner', :'app']) role
where not exists (select from pg_roles where rolname = role) \gexec
-- The owner migrates. The other owns nothing, so that row-level security binds it. Neither may do anything else: so is a
-- new role, and only a superuser may say it.
alter role :"owner" login password :'owner_password';
alter role :"app" login password :'app_password';
-- Who creates a database for another must be able to become that other.
grant :"owner" to current_user;
select format('create database %I owner %I', :'name', :'owner')
where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
grant connect on database :"name" to :"app";
SQL
done
