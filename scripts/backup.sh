# shellcheck shell=bash
# ./dev backup and ./dev restore: one encrypted file of the whole database. Clusters have pgBackRest or the operator's
# backups besides, which lose minutes at most: docs/operations/backup.md.

verb_backup() {
  local file=${1-}
  (($# <= 1)) || usage backup "one file, or none"
  begin_dump
  [[ -n $file ]] || { mkdir -p "$STATE/backups" && file="$STATE/backups/$(date -u +%Y%m%dT%H%M%SZ).foodmap"; }
  file=$(realpath -- "$file")
  [[ ! -e $file ]] || die "$file is there already."
  step backup "Back up the database" write_backup "$file"
  echo "$file"
}

verb_restore() {
  local file=${1-} replace=${2-}
  [[ -n $file && (-z $replace || $replace == --replace) && $# -le 2 ]] || usage restore "FILE [--replace]"
  file=$(realpath -- "$file")
  [[ -r $file ]] || die "$file cannot be read."
  ! server_is_running || die "The food map is running; stop it first: ./dev stop"
  begin_dump
  [[ -n $replace ]] || store_is_empty || die "The database is not empty; --replace puts it aside."
  step restore "Restore the database" read_backup "$file"
  say "Restored. Servers that ran meanwhile must be started anew, and their Redis emptied."
}

begin_dump() {
  [[ ${#FOODMAP_BACKUP_PASSPHRASE} -ge 16 ]] 2>/dev/null ||
    die "Set FOODMAP_BACKUP_PASSPHRASE, 16 characters at least; without it nobody can read the backup."
  export FOODMAP_BACKUP_PASSPHRASE
  need_tools_to_run
  make_state
  open_database
}

cipher() { openssl enc -aes-256-cbc -pbkdf2 -iter 200000 -pass env:FOODMAP_BACKUP_PASSPHRASE "$@"; }

# With the tools of the cluster's own major, where that is known.
write_backup() { # FILE
  (umask 077 && PGUSER=$PGUSER PGPASSWORD=$PGPASSWORD PGHOST=$PGHOST PGPORT=$PGPORT PGDATABASE=$PGDATABASE \
    "${PG_BIN:+$PG_BIN/}pg_dump" --format=custom --compress=6 | cipher -out "$1.new") && mv "$1.new" "$1"
}

# Beside what is there, which stays under another name: a wrong passphrase or half a file changes nothing.
read_backup() { # FILE
  local dump rc=0
  dump=$(mktemp -p "$STATE") || return
  cipher -d -in "$1" -out "$dump" && restore_beside "$dump" || rc=$?
  rm -f "$dump"
  return "$rc"
}

restore_beside() { # DUMP
  local new="${PGDATABASE}_restored" before="${PGDATABASE}_before"
  ask_maintenance "$new" <<<'drop database if exists :"name"; create database :"name"' &&
    PGUSER=$PGUSER PGPASSWORD=$PGPASSWORD PGHOST=$PGHOST PGPORT=$PGPORT "${PG_BIN:+$PG_BIN/}pg_restore" \
      --dbname="$new" --single-transaction "$1" &&
    ask_maintenance "$before" <<<'drop database if exists :"name"; alter database :"current" rename to :"name"' &&
    ask_maintenance "$new" <<<'alter database :"name" rename to :"current"'
}

# Statements of their own, since a database cannot be made in a transaction.
ask_maintenance() { # NAME  (a script on standard input)
  local current=$PGDATABASE
  PGUSER=$PGUSER PGPASSWORD=$PGPASSWORD PGHOST=$PGHOST PGPORT=$PGPORT PGDATABASE=postgres \
    psql -X -q -v ON_ERROR_STOP=1 -v name="$1" -v current="$current"
}
