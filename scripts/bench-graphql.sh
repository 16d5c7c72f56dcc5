# shellcheck shell=bash
# ./dev bench graphql: questions to the running server, or one of its own, beside PostGraphile on the same database.

bench_graphql() {
  local rounds=200 ours="$ROOT/scripts/bench-graphql" theirs="$STATE/bench-graphql" port
  while (($#)); do
    case $1 in
      --rounds) rounds=$(number_after "$@") || exit; shift 2 ;;
      *) usage bench "unknown option: $1" ;;
    esac
  done
  need_tools_to_run
  make_state
  build_jar
  open_database
  if ! server_is_running; then
    claim_run
    load_when_empty ""
    begin_server "$(free_port 8080)"
    step start "Start the server" wait_for_link "$DEMO/link" "$JAR_PID" "$LOGS/server.log"
  fi
  ask_database <"$ours/views.sql" >/dev/null
  mkdir -p "$theirs"
  cp "$ours"/*.mjs "$ours/package.json" "$theirs/"
  # it wants a newer Node than the dashboard, so that comes along
  step bench-npm "Install PostGraphile" npm --prefix "$theirs" install --no-audit --no-fund --silent
  port=$(free_port 8095)
  set -m
  NODE_ENV=production "$theirs/node_modules/.bin/node" "$theirs/postgraphile.mjs" "$port" "$FOODMAP_DATABASE_URL" >"$LOGS/postgraphile.log" 2>&1 9>&- &
  BENCH_PID=$!
  set +m
  trap 'kill "$BENCH_PID" 2>/dev/null; echo "drop schema if exists bench_graphql cascade;" | ask_database; clean_up' EXIT
  step bench-start "Start PostGraphile" wait_for_line "$LOGS/postgraphile.log" ready "$BENCH_PID"
  FOODMAP_BENCH_KEY=$(<"$DEMO/key") node "$theirs/drive.mjs" "$(server_port)" "$port" "$rounds"
}

wait_for_line() { # FILE WORD PID
  local i
  for ((i = 0; i < 300; i++)); do
    grep -q "$2" "$1" && return 0
    kill -0 "$3" 2>/dev/null || { cat "$1"; return 1; }
    sleep 0.2
  done
  return 1
}
