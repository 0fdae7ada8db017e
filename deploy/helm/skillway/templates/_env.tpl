{{/* The environment of a service. Takes a dict of root, name, service and port. */}}
{{- define "skillway.env" -}}
{{- $made := include "skillway.madeEnv" . -}}
{{ $made }}
{{- range $key, $value := .service.env }}
{{- if regexMatch (printf "(?m)^- name: %s$" $key) $made }}
{{- fail (printf "services.%s.env.%s is made by the chart from its other values" $.name $key) }}
{{- end }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "skillway.madeEnv" -}}
{{- $values := .root.Values }}
{{- $database := .service.database }}
- name: QUARKUS_HTTP_PORT
  value: {{ .port.http | quote }}
- name: QUARKUS_MANAGEMENT_PORT
  value: {{ .port.management | quote }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:postgresql://{{ required "postgres.host is required" $values.postgres.host }}:{{ $values.postgres.port }}/{{ $database.name }}{{ with $values.postgres.parameters }}?{{ . }}{{ end }}
{{- include "skillway.secretEnv" (list "QUARKUS_DATASOURCE_USERNAME" $database.appSecret "username") }}
{{- include "skillway.secretEnv" (list "QUARKUS_DATASOURCE_PASSWORD" $database.appSecret "password") }}
{{- include "skillway.secretEnv" (list "QUARKUS_FLYWAY_USERNAME" $database.ownerSecret "username") }}
{{- include "skillway.secretEnv" (list "QUARKUS_FLYWAY_PASSWORD" $database.ownerSecret "password") }}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers is required" $values.kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $values.kafka.protocol }}
{{- if and (ne $values.kafka.protocol "PLAINTEXT") $values.kafka.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/skillway/kafka-ca/ca.crt
{{- end }}
{{- if eq $values.kafka.protocol "SASL_SSL" }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $values.kafka.mechanism }}
{{- include "skillway.secretEnv" (list "KAFKA_SASL_JAAS_CONFIG" .service.kafkaSecret "sasl.jaas.config") }}
{{- end }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ required "oidc.issuer is required" $values.oidc.issuer | quote }}
{{- include "skillway.secretEnv" (list "SKILLWAY_PLATFORM_CURSOR_SECRET" $values.cursorSecret "cursor-secret") }}
{{- with $values.checkpoints.secret }}
- name: SKILLWAY_CHECKPOINTS_KEY_ID
  value: {{ $values.checkpoints.keyId | quote }}
{{- include "skillway.secretEnv" (list "SKILLWAY_CHECKPOINTS_KEY" . $values.checkpoints.keyId) }}
{{- end }}
- name: QUARKUS_LOG_CONSOLE_JSON_ENABLED
  value: {{ $values.log.json | quote }}
{{- with $values.http.trustedProxies }}
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: "true"
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- with $values.http.cors.origins }}
- name: QUARKUS_HTTP_CORS_ENABLED
  value: "true"
- name: QUARKUS_HTTP_CORS_ORIGINS
  value: {{ join "," . | quote }}
{{- end }}
{{- with $values.tracing.endpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- if eq .name "metrics" }}
- name: SKILLWAY_SEALING_CURRENT
  value: {{ $values.sealing.current | quote }}
{{- range $values.sealing.ids }}
{{- include "skillway.secretEnv" (list (printf "SKILLWAY_SEALING_KEYS_%s" (upper .)) $values.sealing.secret .) }}
{{- end }}
{{- with include "skillway.publicUrl" .root }}
- name: SKILLWAY_METRICS_PUBLIC_URL
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Takes the variable, the Secret and its key. */}}
{{- define "skillway.secretEnv" }}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}
