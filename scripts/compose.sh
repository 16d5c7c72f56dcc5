# shellcheck shell=bash
# The way out where PostgreSQL cannot be had but Docker Compose works: the services of compose.yaml.

ENV_MARK="# written by ./dev for compose.yaml"

must_use_compose() {
  uses_own_server && return 1
  have_postgres && return 1
  can_install && return 1
  have_compose
}

have_compose() { docker compose version >/dev/null 2>&1 && timeout 10 docker info >/dev/null 2>&1; }

compose() { docker compose --project-directory "$ROOT" "$@"; }

# compose.yaml takes its passwords from .env; somebody else's .env is left alone.
write_env_file() {
  [[ ! -e $ROOT/.env ]] || return 0
  (umask 077 && { echo "$ENV_MARK" && cat "$STATE/secrets.env"; } >"$ROOT/.env")
}

remove_env_file() {
  if [[ -e $ROOT/.env && $(head -n 1 "$ROOT/.env") == "$ENV_MARK" ]]; then rm -f "$ROOT/.env"; fi
}

compose_run() { # PORT ORDERS
  say "PostgreSQL cannot be installed here; using Docker Compose instead."
  load_secrets
  export FOODMAP_HOST_PORT
  FOODMAP_HOST_PORT=$(free_port "$1")
  [[ $FOODMAP_HOST_PORT == "$1" ]] || say "  Port $1 is taken, using $FOODMAP_HOST_PORT."
  step compose-build "Build the image" compose build
  step compose-up "Start PostGIS and Redis" compose up --detach --wait postgis redis
  if [[ $(compose_published_orders) == 0 ]]; then
    step compose-load "Load the demo data" compose run --rm -T app load ${2:+--orders "$2"}
  fi
  step compose-app "Start the servers" compose up --detach --wait nginx
  cat <<TEXT

  The food map is ready:  http://localhost:$FOODMAP_HOST_PORT/

  Log in with the API key (a one-time link works on loopback only, which a container is not):
      docker compose exec app cat /var/lib/foodmap/key
  Stop with: ./dev stop

TEXT
}

compose_published_orders() {
  compose exec -T postgis psql -X -q -A -t -U foodmap_owner -d foodmap \
    -c "select count(*) from dataset_version where dataset = 'orders' and status = 'published'" 2>/dev/null || echo 0
}

# Files are seen below the caller's directory only, that is what the container gets to see.
compose_jar() { # COMMAND...
  load_secrets
  compose up --detach --wait postgis >&2
  compose run --rm -T --volume "$PWD:/data" --workdir /data app "$@"
}

compose_is_ours() { ! have_postgres && [[ -e $ROOT/.env ]] && have_compose; }

# True when there was something to stop.
compose_stop() {
  compose_is_ours && [[ -n $(compose ps --quiet 2>/dev/null) ]] || return 1
  compose down >&2
}

compose_clean() {
  if compose_is_ours; then compose down --volumes --remove-orphans >&2; fi
}
