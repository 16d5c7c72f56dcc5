# shellcheck shell=bash
# ./dev prove graphql: many clients ask questions of every kind at once.

prove_graphql() {
  local orders=300000 clients=200 time=60 result=PASSED
  while (($#)); do
    case $1 in
      --orders) orders=$(number_after "$@") || exit; shift 2 ;;
      --clients) clients=$(number_after "$@") || exit; shift 2 ;;
      --seconds) time=$(number_after "$@") || exit; shift 2 ;;
      *) usage prove "unknown option of graphql: $1" ;;
    esac
  done
  begin_proof
  begin_test_servers
  PROOF=$TEST_DIR/proof
  mkdir "$PROOF"
  use_throwaway_database foodmap_proof
  export DEMO=$FOODMAP_DEMO_DIRECTORY # not that of ./dev run
  step prove-load "Load $orders orders" foodmap_app load --orders "$orders"
  PORT_A=$(free_port $((18000 + RANDOM % 400)))
  begin_replica graphql "$PORT_A"
  FOODMAP_KEY=$(<"$TEST_DIR/graphql/key")
  export FOODMAP_KEY
  node "$ROOT/scripts/prove/graphql.mjs" "$PORT_A" "$clients" "$time" || result=FAILED
  if grep -E '^\S+ +(WARN|ERROR) ' "$LOGS/prove-graphql.log"; then result=FAILED; fi
  end_proof
  end_test_servers
  printf '\n%s: graphql\n' "$result"
  [[ $result == PASSED ]]
}
