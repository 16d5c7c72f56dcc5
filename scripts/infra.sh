# shellcheck shell=bash
# Checks of infra/ that need tools of their own. Charts, pipelines and compose.yaml are tested in Java.

infra_checks() {
  check "alert rules" check_alerts
  check "nginx" check_nginx
  check "terraform" check_terraform
}

# ---------------------------------------------------------------- Prometheus and Alertmanager

check_alerts() {
  local config="$ROOT/infra/observability/alertmanager.yml"
  command -v promtool >/dev/null || {
    cannot_run "promtool is not here"
    return
  }
  command -v amtool >/dev/null || {
    cannot_run "amtool is not here"
    return
  }
  promtool check rules "$ROOT/infra/helm/foodmap/alerts.yaml"
  promtool test rules "$ROOT/infra/observability/alerts_test.yaml"
  amtool check-config "$config"
  goes_to "$config" on-call severity=critical
  goes_to "$config" channel severity=warning
  goes_to "$config" channel severity=info
  goes_to "$config" dead-man-switch alertname=Watchdog severity=none
}

goes_to() { # CONFIG RECEIVER LABEL...
  amtool config routes test --config.file="$1" --verify.receivers="$2" "${@:3}"
}

# ---------------------------------------------------------------- nginx

# Where its files are in the container, and who its servers are, nobody knows here.
check_nginx() {
  local nginx place
  nginx=$(PATH=$PATH:/usr/sbin command -v nginx) || {
    cannot_run "nginx is not here"
    return
  }
  place=$(mktemp -d)
  mkdir "$place/certificate"
  openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost \
    -keyout "$place/certificate/tls.key" -out "$place/certificate/tls.crt" 2>/dev/null
  cp "$ROOT"/infra/compose/*.conf "$place"
  sed -i "s#/etc/nginx/#$place/#; s#server app2\?:#server 127.0.0.1:#; s#pid /tmp/#pid $place/#" "$place"/*.conf
  "$nginx" -t -c "$place/nginx.conf"
  rm -rf "$place"
}

# ---------------------------------------------------------------- Terraform

check_terraform() {
  local name
  command -v terraform >/dev/null || {
    cannot_run "terraform is not here"
    return
  }
  export TF_CLI_CONFIG_FILE="$STATE/terraform.rc" TF_IN_AUTOMATION=1
  provider_installation >"$TF_CLI_CONFIG_FILE"
  terraform fmt -check -recursive "$ROOT/infra/terraform"
  terraform_in aws init -backend=false -input=false || {
    cannot_run "the provider of AWS cannot be had"
    return
  }
  terraform_in aws validate
  for name in dev staging prod; do terraform_in aws test "-var-file=environments/$name.tfvars"; done
  for name in "$ROOT"/infra/terraform/modules/*/tests; do
    name=modules/$(basename "$(dirname "$name")")
    terraform_in "$name" init -backend=false -input=false >/dev/null
    terraform_in "$name" test
  done
}

terraform_in() { # DIRECTORY ARGUMENT...
  local directory=$1
  shift
  TF_DATA_DIR="$STATE/terraform/$directory" terraform -chdir="$ROOT/infra/terraform/$directory" "$@" -no-color
}

# Providers that lie somewhere here already need not be fetched.
provider_installation() {
  local mirror
  for mirror in /opt/*/ /usr/local/share/terraform/plugins/ "$HOME"/.terraform.d/plugins/; do
    [[ -d ${mirror}registry.terraform.io/hashicorp/aws ]] || continue
    printf 'provider_installation {\n  filesystem_mirror { path = "%s" }\n}\n' "$mirror"
    return
  done
}
