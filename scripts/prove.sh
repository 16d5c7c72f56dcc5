# shellcheck shell=bash
# ./dev prove: the long proofs, against servers that exist for this run only. docs/proofs.md says what they show.

PROOF_PIDS=() # process groups of a proof, the first to end first
PROOF=""      # its folder

prove_all() {
  local rc=0
  # Each in a ./dev of its own: one that fails must not keep the other from running.
  "$ROOT/dev" prove replicas "$@" || rc=1
  "$ROOT/dev" prove oracle "$@" || rc=1
  "$ROOT/dev" prove graphql "$@" || rc=1
  return "$rc"
}

begin_proof() { # TOOL...
  forget_own_servers
  make_state
  get_tools jdk maven node postgres psql "$@" || exit 1
  build_jar
}

end_proof() {
  local pid
  for pid in "${PROOF_PIDS[@]}"; do end_group "$pid" 20; done
  PROOF_PIDS=()
}

# ---------------------------------------------------------------- replicas

readonly SWITCH_LIMIT=2 UNHEARD_LIMIT=32 # seconds; what is not heard is found after at most 30, then read

prove_replicas() {
  local orders=3000000 connections=8 started
  while (($#)); do
    case $1 in
      --orders) orders=$(number_after "$@") || exit; shift 2 ;;
      --connections) connections=$(number_after "$@") || exit; shift 2 ;;
      *) usage prove "unknown option of replicas: $1" ;;
    esac
  done
  started=$(now_ms)
  begin_proof redis wrk
  begin_test_servers
  PROOF=$TEST_DIR/proof
  mkdir "$PROOF"
  use_throwaway_database foodmap_proof
  export FOODMAP_REDIS_URL=$FOODMAP_TEST_REDIS_URL
  export DEMO=$FOODMAP_DEMO_DIRECTORY # not that of ./dev run
  step prove-load "Load $orders orders" foodmap_app load --orders "$orders"
  step prove-files "Write files to import" write_files_to_import
  ask_superuser <"$ROOT/scripts/prove/database.sql"
  train_app
  begin_replicas
  begin_load "$connections"
  publish_versions
  end_load
  end_witness_of_versions
  judge_replicas "$orders" "$started"
}

ask_superuser() { # (a script on standard input)
  PGPASSWORD=$TEST_PASSWORD psql -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$TEST_PORT" -U postgres \
    -d foodmap_proof "$@"
}

probe() { node "$ROOT/scripts/prove/probe.mjs" "$@"; }

# Another seed changes the map; its orders make a file for every publication.
write_files_to_import() {
  local file
  foodmap_jar load --csv "$PROOF/files" --orders 80000 --vendors 500 --seed 2
  tail -n +2 "$PROOF/files/orders.csv" | split --number=r/4 --numeric-suffixes=1 --suffix-length=1 - "$PROOF/rows-"
  for file in "$PROOF"/rows-?; do
    cat <(head -n 1 "$PROOF/files/orders.csv") "$file" >"$PROOF/orders-${file##*-}.csv"
  done
}

# ---------------------------------------------------------------- servers and load

begin_replicas() {
  local name
  PORT_A=$(free_port $((18000 + RANDOM % 400)))
  PORT_B=$(free_port $((18500 + RANDOM % 400)))
  begin_replica a "$PORT_A"
  PID_A=$REPLICA_PID
  FOODMAP_KEY=$(<"$TEST_DIR/a/key")
  export FOODMAP_KEY
  begin_replica b "$PORT_B"
  PID_B=$REPLICA_PID
  note_publication "what was loaded" 0
  # Nothing but one version has ever been asked for, so these are surely its tiles.
  step prove-reference "Note the tiles of the first version" note_reference "$PORT_A"
}

begin_replica() { # NAME PORT
  local directory=$TEST_DIR/$1
  mkdir -m 700 "$directory"
  # The same key opens all, and makes their tiles equal.
  if [[ -n ${FOODMAP_KEY-} ]]; then (umask 077 && echo "$FOODMAP_KEY" >"$directory/key"); fi
  set -m
  SPRING_PROFILES_ACTIVE=demo FOODMAP_DEMO_DIRECTORY=$directory FOODMAP_PORT=$2 foodmap_app serve \
    </dev/null >"$LOGS/prove-$1.log" 2>&1 9>&- &
  REPLICA_PID=$!
  set +m
  PROOF_PIDS+=("$REPLICA_PID")
  step "prove-ready-$1" "Start server $1" probe ready 120 "$2"
}

begin_load() { # CONNECTIONS
  local name port
  export FOODMAP_VERSION
  FOODMAP_VERSION=$(published_version)
  set -m
  # Not the function: the signal is for node itself.
  node "$ROOT/scripts/prove/probe.mjs" watch "a=$PORT_A=$PID_A" "b=$PORT_B=$PID_B" \
    </dev/null >"$PROOF/answers" 2>"$LOGS/prove-probe.log" 9>&- &
  PROBE_PID=$!
  WRK_PIDS=()
  for name in a b; do
    port=$PORT_A
    [[ $name == a ]] || port=$PORT_B
    # It is ended when everything is published; the hour is for the case that nobody is left to do that.
    wrk -t1 -c"$1" -d3600s --timeout 10s -s "$ROOT/scripts/prove/tiles.lua" "http://127.0.0.1:$port" \
      </dev/null >"$PROOF/wrk-$name" 2>&1 9>&- &
    WRK_PIDS+=($!)
  done
  set +m
  PROOF_PIDS=("${WRK_PIDS[@]}" "$PROBE_PID" "${PROOF_PIDS[@]}")
}

