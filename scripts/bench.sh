# shellcheck shell=bash
# ./dev bench: load is a command of the jar; graphql is scripts; the others come from src/jmh, which is in no jar.

verb_bench() {
  case "${1-}" in
    coverage) bench_coverage "${@:2}" ;;
    graphql) bench_graphql "${@:2}" ;;
    heatmap) bench_heatmap "${@:2}" ;;
    kernels) bench_kernels "${@:2}" ;;
    tiles) bench_tiles "${@:2}" ;;
    *) verb_jar bench "$@" ;;
  esac
}
