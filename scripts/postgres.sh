# shellcheck shell=bash
# PostgreSQL clusters of our own: the one of ./dev run and the throw-away one of ./dev test.
# They listen on 127.0.0.1 only and have no Unix socket (its path could have 107 bytes at most): every login is by
# password.

PG_BIN=""

# PostgreSQL refuses to run as root, so root hands the cluster to the postgres user that Debian's package creates.
postgres_user() { # DIR
  local owner
  if ((EUID != 0)); then
    id -un
    return
  fi
  owner=$(stat -c %U "$1" 2>/dev/null) || owner=root
  if [[ $owner == root || $owner == UNKNOWN ]]; then owner=postgres; fi
  printf '%s' "$owner"
}

as_postgres() { # DIR COMMAND...
  local user
  user=$(postgres_user "$1")
  shift
  if [[ $user == "$(id -un)" ]]; then
    (cd / && "$@")
  else
    (cd / && runuser -u "$user" -- "$@")
  fi
}

# Prints the number of the server process when the cluster runs.
cluster_pid() { # DIR
  local pid
  # shellcheck disable=SC2162 # numbers and paths
  read pid 2>/dev/null <"$1/postmaster.pid" && is_process "$pid" "$1" && printf '%d' "$pid"
}

cluster_port() { sed -n 4p "$1/postmaster.pid"; } # DIR

create_cluster() { # DIR OWNER PASSWORD [INITDB OPTION...]
  local dir=$1 owner=$2 password=$3 secret rc=0
  shift 3
  own_directory "$dir" || return
  secret=$(mktemp) || return # a file, because a command line can be read by everybody
  printf '%s\n' "$password" >"$secret"
  chown "$(postgres_user "$dir")" "$secret" || return
  as_postgres "$dir" "$PG_BIN/initdb" --pgdata="$dir" --username="$owner" --pwfile="$secret" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 "$@" || rc=$?
  rm -f "$secret"
  ((rc == 0)) || return "$rc"
  as_postgres "$dir" tee -a "$dir/postgresql.conf" <<<"include_if_exists = 'foodmap.conf'" >/dev/null
}

own_directory() { # DIR
  mkdir -p "$1" && chmod 700 "$1" && chown "$(postgres_user "$1")" "$1"
}

configure_cluster() { # DIR  (settings on standard input)
  as_postgres "$1" tee "$1/foodmap.conf" >/dev/null
}

# Settings that fit a laptop, and all of our clusters.
common_settings() {
  cat <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
max_connections = 60
work_mem = 32MB
maintenance_work_mem = 256MB
checkpoint_completion_target = 0.9
random_page_cost = 1.1
effective_io_concurrency = 200
jit = off
CONF
}

keeping_settings() {
  common_settings
  echo "shared_buffers = 512MB"
  echo "max_wal_size = 4GB"
  if [[ $(ldd "$PG_BIN/postgres" 2>/dev/null) == *liblz4* ]]; then echo "wal_compression = lz4"; fi
}

# Nothing of a throw-away cluster needs to survive a power cut.
throwaway_settings() {
  common_settings
  echo "shared_buffers = 256MB"
  echo "max_wal_size = 2GB"
  echo "work_mem = 256MB" # the oracles sort and count millions of orders
  printf '%s = off\n' fsync synchronous_commit full_page_writes
  echo "track_commit_timestamp = on" # ./dev prove asks when a version was published
}

# The log is opened by us: the postgres user may not be able to pass to it.
start_cluster() { # DIR PORT LOG
  local rc=0
  touch "$3" && chmod 600 "$3" || return
  # The server outlives this command and must not keep our lock.
  as_postgres "$1" "$PG_BIN/pg_ctl" start --pgdata="$1" --wait --timeout=120 --options="-p $2" \
    </dev/null >>"$3" 2>&1 9>&- || rc=$?
  ((rc == 0)) || tail -n 20 "$3"
  return "$rc"
}

stop_cluster() { # DIR MODE
  as_postgres "$1" "$PG_BIN/pg_ctl" stop --pgdata="$1" --mode="$2" --wait --timeout=60 --silent </dev/null
}