end_load() {
  kill -INT "${WRK_PIDS[@]}" || die "wrk ended by itself; what it said is in $PROOF"
  wait "${WRK_PIDS[@]}" || true # what it counted is judged
  kill -TERM "$PROBE_PID"
  wait "$PROBE_PID" || die "The probe failed: $LOGS/prove-probe.log"
}

# ---------------------------------------------------------------- publications

publish_versions() {
  step prove-1 "Publish more orders" import_and_note "more orders" "$SWITCH_LIMIT" orders "$PROOF/orders-1.csv"
  step prove-2 "Publish other polygons" import_and_note "other polygons" "$SWITCH_LIMIT" \
    polygons "$PROOF/files/polygons-tehran-marketing_area.csv" --city tehran --layer marketing_area
  step prove-3 "Publish more orders" import_and_note "more orders" "$SWITCH_LIMIT" orders "$PROOF/orders-2.csv"
  step prove-4 "Go back to the version before" go_back_and_note
  ask_superuser -c "alter role foodmap_writer in database foodmap_proof set search_path = deaf, pg_catalog, public"
  step prove-5 "Publish and notify nobody" import_and_note "not notified" "$UNHEARD_LIMIT" \
    orders "$PROOF/orders-3.csv"
  ask_superuser -c "alter role foodmap_writer in database foodmap_proof reset search_path"
  note_complaints
  step prove-6 "Publish and cut every connection" cut_and_import
}

# The first lines a replica complained on, so far: what follows is provoked.
note_complaints() {
  grep -hE '^\S+ +(WARN|ERROR) ' "$LOGS/prove-a.log" "$LOGS/prove-b.log" >"$PROOF/complaints" || true
}

import_and_note() { # WHAT LIMIT KIND FILE...
  local what=$1 limit=$2
  shift 2
  timeout 1800 "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -jar "$(app_directory)/foodmap.jar" import "$@"
  note_publication "$what" "$limit"
}

# As an operator would, who has nothing but SQL.
go_back_and_note() {
  ask_superuser -c "call go_back()"
  note_publication "back to the version before" "$SWITCH_LIMIT"
}

# The servers lose all their connections again and again, until three seconds after the publication.
cut_and_import() {
  ask_superuser -c "call cut_connections_until_after($(published_version))" &
  import_and_note "while connections are cut" "$UNHEARD_LIMIT" orders "$PROOF/orders-4.csv"
  wait
}

published_version() {
  ask_superuser -c "select id from dataset_version where dataset = 'orders' and status = 'published'"
}

# Writes down what is published since when, and waits until both serve it; whether that was in time is judged later.
note_publication() { # WHAT LIMIT
  ask_superuser -v what="$1" -v limit="$2" >>"$PROOF/publications" <<'SQL'
select json_build_object('version', id, 'what', :'what', 'limit', :limit,
    'commit', floor(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::bigint)
from dataset_version where dataset = 'orders' and status = 'published';
SQL
  probe serves "$(published_version)" 60 "$PORT_A" "$PORT_B"
  sleep 5 # some load on the settled version too
}

# ---------------------------------------------------------------- judgement

note_reference() { probe reference "$(published_version)" "$1" >>"$PROOF/references"; } # PORT

# A third server without Redis, which nobody else asks, makes every tile of every version anew.
end_witness_of_versions() {
  local version first
  first=$(sed -n 1p "$PROOF/publications" | grep -oE '"version" : [0-9]+' | grep -oE '[0-9]+')
  PORT_W=$(free_port $((19000 + RANDOM % 400)))
  FOODMAP_REDIS_URL="" begin_replica witness "$PORT_W"
  for version in $(ask_superuser -c "select id from dataset_version where dataset = 'orders' and id > $first"); do
    step prove-reference "Note the tiles of version $version" note_reference_of "$version"
  done
}

note_reference_of() { # VERSION
  ask_superuser -c "call publish_again($1)"
  probe serves "$1" 60 "$PORT_W"
  note_reference "$PORT_W"
}

judge_replicas() { # ORDERS STARTED
  local result=PASSED
  printf '\n'
  node "$ROOT/scripts/prove/judge.mjs" "$PROOF" || result=FAILED
  if [[ -s $PROOF/complaints ]]; then
    result=FAILED
    printf '  FAILED  warnings in the logs of the servers:\n'
    sed 's/^/    | /' "$PROOF/complaints"
  fi
  printf '\n%s: replicas, %s orders, %s s\n' "$result" "$1" "$(seconds $(($(now_ms) - $2)))"
  [[ $result == PASSED ]]
}
