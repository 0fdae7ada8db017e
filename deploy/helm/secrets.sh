#!/bin/sh
# Prints the Secrets that the chart names, as YAML for kubectl apply -n <namespace> -f -; but those of Kafka, which Strimzi's
# user operator makes. Passwords are the variables that databases.sh takes (SKILLS_APP_PASSWORD and so on), random where one
# is not set. Keys are new each time: print once, keep a copy, and never apply another over those that are in use.
set -eu

secret() {
    printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\ntype: %s\ndata:\n' "$1" "$2"
}

# Takes the key; the value comes in.
entry() {
    printf '  %s: %s\n' "$1" "$(openssl base64 -A)"
}

for name in skills curriculum mentor metrics; do
    for role in app owner; do
        variable=$(printf %s "${name}_${role}_PASSWORD" | tr '[:lower:]' '[:upper:]')
        eval "password=\${$variable:-}"
        secret "skillway-$name-$role" kubernetes.io/basic-auth
        printf %s "${name}_$role" | entry username
        printf %s "${password:-$(openssl rand -hex 24)}" | entry password
    done
done
secret skillway-cursors Opaque
openssl rand -hex 24 | tr -d '\n' | entry cursor-secret
secret skillway-sealing Opaque
openssl rand -base64 32 | tr -d '\n' | entry k1
secret skillway-checkpoints Opaque
openssl genpkey -algorithm ed25519 | entry k1
