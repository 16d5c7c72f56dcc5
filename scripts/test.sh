# shellcheck shell=bash
# ./dev test: what CI runs, against servers that exist for this run only.

TEST_DIR="" # everything of the throw-away servers
TEST_REDIS_PID=""

test_everything() { # QUICK
  local quick=$1
  forget_own_servers
  make_state
  if ! test_prerequisites "$quick"; then
    print_summary
    return 1
  fi
  take_lock build # two test runs, or a test and a build, would write into the same target/
  lint_checks
  check "web tests" in_web test
  check "web build" in_web run build
  check_java
  if [[ -n $quick ]]; then check "browser" cannot_run "--quick"; else check "browser" check_browser; fi
  end_test_servers
  print_summary
}

# Without these a green result would mean nothing, so they fail; what the others need may be NOT RUN.
test_prerequisites() { # QUICK
  local started rc=0
  started=$(now_ms)
  get_tools jdk maven node postgres psql || rc=1
  record "prerequisites" "$rc" "$started"
  ((rc == 0)) || return 1
  get_optional redis shellcheck promtool nginx
  [[ -n $1 ]] || get_optional chromium
}

# Tests must never touch a server the user configured for something else.
forget_own_servers() {
  local name
  for name in ${!FOODMAP_@}; do
    [[ $name == FOODMAP_SAMPLE_DATA ]] || unset "$name"
  done
  # Maven runs elsewhere than the user.
  [[ -z ${FOODMAP_SAMPLE_DATA-} ]] || FOODMAP_SAMPLE_DATA=$(realpath -- "$FOODMAP_SAMPLE_DATA")
}

# ---------------------------------------------------------------- throw-away servers

begin_test_servers() {
  TEST_DIR=$(mktemp -d "${TMPDIR:-/tmp}/foodmap-test.XXXXXX")
  chmod 711 "$TEST_DIR"
  TEST_PASSWORD=$(random_hex 16)
  TEST_PORT=$(free_port $((20000 + RANDOM % 5000)))
  step test-postgres "Start a throw-away PostGIS" begin_test_postgres
  export FOODMAP_TEST_DATABASE_URL="postgresql://postgres:$TEST_PASSWORD@127.0.0.1:$TEST_PORT/postgres"
  if have_redis; then begin_test_redis; else check "tests with Redis" cannot_run "redis-server is not here"; fi
}

begin_test_postgres() {
  create_cluster "$TEST_DIR/pg" postgres "$TEST_PASSWORD" --no-sync || return
  throwaway_settings | configure_cluster "$TEST_DIR/pg" || return
  start_cluster "$TEST_DIR/pg" "$TEST_PORT" "$LOGS/test-postgres.log"
}

begin_test_redis() {
  local port
  port=$(free_port $((25000 + RANDOM % 5000)))
  mkdir "$TEST_DIR/redis"
  # Configured on standard input: a command line can be read by everybody.
  set -m
  "$REDIS_SERVER" - < <(redis_settings "$port") >"$LOGS/test-redis.log" 2>&1 9>&- &
  TEST_REDIS_PID=$!
  set +m
  export FOODMAP_TEST_REDIS_URL="redis://:$TEST_PASSWORD@127.0.0.1:$port"
  step test-redis "Start a throw-away Redis" wait_for_port "$port"
}

redis_settings() { # PORT
  printf '%s\n' "bind 127.0.0.1" "port $1" "requirepass $TEST_PASSWORD" 'save ""' "appendonly no" \
    "maxmemory 512mb" "maxmemory-policy allkeys-lru" "dir $TEST_DIR/redis"
}

wait_for_port() { # PORT
  local i
  for ((i = 0; i < 100; i++)); do
    port_is_taken "$1" && return 0
    sleep 0.1
  done
  echo "Nothing answers on port $1."
  return 1
}

end_test_servers() {
  [[ -n $TEST_DIR ]] || return 0
  end_group "$TEST_REDIS_PID" 5
  if cluster_pid "$TEST_DIR/pg" >/dev/null; then stop_cluster "$TEST_DIR/pg" immediate >&2; fi
  rm -rf -- "$TEST_DIR"
  TEST_DIR="" TEST_REDIS_PID=""
}

