#!/usr/bin/env bash
# One image into one environment of the cluster kubectl points at. Helm goes back by itself when the migration fails or
# the new servers do not become ready; what becomes ready and does not answer from outside is taken back here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

(($# == 4)) || {
  echo "Usage: infra/deploy.sh staging|prod IMAGE sha256:DIGEST https://ADDRESS" >&2
  exit 2
}
environment=$1 image=$2 digest=$3 address=$4
chart=helm/foodmap

release() { # HELM ARGUMENT...
  helm --namespace foodmap "$@"
}

answers() {
  local i
  for ((i = 0; i < 30; i++)); do
    [[ $(curl -sS -o /dev/null -w '%{http_code}' --max-time 5 "$address/health/ready") == 200 ]] && return 0
    sleep 2
  done
  return 1
}

kubectl apply -f kubernetes/namespace.yaml
release upgrade --install foodmap-data helm/foodmap-data -f "helm/foodmap-data/values-$environment.yaml" --timeout 5m
before=""
if release status foodmap >/dev/null 2>&1; then before=yes; fi
release upgrade --install foodmap "$chart" -f "$chart/values-$environment.yaml" \
  --set "image.repository=$image,image.digest=$digest" --atomic --wait --timeout 15m

if answers; then
  echo "$address answers with $digest."
elif [[ -n $before ]]; then
  echo "$address does not answer; going back to the version before." >&2
  release rollback foodmap --wait --timeout 15m
  answers && echo "The version before answers again." >&2
  exit 1
else
  echo "$address does not answer, and there is nothing to go back to." >&2
  exit 1
fi
