{{- define "foodmap.labels" -}}
app.kubernetes.io/name: foodmap
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
foodmap/environment: {{ .Values.environment }}
{{- end }}

{{/* Labels by which pods are found; (list . "server") */}}
{{- define "foodmap.selector" -}}
app.kubernetes.io/name: foodmap
app.kubernetes.io/instance: {{ (first .).Release.Name }}
app.kubernetes.io/component: {{ last . }}
{{- end }}

{{- define "foodmap.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end -}}
{{- end }}

{{- define "foodmap.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "foodmap.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* The address for roles that log in by a password of their own; its owner does not exist. */}}
{{- define "foodmap.databaseUrl" -}}
{{- with .Values.database -}}
postgresql://nobody:none@{{ .host }}:{{ .port }}/{{ .name }}
{{- end -}}
{{- end }}

{{/* Secrets as files, each named as the property it is: nothing of them is in the environment. (list . "server") */}}
{{- define "foodmap.secrets" -}}
{{- $root := first . -}}
{{- $component := last . -}}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $root.Values.existingSecret }}
          items:
            - {key: FOODMAP_DATABASE_WRITER_PASSWORD, path: foodmap.database.writer.password}
            - {key: FOODMAP_DATABASE_READER_PASSWORD, path: foodmap.database.reader.password}
            - {key: FOODMAP_DATABASE_EXPORTER_PASSWORD, path: foodmap.database.exporter.password}
            {{- if eq $component "worker" }}
            - {key: FOODMAP_IDENTITY_SECRET, path: foodmap.identity.secret}
            {{- end }}
      {{- if eq $component "migrate" }}
      - secret:
          name: {{ $root.Values.database.ownerSecret.name }}
          items:
            - {key: {{ $root.Values.database.ownerSecret.key }}, path: foodmap.database.url}
      {{- end }}
      - secret:
          name: {{ $root.Values.existingSecret }}
          optional: true
          items:
            {{- if eq $component "server" }}
            - {key: FOODMAP_REDIS_URL, path: foodmap.redis.url}
            {{- else if eq $component "worker" }}
            - {key: FOODMAP_METABASE_APIKEY, path: foodmap.metabase.api-key}
            - {key: FOODMAP_METABASE_USERNAME, path: foodmap.metabase.username}
            - {key: FOODMAP_METABASE_PASSWORD, path: foodmap.metabase.password}
            {{- else }}
            - {key: FOODMAP_DATABASE_BI_PASSWORD, path: foodmap.database.bi.password}
            {{- end }}
- name: tmp
  emptyDir: {sizeLimit: 256Mi}
{{- end }}

{{- define "foodmap.mounts" -}}
- {name: secrets, mountPath: /run/foodmap, readOnly: true}
- {name: tmp, mountPath: /tmp}
{{- end }}

{{/* What servers and worker are told; (list . "server") */}}
{{- define "foodmap.environment" -}}
{{- $root := first . -}}
{{- $options := (get $root.Values (last .)).javaOptions -}}
- {name: SPRING_CONFIG_IMPORT, value: "configtree:/run/foodmap/"}
- {name: JDK_JAVA_OPTIONS, value: {{ $options | quote }}}
- {name: FOODMAP_DATABASE_URL, value: {{ include "foodmap.databaseUrl" $root | quote }}}
- {name: FOODMAP_DATABASE_MIGRATE, value: "false"}
- {name: FOODMAP_MANAGEMENT_PORT, value: "9464"}
- {name: FOODMAP_MANAGEMENT_ADDRESS, value: 0.0.0.0}
{{- range $name, $value := $root.Values.settings }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end }}

{{/* The most servers there are at once, one more than wanted while versions roll. */}}
{{- define "foodmap.mostServers" -}}
{{- if .Values.autoscaling.enabled }}{{ add1 .Values.autoscaling.maxReplicas }}{{ else }}{{ add1 .Values.server.replicas }}{{ end -}}
{{- end }}

{{/* Beside its pools a server listens on 3 connections and writes on 1; a worker takes 3, the migration 2. */}}
{{- define "foodmap.checkConnections" -}}
{{- $database := .Values.database -}}
{{- $each := add $database.readerPool $database.exporterPool 4 -}}
{{- $all := add (mul (include "foodmap.mostServers" . | int) $each) (mul .Values.worker.replicas 3) 2 -}}
{{- $may := sub $database.maxConnections $database.reservedConnections -}}
{{- if gt $all $may -}}
{{- fail (printf "%d connections to the database may be needed, %d are free: fewer servers, smaller pools, or a larger database.maxConnections" $all $may) -}}
{{- end -}}
{{- end }}
