{{- define "data.labels" -}}
app.kubernetes.io/part-of: foodmap
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
