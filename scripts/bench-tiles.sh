# shellcheck shell=bash
# ./dev bench tiles: HTTP against the running server, or one of its own, beside a bare reactor-netty server.

bench_tiles() {
  local seconds=5 rounds=3 connections=1,16,64
  while (($#)); do
    case $1 in
      --seconds) seconds=$(number_after "$@") || exit; shift 2 ;;
      --rounds) rounds=$(number_after "$@") || exit; shift 2 ;;
      --connections) connections=${2-}; shift 2 ;;
      *) usage bench "unknown option: $1" ;;
    esac
  done
  [[ $connections =~ ^[0-9]+(,[0-9]+)*$ ]] || usage bench "--connections wants numbers such as 1,16,64"
  need_tools_to_run
  get_tools wrk || exit 1
  make_state
  build_jar
  if ! server_is_running; then
    claim_run
    open_database
    load_when_empty ""
    begin_server "$(free_port 8080)"
    step start "Start the server" wait_for_link "$DEMO/link" "$JAR_PID" "$LOGS/server.log"
  fi
  drive_tiles "$seconds" "$rounds" "$connections"
}

# One source file is started as it stands; the compiler finds the others beside it.
drive_tiles() { # SECONDS ROUNDS CONNECTIONS
  local sources="$ROOT/src/jmh/java/com/tapsifood/foodmap/bench/tiles" libraries
  libraries="$(app_directory)/lib/*"
  FOODMAP_BENCH_KEY=$(<"$DEMO/key") FOODMAP_BENCH_JVM="${JVM_OPTIONS[*]}" FOODMAP_BENCH_SOURCES=$sources \
    "$JAVA_HOME/bin/java" -cp "$libraries" "$sources/TilesBench.java" \
    "$(server_port)" "$(free_port 8090)" "$@"
}

have_wrk() { command -v wrk >/dev/null; }
packages_for_wrk() { installable wrk; }
explain_wrk() { say "wrk is missing. Ask an administrator for: apt-get install wrk"; }
