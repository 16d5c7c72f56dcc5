# shellcheck shell=bash
# ./dev bench: load is a command of the jar; tiles comes from src/jmh, which is in no jar.

verb_bench() {
  case "${1-}" in
    tiles) bench_tiles "${@:2}" ;;
    *) verb_jar bench "$@" ;;
  esac
}