# ---------------------------------------------------------------- Java

check_java() {
  local now
  now=$(jar_fingerprint)
  begin_test_servers
  check "Java build and tests" verify_java
  print_slowest_classes
  # What passed here need not be built again by ./dev run.
  if ((FAILED == 0)); then echo "$now" >"$STATE/jar.stamp"; fi
}

verify_java() {
  # The coverage of an earlier run would count for this one; a jar of an earlier run would reach the browser.
  rm -f "$JAR" "$ROOT/target/jacoco.exec"
  forget_old_resources
  mvn_in_root verify
}

# So that a run that took long says where.
print_slowest_classes() {
  local reports=("$ROOT"/target/{surefire,failsafe}-reports/TEST-*.xml)
  printf '\nSlowest test classes, in seconds:\n'
  sed -n 's/^<testsuite .* name="\([^"]*\)" time="\([^"]*\)".*/\2 \1/p' "${reports[@]}" | sort -rn | head -n 12
}

# ---------------------------------------------------------------- browser

check_browser() {
  local reason=""
  have_chromium || reason="no Chromium here"
  [[ -e $JAR ]] || reason="there is no jar"
  [[ -d $ROOT/web/node_modules ]] || reason="no web dependencies"
  if [[ -n $reason ]]; then
    cannot_run "$reason"
    return
  fi
  browser_environment
  echo "Loading the demo data"
  foodmap_jar load --orders 100000
  echo "Starting the server on port $FOODMAP_PORT"
  SPRING_PROFILES_ACTIVE=demo foodmap_jar serve >"$LOGS/test-server.log" 2>&1 &
  wait_for_link "$FOODMAP_DEMO_DIRECTORY/link" $! "$LOGS/test-server.log"
  mkdir -p "$FOODMAP_SCREENSHOTS"
  export FOODMAP_KEY
  FOODMAP_KEY=$(<"$FOODMAP_DEMO_DIRECTORY/key")
  FOODMAP_ADMIN_KEY=$(admin_key foodmap_browser)
  export FOODMAP_ADMIN_KEY
  FOODMAP_LINK=$(<"$FOODMAP_DEMO_DIRECTORY/link") npm_in_web run browser || {
    tail -n 25 "$LOGS/test-server.log"
    return 1
  }
}

# The demo's key reads only, and no command issues others.
admin_key() { # DATABASE
  local prefix secret salt
  prefix=$(random_hex 4) secret=$(random_hex 21)0 salt=$(random_hex 16)
  PGPASSWORD=$TEST_PASSWORD psql -X -q -h 127.0.0.1 -p "$TEST_PORT" -U postgres -d "$1" <<SQL
insert into api_key (prefix, salt, hash, name, scopes)
values ('$prefix', '\x$salt', sha256('\x$salt'::bytea || '$secret'::bytea), 'browser test', '{tiles:read,graph:read,admin}')
SQL
  echo "fm_${prefix}_$secret"
}

browser_environment() {
  use_throwaway_database foodmap_browser
  export FOODMAP_PORT FOODMAP_SCREENSHOTS="$ROOT/target/screenshots"
  FOODMAP_PORT=$(free_port $((18000 + RANDOM % 1000)))
}

# A database of its own in the throw-away cluster, a demo directory of its own, passwords nobody needs to know.
use_throwaway_database() { # NAME
  local name
  PGPASSWORD=$TEST_PASSWORD psql -X -q -h 127.0.0.1 -p "$TEST_PORT" -U postgres -d postgres -c "create database $1"
  export FOODMAP_DATABASE_URL="postgresql://postgres:$TEST_PASSWORD@127.0.0.1:$TEST_PORT/$1"
  for name in WRITER READER EXPORTER; do export "FOODMAP_DATABASE_${name}_PASSWORD=$(random_hex 16)"; done
  export FOODMAP_IDENTITY_SECRET FOODMAP_DEMO_DIRECTORY="$TEST_DIR/demo"
  FOODMAP_IDENTITY_SECRET=$(random_hex 32)
  mkdir -m 700 "$FOODMAP_DEMO_DIRECTORY"
}
