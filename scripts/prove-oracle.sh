# shellcheck shell=bash
# ./dev prove oracle: the random filters of FilterOracleIT and FilterPrivacyIT, many of them and on many orders.

prove_oracle() {
  local orders=3000000 filters=10000 seed=""
  while (($#)); do
    case $1 in
      --orders) orders=$(number_after "$@") || exit; shift 2 ;;
      --filters) filters=$(number_after "$@") || exit; shift 2 ;;
      --seed) seed=${2-}; shift 2 ;;
      *) usage prove "unknown option of oracle: $1" ;;
    esac
  done
  forget_own_servers
  make_state
  get_tools jdk maven postgres psql || exit 1
  get_optional redis
  take_lock build
  begin_test_servers
  check "$filters random filters" compare_random_filters "$orders" "$filters" "$seed"
  end_test_servers
  print_summary
}

compare_random_filters() { # ORDERS FILTERS SEED
  mkdir -p "$ROOT/web/dist"
  mvn_in_root -q test-compile failsafe:integration-test failsafe:verify -Dit.test=FilterOracleIT,FilterPrivacyIT \
    -Djacoco.skip=true "-Dtest.jvm=-Xmx3g --enable-native-access=ALL-UNNAMED" \
    "-Dfoodmap.oracle.orders=$1" "-Dfoodmap.oracle.filters=$2" ${3:+"-Dfoodmap.oracle.seed=$3"}
}
