# shellcheck shell=bash
# Checks: things that pass, fail or cannot be tried here, and the table at the end.

readonly NOT_RUN=77

CHECK_ROWS=()
PASSED=0
FAILED=0
SKIPPED=0
REASON="" # file in which a check says why it was not run

# Shows the whole output of the check. Goes on after a failure: one run should tell everything.
check() { # NAME COMMAND...
  local name=$1 started rc=0
  shift
  started=$(now_ms)
  REASON="$STATE/not-run.$$"
  rm -f "$REASON"
  printf '\n=== %s\n' "$name"
  set -m
  (
    set -e
    "$@"
  ) </dev/null 9>&- &
  STEP_PID=$!
  set +m
  wait "$STEP_PID" || rc=$?
  end_group "$STEP_PID" 10 # whatever the check left running
  STEP_PID=""
  record "$name" "$rc" "$started"
}

record() { # NAME EXIT_CODE STARTED
  local result reason="" time
  time=$(seconds $(($(now_ms) - $3)))
  case $2 in
    0) result="passed" PASSED=$((PASSED + 1)) ;;
    "$NOT_RUN") result="NOT RUN" SKIPPED=$((SKIPPED + 1)) reason=$(cat "$REASON" 2>/dev/null) ;;
    *) result="FAILED" FAILED=$((FAILED + 1)) reason="exit code $2" ;;
  esac
  rm -f "$REASON"
  printf '\n=== %s: %s (%s s) %s\n' "$1" "$result" "$time" "$reason"
  CHECK_ROWS+=("$(printf '%-24s %-8s %7s s  %s' "$1" "$result" "$time" "$reason")")
}

# In a check: return with this when a tool cannot be had.
cannot_run() { # REASON
  echo "$1" >"$REASON"
  return "$NOT_RUN"
}

print_summary() {
  printf '\n'
  printf '%s\n' "${CHECK_ROWS[@]}"
  ((SKIPPED == 0)) || printf '%d NOT RUN\n' "$SKIPPED"
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  ((FAILED == 0 && PASSED > 0))
}

# ---------------------------------------------------------------- the checks that need no server

lint_checks() {
  check "web dependencies" install_web
  check "web lint" in_web run lint
  check "Java format and rules" check_java_format
  check "shell scripts" check_shell
  check "judge of the proofs" node --test "$ROOT/scripts/prove/judge.test.mjs"
  infra_checks
}

# The checks of web/ make no sense when its dependencies could not be installed.
in_web() { # NPM ARGUMENT...
  [[ -d $ROOT/web/node_modules ]] || {
    cannot_run "no web dependencies"
    return
  }
  npm_in_web "$@"
}

check_java_format() { mvn_in_root -q spotless:check checkstyle:check; }

check_shell() {
  have_shellcheck || {
    cannot_run "shellcheck is not here"
    return
  }
  (cd "$ROOT" && shellcheck -x dev scripts/*.sh infra/*.sh .ci/run)
}
