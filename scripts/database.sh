# shellcheck shell=bash
# The database behind run, import, load and bench: the private cluster of this checkout, or the server of the user.

DATA=""   # the private cluster's directory
JOINED="" # set while we use the private cluster

uses_own_server() { [[ -n ${FOODMAP_DATABASE_URL-} ]]; }

# Brings the database up and exports everything the jar reads.
open_database() {
  load_secrets
  if ! uses_own_server; then
    find_data_directory
    with_lock database join_cluster
  fi
  read_database_url "$FOODMAP_DATABASE_URL"
}

# ---------------------------------------------------------------- secrets

load_secrets() {
  make_state
  [[ -s $STATE/secrets.env ]] || write_secrets
  local name value
  while IFS='=' read -r name value; do
    # What the user has set wins.
    [[ $name == FOODMAP_* && -z ${!name-} ]] && export "$name=$value"
  done <"$STATE/secrets.env"
  write_env_file
}

write_secrets() {
  local name
  (umask 077 && {
    for name in OWNER WRITER READER EXPORTER BI; do
      echo "FOODMAP_DATABASE_${name}_PASSWORD=$(random_hex 24)"
    done
    echo "FOODMAP_IDENTITY_SECRET=$(random_hex 32)"
  } >"$STATE/secrets.env.new")
  mv "$STATE/secrets.env.new" "$STATE/secrets.env"
}

# ---------------------------------------------------------------- the private cluster

# Inside the checkout, unless the postgres user may not pass there (a home directory that is closed to others).
find_data_directory() {
  DATA="$STATE/pg"
  ((EUID == 0)) && [[ -d $STATE ]] && id postgres >/dev/null 2>&1 || return 0
  runuser -u postgres -- test -x "$STATE" && return 0
  DATA="/var/lib/foodmap/$(basename "$ROOT")-$(printf '%s' "$ROOT" | cksum | cut -d' ' -f1)"
}

# Everybody who uses the cluster leaves a note with his process number; the last one out turns off the light.
join_cluster() {
  touch "$STATE/users/$$"
  JOINED=yes
  if ! cluster_is_complete; then
    [[ $DATA == "$STATE"/* ]] || say "  The postgres user cannot pass to this checkout; the data lives in $DATA"
    step postgres-create "Create the private PostGIS" create_private_cluster
  fi
  if ! cluster_pid "$DATA" >/dev/null; then
    choose_database_port
    step postgres-start "Start PostGIS" start_cluster "$DATA" "$(<"$STATE/pg.port")" "$LOGS/postgres.log"
  fi
  local login="foodmap_owner:$FOODMAP_DATABASE_OWNER_PASSWORD"
  FOODMAP_DATABASE_URL="postgresql://$login@127.0.0.1:$(cluster_port "$DATA")/foodmap"
  export FOODMAP_DATABASE_URL
}

cluster_is_complete() { [[ -e $STATE/pg.created && -e $DATA/PG_VERSION ]] && cluster_fits; }

cluster_fits() {
  local major
  major=$(<"$DATA/PG_VERSION")
  [[ $PG_BIN == */"$major"/bin ]] && return 0
  [[ -x /usr/lib/postgresql/$major/bin/postgres ]] ||
    die "The data in $DATA was written by PostgreSQL $major, which is gone:
install postgresql-$major-postgis-3, or give the data up with ./dev clean"
  PG_BIN="/usr/lib/postgresql/$major/bin"
}

# Marked as created at the very end: what was interrupted half-way is thrown away and made again.
create_private_cluster() {
  local port
  if [[ -d $DATA ]]; then
    if cluster_pid "$DATA" >/dev/null; then stop_cluster "$DATA" immediate; fi
    rm -rf -- "$DATA"
  fi
  mkdir -p "$(dirname "$DATA")" || return
  create_cluster "$DATA" foodmap_owner "$FOODMAP_DATABASE_OWNER_PASSWORD" || return
  keeping_settings | configure_cluster "$DATA" || return
  choose_database_port || return
  port=$(<"$STATE/pg.port")
  start_cluster "$DATA" "$port" "$LOGS/postgres.log" || return
  PGPASSWORD=$FOODMAP_DATABASE_OWNER_PASSWORD psql -X -q -h 127.0.0.1 -p "$port" -U foodmap_owner -d postgres \
    -c 'create database foodmap' || return
  touch "$STATE/pg.created"
}

# The port is kept, so that a connection saved in a database tool goes on working.
choose_database_port() {
  local port=""
  [[ -s $STATE/pg.port ]] && port=$(<"$STATE/pg.port")
  if [[ -z $port ]] || port_is_taken "$port"; then
    port=$(free_port 15432) || return
    echo "$port" >"$STATE/pg.port"
  fi
}

leave_database() {
  [[ -n $JOINED ]] || return 0
  JOINED=""
  with_lock database leave_cluster
}

leave_cluster() {
  rm -f "$STATE/users/$$"
  cluster_has_users && return 0
  stop_private_cluster
}

cluster_has_users() {
  local note
  server_process_lives && return 0 # even when its ./dev run was killed
  for note in "$STATE"/users/*; do
    [[ -e $note ]] || continue
    is_process "${note##*/}" dev && return 0
    rm -f "$note" # its owner was killed
  done
  return 1
}

stop_private_cluster() {
  cluster_pid "$DATA" >/dev/null || return 0
  stop_cluster "$DATA" fast >&2 || say "PostGIS did not stop; its log: $LOGS/postgres.log"
}

# ---------------------------------------------------------------- questions

# psql takes its login from the environment: a URL on a command line can be read by everybody.
read_database_url() { # URL
  local pattern='^postgres(ql)?://([^:@/]*)(:([^@/]*))?@([^:/?]+)(:([0-9]+))?/([^?]+)'
  [[ $1 =~ $pattern ]] || die "FOODMAP_DATABASE_URL must look like postgresql://user:password@host:port/database"
  PGUSER=$(percent_decoded "${BASH_REMATCH[2]}")
  PGPASSWORD=$(percent_decoded "${BASH_REMATCH[4]}")
  PGHOST=${BASH_REMATCH[5]}
  PGPORT=${BASH_REMATCH[7]:-5432}
  PGDATABASE=$(percent_decoded "${BASH_REMATCH[8]}")
}

percent_decoded() { printf '%b' "${1//%/\\x}"; }

ask_database() { # (a script on standard input)
  PGUSER=$PGUSER PGPASSWORD=$PGPASSWORD PGHOST=$PGHOST PGPORT=$PGPORT PGDATABASE=$PGDATABASE \
    PGCONNECT_TIMEOUT=10 psql -X -q -A -t -v ON_ERROR_STOP=1
}

# A store without tables is empty; a server that does not answer is an error.
store_is_empty() {
  local published
  published=$(
    ask_database <<'SQL'
select to_regclass('dataset_version') is not null as migrated \gset
\if :migrated
select count(*) from dataset_version where dataset = 'orders' and status = 'published';
\else
select 0;
\endif
SQL
  ) || die "The database does not answer."
  [[ $published == 0 ]]
}

load_when_empty() { # ORDERS
  if store_is_empty; then
    step load "Load the demo data${1:+ ($1 orders)}" foodmap_jar load ${1:+--orders "$1"}
  elif [[ -n $1 ]]; then
    say "  The database holds data already, --orders is not used (./dev load --orders $1 replaces it)."
  fi
}
