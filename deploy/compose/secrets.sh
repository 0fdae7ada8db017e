#!/bin/sh
# Writes .env with random secrets for compose.yaml, once; only you may read it.
set -eu
cd "$(dirname "$0")"
if [ -e .env ]; then
    echo ".env is there already; it stays as it is." >&2
    exit 1
fi
umask 077
for name in POSTGRES_PASSWORD KEYCLOAK_PASSWORD INTEGRATION_SECRET CURSOR_SECRET \
    SKILLS_OWNER_PASSWORD SKILLS_APP_PASSWORD CURRICULUM_OWNER_PASSWORD CURRICULUM_APP_PASSWORD \
    MENTOR_OWNER_PASSWORD MENTOR_APP_PASSWORD METRICS_OWNER_PASSWORD METRICS_APP_PASSWORD; do
    echo "$name=$(openssl rand -hex 24)"
done >.env
# 32 bytes in base64, as metrics-service wants it.
echo "SEALING_KEY=$(openssl rand -base64 32)" >>.env
# An Ed25519 key on one line; signs where the audit log ends.
echo "CHECKPOINTS_KEY=$(openssl genpkey -algorithm ed25519 | sed '/-----/d')" >>.env
