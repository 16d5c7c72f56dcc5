# shellcheck shell=bash
# ./dev bench: load is a command of the jar; the others come from src/jmh, which is in no jar.

verb_bench() {
  case "${1-}" in
    heatmap) bench_heatmap "${@:2}" ;;
    kernels) bench_kernels "${@:2}" ;;
    tiles) bench_tiles "${@:2}" ;;
    *) verb_jar bench "$@" ;;
  esac
}
