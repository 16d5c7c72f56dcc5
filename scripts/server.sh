# shellcheck shell=bash
# Running the jar: its commands, and the server of ./dev run.

JAR_PID=""
# Two versions of the cube lie in memory while a server goes from one to the next: decision 0021 says why these.
JVM_OPTIONS=(-Xmx408m -Xmn40m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072

# JAR as it is, for tests; what users run is unpacked and starts faster.
foodmap_jar() { "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -jar "$JAR" "$@"; }

# Takes the place of the shell that runs it, so it belongs into the background.
foodmap_app() {
  local app options=("${JVM_OPTIONS[@]}")
  app=$(app_directory)
  # A cache that does not fit this JVM is passed over in silence.
  [[ -e $app/foodmap.aot ]] && options+=(-XX:AOTCache="$app/foodmap.aot" -Xlog:aot=off -Xlog:cds=off)
  exec "$JAVA_HOME/bin/java" "${options[@]}" -jar "$app/foodmap.jar" "$@"
}

# A command of the jar in the directory of the caller; its stdout, its exit code.
run_jar() { run_and_exit foodmap_app "$@"; } # COMMAND...

run_and_exit() { # COMMAND...
  local rc=0
  # In the background of a group of its own, so that a signal to us ends it too, and we clean up after it.
  set -m
  "$@" <&0 9>&- &
  JAR_PID=$!
  set +m
  wait "$JAR_PID" || rc=$?
  JAR_PID=""
  exit "$rc"
}

# The first ./dev run of a checkout marks it, so that a second one does not start over it.
claim_run() {
  make_state
  if [[ -s $STATE/run.pid ]] && is_process "$(<"$STATE/run.pid")" "dev run"; then
    die "Another ./dev run of this checkout is just starting; wait for it, then: ./dev link"
  fi
  echo "$$" >"$STATE/run.pid"
}

serve_until_stopped() { # PORT
  local port rc=0
  port=$(free_port "$1")
  [[ $port == "$1" ]] || say "  Port $1 is taken, using $port."
  trap 'exit 0' INT TERM HUP # from here on being stopped is the normal end
  train_app
  begin_server "$port"
  step start "Start the server" wait_for_link "$DEMO/link" "$JAR_PID" "$LOGS/server.log"
  print_welcome "$port"
  wait "$JAR_PID" || rc=$?
  say "The server ended by itself ($rc). The end of its log, $LOGS/server.log:"
  tail -n 25 "$LOGS/server.log" | sed 's/^/    | /' >&2
  exit 1
}

begin_server() { # PORT
  rm -f "$DEMO/link" # the server writes it when it is ready
  touch "$LOGS/server.log"
  chmod 600 "$LOGS/server.log"
  set -m
  SPRING_PROFILES_ACTIVE=demo FOODMAP_DEMO_DIRECTORY=$DEMO FOODMAP_PORT=$1 FOODMAP_DATABASE_MIGRATE=true \
    FOODMAP_MANAGEMENT_PORT=${FOODMAP_MANAGEMENT_PORT-$(free_port 9464)} foodmap_app serve \
    </dev/null >"$LOGS/server.log" 2>&1 9>&- &
  JAR_PID=$!
  set +m
  echo "$JAR_PID" >"$STATE/server.pid"
  echo "$1" >"$STATE/server.port"
}

wait_for_link() { # FILE PID LOG
  local i
  for ((i = 0; i < 1800; i++)); do
    [[ -s $1 ]] && return 0
    kill -0 "$2" 2>/dev/null || {
      tail -n 25 "$3"
      echo "The server ended before it was ready. The whole log: $3"
      return 1
    }
    sleep 0.1
  done
  echo "The server was not ready within three minutes. Its log: $3"
  return 1
}

end_server() {
  if [[ -n $JAR_PID ]]; then
    kill -0 "$JAR_PID" 2>/dev/null && say "Stopping ..."
    end_group "$JAR_PID" 30
    if file_says "$STATE/server.pid" "$JAR_PID"; then rm -f "$STATE/server.pid" "$STATE/server.port" "$DEMO/link"; fi
    JAR_PID=""
  fi
  if file_says "$STATE/run.pid" "$$"; then rm -f "$STATE/run.pid"; fi
}

server_process_lives() { [[ -s $STATE/server.pid ]] && is_process "$(<"$STATE/server.pid")" "$STATE/app-"; }

server_is_running() { [[ -s $DEMO/link ]] && server_process_lives; }

server_port() { cat "$STATE/server.port"; }

print_welcome() { # PORT
  cat <<TEXT

  The food map is ready:

      $(cat "$DEMO/link")

  The link works once and on this machine only; another one: ./dev link
  API key for programs (X-API-Key) and for later logins at http://localhost:$1/ is in
      $DEMO/key
  Log: $LOGS/server.log
  Stop with Ctrl-C here, or ./dev stop from elsewhere. The data stays.

TEXT
}

# ---------------------------------------------------------------- stop

# Asks the ./dev that started the server, which then tidies up itself; what a killed one left behind is ended from here.
stop_everything() {
  local found=""
  if end_process "$STATE/run.pid" "dev run"; then found=yes; fi
  if end_process "$STATE/server.pid" "$STATE/app-"; then found=yes; fi
  rm -f "$STATE/run.pid" "$STATE/server.pid" "$STATE/server.port" "$DEMO/link"
  if [[ -d $STATE ]] && stop_left_database; then found=yes; fi
  if compose_stop; then found=yes; fi
  if [[ -n $found ]]; then say "Stopped."; else say "Nothing was running."; fi
}

# True when something was there to be ended.
end_process() { # PID_FILE WORD
  local pid i
  [[ -s $1 ]] && pid=$(<"$1") && is_process "$pid" "$2" || return 1
  kill -TERM "$pid" 2>/dev/null || return 1
  for ((i = 0; i < 400; i++)); do
    is_process "$pid" "$2" || return 0
    sleep 0.1
  done
  kill -KILL "$pid"
}

stop_left_database() {
  find_data_directory
  cluster_pid "$DATA" >/dev/null || return 1
  have_postgres || return 1
  if cluster_has_users; then
    say "The database stays up: another ./dev of this checkout is using it."
    return 1
  fi
  with_lock database stop_private_cluster
}
