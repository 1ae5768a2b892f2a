#!/bin/bash
# Keycloak takes secrets from its environment alone, so they are read into it here. The realm's file names two of them as ${…}.
set -eu
secret() { cat "/run/secrets/$1"; }
KC_DB_PASSWORD=$(secret keycloak-database)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak-admin)
GATEWAY_CLIENT=$(secret gateway-client)
PROMETHEUS_CLIENT=$(secret prometheus-client)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD GATEWAY_CLIENT PROMETHEUS_CLIENT
exec "${KEYCLOAK:-/opt/keycloak}/bin/kc.sh" start --import-realm
