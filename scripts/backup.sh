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
  [[ -n $replace ]] || store_is_empty || die "The database is not empty; --replace gives up what is in it."
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

# The tool of the cluster's own major, where that is known.
postgres_tool() { # NAME ARGUMENT...
  local tool=$1
  shift
  PGUSER=$PGUSER PGPASSWORD=$PGPASSWORD PGHOST=$PGHOST PGPORT=$PGPORT PGDATABASE=$PGDATABASE \
    "${PG_BIN:+$PG_BIN/}$tool" "$@"
}

write_backup() { # FILE
  (umask 077 && postgres_tool pg_dump --format=custom --compress=6 | cipher -out "$1.new") &&
    mv "$1.new" "$1"
}

# In one transaction: what was there stays when it fails. A wrong passphrase ends before anything is asked of the database.
read_backup() { # FILE
  local dump rc=0
  dump=$(mktemp -p "$STATE") || return
  cipher -d -in "$1" -out "$dump" &&
    postgres_tool pg_restore --dbname="$PGDATABASE" --clean --if-exists --single-transaction "$dump" || rc=$?
  rm -f "$dump"
  return "$rc"
}
