# shellcheck shell=bash
# What the user sees, and how we leave: messages, steps with progress, signals, clean-up.
# Everything of ours goes to stderr, so that the stdout of import, load and bench belongs to the jar alone.

STEP_PID=""

say() { printf '%s\n' "$*" >&2; }

die() {
  say "dev: $*"
  exit 1
}

usage() { # VERB MESSAGE
  say "dev $1: $2"
  print_help "$1" >&2
  exit 2
}

number_after() { # OPTION VALUE
  [[ ${2-} =~ ^[0-9]{1,9}$ ]] || {
    say "dev: $1 wants a whole number"
    exit 2
  }
  printf '%d' "$((10#$2))"
}

confirm() { # QUESTION
  [[ -t 0 ]] || die "Not asked, because there is no terminal; say --yes."
  local answer
  read -r -p "$1 [y/N] " answer
  [[ $answer == [yY]* ]]
}

now_ms() {
  local t=${EPOCHREALTIME/[.,]/}
  printf '%d' "$((t / 1000))"
}

seconds() { printf '%d.%d' "$(($1 / 1000))" "$(($1 % 1000 / 100))"; } # MILLISECONDS

# ---------------------------------------------------------------- steps

step() { try_step "$@" || exit 1; } # LOG LABEL COMMAND...

# Runs a command with its output in a log, shows that it is alive, and on failure shows the end of the log.
try_step() { # LOG LABEL COMMAND...
  local log="$LOGS/$1.log" label=$2 started rc=0
  shift 2
  started=$(now_ms)
  make_state
  # A process group of its own: Ctrl-C reaches us first, and we can end the whole tree of the step.
  set -m
  ("$@") >"$log" 2>&1 </dev/null &
  STEP_PID=$!
  set +m
  show_progress "$label" "$started"
  wait "$STEP_PID" 2>/dev/null || rc=$?
  STEP_PID=""
  if ((rc == 0)); then
    end_line "ok" "$label" "$started"
    return 0
  fi
  end_line "FAILED" "$label" "$started"
  tail -n 25 "$log" | sed 's/^/    | /' >&2
  say "    The whole log: $log"
  return "$rc"
}

show_progress() { # LABEL STARTED
  local label=$1 started=$2 elapsed=0 next=1000 frames="|/-\\" i=0
  while kill -0 "$STEP_PID" 2>/dev/null; do
    sleep 0.1
    elapsed=$(($(now_ms) - started))
    if [[ -t 2 ]]; then
      ((elapsed > 500)) && printf '\r  %s %s (%d s) ' "${frames:i++%4:1}" "$label" "$((elapsed / 1000))" >&2
    elif ((elapsed >= next)); then # no terminal: a sign of life, rarely
      say "  ... $label ($((elapsed / 1000)) s)"
      ((next = next == 1000 ? 15000 : next + 15000))
    fi
  done
  return 0
}

end_line() { # RESULT LABEL STARTED
  [[ -t 2 ]] && printf '\r\033[K' >&2
  say "$(printf '  %-6s %s (%s s)' "$1" "$2" "$(seconds $(($(now_ms) - $3)))")"
}

# ---------------------------------------------------------------- leaving

watch_signals() {
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
}

# Whatever was begun is ended here, in the order in which things depend on each other.
clean_up() {
  local rc=$?
  trap '' INT TERM HUP # a second Ctrl-C must not leave half of it behind
  set +e
  end_group "$STEP_PID" 5
  end_proof
  end_server
  leave_database
  end_test_servers
  exit "$rc"
}

# TERM for a process group we started, KILL when it does not listen.
end_group() { # PID SECONDS
  local pid=$1 i
  [[ -n $pid ]] || return 0
  kill -TERM -- "-$pid" 2>/dev/null || return 0
  for ((i = 0; i < $2 * 10; i++)); do
    kill -0 -- "-$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  return 0
}

# ---------------------------------------------------------------- small tools

# Alive, and still the process we mean: numbers are used again.
is_process() { # PID WORD_IN_ITS_COMMAND_LINE
  local words=()
  [[ ${1-} =~ ^[0-9]+$ ]] && kill -0 "$1" 2>/dev/null || return 1
  # Gone between the two looks is gone.
  { mapfile -d '' words <"/proc/$1/cmdline"; } 2>/dev/null
  [[ "${words[*]}" == *"$2"* ]]
}

file_says() { [[ -s $1 && $(<"$1") == "$2" ]]; } # FILE TEXT

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; } # PORT

free_port() { # FIRST
  local port
  for ((port = $1; port < $1 + 200 && port < 65536; port++)); do
    port_is_taken "$port" || {
      printf '%d' "$port"
      return 0
    }
  done
  die "No free port from $1 on."
}

random_hex() { head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'; } # BYTES

make_state() {
  mkdir -p "$STATE" "$LOGS" "$DEMO" "$STATE/users"
  chmod 711 "$STATE" "$LOGS" # passable for the postgres user, readable for nobody else
  chmod 700 "$DEMO"
}

# One at a time in this checkout. Descriptor 9 holds the lock and is closed for everything that outlives us.
take_lock() { # NAME
  make_state
  exec 9>"$STATE/$1.lock"
  flock -n 9 && return 0
  say "  Waiting for another ./dev in this checkout ..."
  flock 9
}

with_lock() { # NAME COMMAND...
  take_lock "$1"
  shift
  "$@"
  exec 9>&-
}
