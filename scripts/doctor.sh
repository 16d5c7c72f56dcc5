# shellcheck shell=bash
# ./dev doctor: looks, and changes nothing.

examine() {
  examine_tools
  examine_servers
  examine_machine
  examine_state
}

row() { printf '%-12s %-8s %s\n' "$1" "$2" "$3"; } # WHAT STATE DETAIL

examine_tool() { # LABEL NAME COMMAND_THAT_PRINTS_A_VERSION
  local label=$1 name=$2
  shift 2
  if "have_$name"; then
    row "$label" ok "$("$@" 2>/dev/null)"
  else
    row "$label" missing "$("explain_$name" 2>&1 | paste -sd ' ')"
  fi
}

examine_tools() {
  examine_tool "JDK 25" jdk jdk_detail
  examine_tool Maven maven maven_detail
  examine_tool Node node node_detail
  examine_tool PostgreSQL postgres postgres_detail
  examine_tool PostGIS postgres postgis_detail
  examine_tool Redis redis redis_detail
  examine_tool Chromium chromium chromium_detail
  examine_tool shellcheck shellcheck shellcheck_detail
  if have_compose; then
    row Docker ok "Compose works"
  else
    row Docker "-" "no Compose here; not needed where PostgreSQL is"
  fi
  if can_install </dev/null; then
    row packages ok "./dev may install what is missing"
  else
    row packages "-" "./dev cannot install: neither root, nor sudo without a question, or no apt"
  fi
}

jdk_detail() { echo "$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release") in $JAVA_HOME"; }
maven_detail() { mvn -B --version | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'; }
node_detail() {
  local own=""
  [[ -x $ROOT/web/node_modules/.bin/node ]] && own=", $("$ROOT/web/node_modules/.bin/node" --version) in web/"
  echo "$(node --version), npm $(npm --version)$own"
}
postgres_detail() { "$PG_BIN/postgres" --version; }
postgis_detail() {
  local major=${PG_BIN#/usr/lib/postgresql/}
  sed -n "s/^default_version = '\(.*\)'/\1/p" "/usr/share/postgresql/${major%/bin}/extension/postgis.control"
}
redis_detail() { "$REDIS_SERVER" --version | sed 's/.* v=\([0-9.]*\).*/\1/'; }
chromium_detail() { "$CHROMIUM" --version; }
shellcheck_detail() { shellcheck --version | sed -n 's/^version: //p'; }

examine_servers() {
  if server_is_running; then
    row server running "http://localhost:$(server_port)/ (process $(<"$STATE/server.pid")); a link: ./dev link"
  else
    row server "-" "not running; ./dev run"
    if port_is_taken 8080; then
      row "port 8080" taken "by something else; ./dev run takes the next free one"
    else
      row "port 8080" ok free
    fi
  fi
  examine_database
}

examine_database() {
  local pid
  if uses_own_server; then
    row database "-" "FOODMAP_DATABASE_URL is set: that server is used"
    return
  fi
  find_data_directory
  if pid=$(cluster_pid "$DATA"); then
    row database running "127.0.0.1:$(cluster_port "$DATA") (process $pid)"
  elif [[ -e $STATE/pg.created ]]; then
    row database "-" "not running; its data is in $DATA"
  else
    row database "-" "not created yet; ./dev run"
  fi
}

examine_machine() {
  local free_mb memory_mb
  free_mb=$(df -Pm "$ROOT" | awk 'NR == 2 { print $4 }')
  memory_mb=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
  row disk "$(enough "$free_mb" 5000)" "$free_mb MB free, 5000 MB are comfortable"
  row memory "$(enough "$memory_mb" 2500)" "$memory_mb MB available, 2500 MB are comfortable"
  row cores ok "$(nproc)"
}

enough() { if (($1 >= $2)); then echo ok; else echo low; fi; } # HAVE WANT

examine_state() {
  if [[ -d $STATE ]]; then
    row state ok "$STATE ($(du -sh "$STATE" 2>/dev/null | cut -f1))"
  else
    row state "-" "none yet"
  fi
  if [[ ! -e $JAR ]]; then
    row build "-" "no jar yet; ./dev run builds it"
  elif file_says "$STATE/jar.stamp" "$(jar_fingerprint)"; then
    row build ok "the jar is up to date"
  else
    row build old "sources changed since; ./dev run builds it"
  fi
}
