# shellcheck shell=bash
# ./dev bench coverage, heatmap and kernels: compiled from src/jmh by the Maven profile "bench".

bench_heatmap() {
  local heap=4g own_database=yes arguments=() said="$*"
  while (($#)); do
    case $1 in
      --heap) heap=${2-} && shift ;;
      *) arguments+=("$1") ;;
    esac
    [[ $1 == --skip-postgis || $1 == --help ]] && own_database=""
    shift
  done
  [[ $heap =~ ^[0-9]+[mg]$ ]] || usage bench "--heap wants a size such as 4g"
  if [[ -n $own_database ]]; then need_tools_to_run; else need_tools_to_build; fi
  make_state
  with_lock build build_benchmarks
  if [[ -n $own_database ]]; then open_database; fi
  run_and_exit bench_java "-Xmx$heap" com.tapsifood.foodmap.bench.HeatmapBench --said "$said" "${arguments[@]}"
}

bench_coverage() {
  if [[ $* == *--help* ]]; then need_tools_to_build; else need_tools_to_run; fi
  make_state
  with_lock build build_benchmarks
  if [[ $* != *--help* ]]; then open_database; fi
  run_and_exit bench_java -Xmx2g com.tapsifood.foodmap.bench.CoverageBench "$@"
}

bench_kernels() {
  need_tools_to_build
  make_state
  with_lock build build_benchmarks
  run_and_exit bench_java -Xmx2g org.openjdk.jmh.Main "$@"
}

# Compiled with the tests into target/bench, apart from what the jar is made of.
build_benchmarks() {
  local now
  now=$(fingerprint pom.xml .mvn config src schema tiles)
  [[ -s $STATE/bench.classpath ]] && file_says "$STATE/bench.stamp" "$now" && return 0
  # what went from the sources must go from the classes too
  rm -rf -- "$ROOT/target/bench"
  mkdir -p "$ROOT/web/dist"
  step build-bench "Build the benchmarks" mvn_in_root -q -Pbench test-compile dependency:build-classpath \
    -Dmdep.outputFile="$STATE/bench.classpath" -Dmdep.includeScope=test
  echo "$now" >"$STATE/bench.stamp"
}

bench_java() { # JVM_OPTION CLASS ARGUMENT...
  local classes="$ROOT/target/bench"
  exec "$JAVA_HOME/bin/java" "$1" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$classes/test-classes:$classes/classes:$(<"$STATE/bench.classpath")" "${@:2}"
}
