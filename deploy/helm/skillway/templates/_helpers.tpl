{{/* Where the services listen, as their application.properties and docs say. */}}
{{- define "skillway.ports" -}}
skills: {http: 8081, management: 9081}
curriculum: {http: 8082, management: 9082}
mentor: {http: 8083, management: 9083}
metrics: {http: 8084, management: 9084}
{{- end }}

{{/* Takes a dict of root and name. */}}
{{- define "skillway.selector" -}}
app.kubernetes.io/name: {{ .name }}-service
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "skillway.labels" -}}
{{ include "skillway.selector" . }}
app.kubernetes.io/part-of: skillway
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "skillway.fullname" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{- define "skillway.publicUrl" -}}
{{- if .Values.metricsPublicUrl -}}
{{ .Values.metricsPublicUrl }}
{{- else if and .Values.ingress.enabled .Values.services.metrics.host -}}
{{ ternary "https" "http" (not (empty .Values.ingress.tlsSecret)) }}://{{ .Values.services.metrics.host }}
{{- end -}}
{{- end }}
