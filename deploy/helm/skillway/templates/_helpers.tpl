{{/* Where the services listen, as their application.properties and docs say. */}}
{{- define "skillway.allPorts" -}}
skills: {http: 8081, management: 9081}
curriculum: {http: 8082, management: 9082}
mentor: {http: 8083, management: 9083}
metrics: {http: 8084, management: 9084}
{{- end }}

{{/* The same of those that the release has. */}}
{{- define "skillway.ports" -}}
{{- range $name, $port := include "skillway.allPorts" . | fromYaml }}
{{- if (index $.Values.services $name).enabled }}
{{ $name }}: {{ $port | toJson }}
{{- end }}
{{- end }}
{{- end }}

{{/* Takes a dict of root and name. */}}
{{- define "skillway.selector" -}}
app.kubernetes.io/name: {{ .name }}-service
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "skillway.labels" -}}
{{ include "skillway.selector" . }}
app.kubernetes.io/part-of: skillway
app.kubernetes.io/version: {{ include "skillway.version" . | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{/* Takes a dict of root and name. */}}
{{- define "skillway.tag" -}}
{{ (index .root.Values.services .name).image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "skillway.image" -}}
{{ required "image.repository is required" .root.Values.image.repository }}/{{ .name }}-service:{{ include "skillway.tag" . }}
{{- with (index .root.Values.services .name).image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* Of the tag as much as a label takes, without signs at its ends. */}}
{{- define "skillway.version" -}}
{{ include "skillway.tag" . | trunc 63 | trimAll "-_." }}
{{- end }}

{{/* The name of a Service as well, which is a label of RFC 1035: 63 characters, of which the longest of ours takes 11. */}}
{{- define "skillway.fullname" -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$" .root.Release.Name) -}}
{{- fail (printf "The release is called %s, and Services after it: 52 characters at most, from a letter on, of a-z, 0-9 and -" .root.Release.Name) -}}
{{- end -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{- define "skillway.publicUrl" -}}
{{- if .Values.metricsPublicUrl -}}
{{ .Values.metricsPublicUrl }}
{{- else if and .Values.httpRoute.enabled .Values.services.metrics.host -}}
https://{{ .Values.services.metrics.host }}
{{- else if and .Values.ingress.enabled .Values.services.metrics.host -}}
{{ ternary "https" "http" (not (empty .Values.ingress.tlsSecret)) }}://{{ .Values.services.metrics.host }}
{{- end -}}
{{- end }}
