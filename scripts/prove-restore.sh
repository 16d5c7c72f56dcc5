# shellcheck shell=bash
# ./dev prove restore: a database is lost, and a table is deleted by mistake; both come back from encrypted backups.

DRILL=""        # folder of the drill, short enough for the path of a socket
DRILL_PULSE=""  # process that writes down the time, once a second
DRILL_RESULT=PASSED

prove_restore() {
  local orders=3000000 started
  while (($#)); do
    case $1 in
      --orders) orders=$(number_after "$@") || exit; shift 2 ;;
      *) usage prove "unknown option of restore: $1" ;;
    esac
  done
  started=$(now_ms)
  begin_proof pgbackrest
  begin_drill
  step drill-load "Load $orders orders" foodmap_app load --orders "$orders"
  step drill-full "Take a full backup" backrest backup --type=full
  begin_pulse
  step drill-import "Publish vendors anew" import_vendors
  checksums >"$DRILL/before"
  lose_everything
  delete_by_mistake
  end_test_servers
  printf '\n%s: restore, %s orders, %s s\n' "$DRILL_RESULT" "$orders" "$(seconds $(($(now_ms) - started)))"
  [[ $DRILL_RESULT == PASSED ]]
}

begin_drill() {
  TEST_DIR=$(mktemp -d "${TMPDIR:-/tmp}/foodmap-drill.XXXXXX")
  chmod 711 "$TEST_DIR"
  DRILL=$TEST_DIR
  TEST_PASSWORD=$(random_hex 16)
  TEST_PORT=$(free_port $((20000 + RANDOM % 5000)))
  mkdir "$DRILL/files"
  name_repository
  step drill-postgres "Start a PostGIS that archives" begin_drill_cluster
  use_throwaway_database foodmap_drill
  step drill-stanza "Make the repository" begin_repository
}

# The server inherits what pgBackRest needs to know.
name_repository() {
  export PGBACKREST_CONFIG="$DRILL/pgbackrest.conf" PGBACKREST_STANZA=foodmap
  export PGBACKREST_REPO1_TYPE=posix PGBACKREST_REPO1_PATH="$DRILL/repository"
  export PGBACKREST_REPO1_CIPHER_PASS PGBACKREST_LOCK_PATH="$DRILL/lock" PGBACKREST_SPOOL_PATH="$DRILL/spool"
  export PGBACKREST_PG1_PATH="$DRILL/pg" PGBACKREST_PG1_SOCKET_PATH="$DRILL/socket" PGBACKREST_PG1_PORT="$TEST_PORT"
  export PGBACKREST_PG1_USER=postgres PGBACKREST_PG1_DATABASE=postgres
  PGBACKREST_REPO1_CIPHER_PASS=$(random_hex 32)
}

begin_drill_cluster() {
  local directory
  for directory in repository lock spool socket; do own_directory "$DRILL/$directory" || return; done
  grep -v '^repo1-s3' "$ROOT/infra/pgbackrest/pgbackrest.conf" >"$DRILL/pgbackrest.conf" || return
  chmod 644 "$DRILL/pgbackrest.conf" || return
  create_cluster "$DRILL/pg" postgres "$TEST_PASSWORD" || return
  { common_settings && cat "$ROOT/infra/pgbackrest/postgresql.conf" && drill_settings; } |
    configure_cluster "$DRILL/pg" || return
  start_drill_cluster
}

drill_settings() {
  printf "unix_socket_directories = '%s'\n" "$DRILL/socket"
  echo "shared_buffers = 256MB"
  echo "max_wal_size = 2GB"
}

start_drill_cluster() { start_cluster "$DRILL/pg" "$TEST_PORT" "$LOGS/drill-postgres.log"; }

backrest() { # COMMAND...
  PGPASSWORD=$TEST_PASSWORD as_postgres "$DRILL/pg" pgbackrest "$@"
}

begin_repository() { backrest stanza-create && backrest check; }

ask_drill() { # (a script on standard input)
  PGPASSWORD=$TEST_PASSWORD psql -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$TEST_PORT" -U postgres \
    -d foodmap_drill "$@"
}

import_vendors() {
  foodmap_jar load --csv "$DRILL/files" --orders 1000 --vendors 500 --seed 2 &&
    foodmap_jar import vendors "$DRILL/files/vendors.csv"
}

# Each second's commit is one that may be lost or not; the application writes as rarely.
begin_pulse() {
  ask_drill -c "create table pulse (at timestamptz not null)"
  set -m
  (while sleep 1; do ask_drill -c "insert into pulse values (clock_timestamp())" || true; done) \
    </dev/null >/dev/null 2>&1 9>&- &
  DRILL_PULSE=$!
  set +m
  PROOF_PIDS+=("$DRILL_PULSE")
}

# Rows and a sum over all of them, of every table but the pulse.
checksums() {
  ask_drill <<'SQL'
select format('select %L, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t',
    c.oid::regclass, c.oid::regclass)
from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'pulse'
order by c.oid::regclass::text \gexec
SQL
}

# ---------------------------------------------------------------- the two losses

# The machine is gone with its disk, at no good moment: all there is lies in the repository.
lose_everything() {
  local crash started
  step drill-wait "Wait until the last minutes are archived" sleep 75
  crash=$(ask_drill -c "select max(at) from pulse")
  kill_cluster
  started=$(now_ms)
  step drill-restore "Restore what was archived" restore_cluster --type=default
  report "RTO after a lost disk" "$(seconds $(($(now_ms) - started))) s"
  report "RPO after a lost disk" "$(ask_drill -v crash="$crash" <<<"select round(extract(epoch from :'crash'::timestamptz - max(at))::numeric, 1) from pulse") s"
  compare "tables after a lost disk"
}

delete_by_mistake() {
  local moment started
  step drill-again "Take a full backup" backrest backup --type=full
  sleep 5
  moment=$(ask_drill -c "select clock_timestamp()")
  sleep 5
  ask_drill -c "drop table vendor cascade" \
    -c "delete from customer_order where extract(minute from created_at)::int % 2 = 0" -c "select pg_switch_wal()" >/dev/null
  sleep 5
  kill_cluster
  started=$(now_ms)
  step drill-moment "Restore to the moment before the mistake" restore_cluster --type=time "--target=$moment" \
    --target-action=promote
  report "RTO after a mistake" "$(seconds $(($(now_ms) - started))) s"
  compare "tables after a mistake"
}

kill_cluster() {
  kill -KILL "$(cluster_pid "$DRILL/pg")"
  sleep 1
  rm -rf "${DRILL:?}/pg" "$DRILL/spool"
  own_directory "$DRILL/pg" && own_directory "$DRILL/spool"
}

restore_cluster() { # OPTION...
  backrest restore "$@" && start_drill_cluster && wait_until_writable
}

wait_until_writable() {
  local i
  for ((i = 0; i < 1800; i++)); do
    [[ $(ask_drill -c "select pg_is_in_recovery()" 2>/dev/null) == f ]] && return 0
    sleep 0.1
  done
  echo "The database was not writable within three minutes."
  return 1
}

report() { printf '  %-28s %s\n' "$1" "$2"; } # WHAT VALUE

compare() { # WHAT
  checksums >"$DRILL/after"
  if diff "$DRILL/before" "$DRILL/after"; then
    report "$1" "$(wc -l <"$DRILL/after") tables, rows and checksums equal"
  else
    DRILL_RESULT=FAILED
    report "$1" "DIFFER"
  fi
}
