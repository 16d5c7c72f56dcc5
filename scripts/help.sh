# shellcheck shell=bash
# The texts of ./dev help and ./dev VERB --help.

print_help() { # VERB
  case $1 in
    run | test | prove | lint | fmt | import | refresh | rollback | work | load | bench | backup | restore | link | stop | clean | doctor) "help_$1" ;;
    *) help_menu ;;
  esac
}

help_menu() {
  cat <<'TEXT'
The food map. Usage: ./dev VERB [options]        ./dev VERB --help tells more

  run       everything that is needed, then the map in your browser
  test      everything that CI runs
  prove     the long proofs, which CI does not run
  lint      formats and rules of Java, web and shell
  fmt       put Java and web into their format
  import    put a file of polygons, vendors, orders, grades or targets into the database
  refresh   read vendors or orders from Metabase
  rollback  publish a version of before again
  work      the same by itself when it is time, until it is stopped
  load      generate the demo data and publish it
  bench     measure the import, heat tiles, coverage and their kernels against baselines
  backup    the whole database into one encrypted file
  restore   the database from such a file
  link      a fresh one-time link into the running map
  stop      stop the server and its database
  clean     remove data, passwords and builds of this checkout
  doctor    what is here, what is missing, what to do
  help      this text

State lives in .foodmap/ (git-ignored). To use servers of your own, set FOODMAP_DATABASE_URL and FOODMAP_REDIS_URL.
TEXT
}

help_run() {
  cat <<'TEXT'
Usage: ./dev run [--port N] [--orders N]
Installs what is missing, starts a private PostGIS, builds, loads demo data into an empty database and serves the map.
Ctrl-C stops the server and the database; the data stays for the next start.
  --port N     first port to try (8080)
  --orders N   size of the demo data, used only while the database is empty (300000)
Examples:
  ./dev run
  ./dev run --port 9000 --orders 50000
TEXT
}

help_test() {
  cat <<'TEXT'
Usage: ./dev test [--quick]
Lint, web tests and build, then the Java tests against a throw-away PostGIS and Redis, then a real browser.
What cannot be tried on this machine is listed as NOT RUN. Ends with 1 when a check failed.
  --quick      without the browser
Set FOODMAP_SAMPLE_DATA to a directory with polygons/ and targets/ to run the tests on real files too.
Examples:
  ./dev test
  FOODMAP_SAMPLE_DATA=~/samples ./dev test --quick
TEXT
}

help_prove() {
  cat <<'TEXT'
Usage: ./dev prove [replicas [--orders N] [--connections N] | oracle [--orders N] [--filters N] [--seed N] |
                    graphql [--orders N] [--clients N] [--seconds N] | restore [--orders N]]
The long proofs, on servers that exist for this run only; all of them unless one is named. Ends with 1 when one failed.
  replicas     two servers on one database and Redis while new versions are published and wrk asks both:
               no error, no tile of two versions, the new version in time, never an older one again, memory
  oracle       random filters and tiles, compared with PostGIS cell by cell
  graphql      many clients ask GraphQL questions of every kind: no error, nobody waits for a connection in vain
  restore      a database is lost with its disk, and a table deleted by mistake: how long both take to come back from
               encrypted backups, what is lost, and whether all rows are equal; needs pgBackRest
  --orders N        orders in the database (3000000; of graphql 300000)
  --connections N   connections of wrk to each server (8)
  --filters N       filters to compare (10000)
  --seed N          of the filters, to repeat a run (the time)
  --clients N       clients at once (200)
  --seconds N       how long they ask (60)
What each shows and how long it takes: docs/proofs.md
Examples:
  ./dev prove
  ./dev prove replicas --orders 100000
TEXT
}

help_lint() {
  cat <<'TEXT'
Usage: ./dev lint
Checks formats and rules: web (npm run lint), Java (Spotless and Checkstyle), shell (shellcheck), alerts (promtool,
amtool), nginx and Terraform. Changes nothing.
Example:
  ./dev lint
TEXT
}

help_fmt() {
  cat <<'TEXT'
Usage: ./dev fmt
Rewrites Java and web sources into their format.
Example:
  ./dev fmt && ./dev lint
TEXT
}

help_import() {
  cat <<'TEXT'
Usage: ./dev import KIND FILE [options]
Starts the database when it is not running, and imports one file. Results go to stdout, progress to stderr.
  polygons FILE --city C --layer marketing_area|region|neighbourhood
           [--id-column X] [--name-column Y] [--population-column P] [--srid N]
  vendors FILE · orders FILE · grades FILE
  targets FILE --city C
  --dry-run    check the file, store nothing
  --force      publish even if much is missing or in quarantine
  --json       the result as JSON
Examples:
  ./dev import polygons areas.csv --city tehran --layer marketing_area
  ./dev import orders orders.csv --dry-run --json | jq .
TEXT
}

help_refresh() {
  cat <<'TEXT'
Usage: ./dev refresh vendors|orders [options]
Reads a saved question of Metabase and publishes what it gives. Set FOODMAP_METABASE_URL, FOODMAP_METABASE_APIKEY (or
_USERNAME and _PASSWORD) and FOODMAP_METABASE_VENDORSQUESTION or _ORDERSQUESTION first.
  vendors      replaces all vendors
  orders       the orders since three days before the newest on record
    --all      every order, in place of what is on record
  --force      publish even if much is missing or in quarantine
  --json       the result as JSON
Example:
  ./dev refresh orders --all
TEXT
}

help_rollback() {
  cat <<'TEXT'
Usage: ./dev rollback vendors|targets|orders [--to VERSION]
Publishes a version of before again: the one before, or the one that is named. Running servers show it at once.
Example:
  ./dev rollback orders
TEXT
}

help_work() {
  cat <<'TEXT'
Usage: ./dev work
Reads vendors every ten minutes and orders every day at nine in Tehran, from the Metabase that is configured, until it is stopped.
Times: FOODMAP_SCHEDULE_VENDORS, FOODMAP_SCHEDULE_ORDERS, FOODMAP_SCHEDULE_ZONE; see docs/configuration.md.
TEXT
}

help_load() {
  cat <<'TEXT'
Usage: ./dev load [--orders N] [--vendors N] [--seed N] [--csv DIR]
Generates the demo data and publishes it; the same seed gives the same data.
  --orders N   300000      --vendors N   10000      --seed N   1
  --csv DIR    write the data as CSV files into DIR instead
Examples:
  ./dev load --orders 1000000
  ./dev load --csv /tmp/demo-data
TEXT
}

help_bench() {
  cat <<'TEXT'
Usage: ./dev bench load [--orders N]
Times generating, a bare COPY and the import of the same orders, and prints the ratios (N is 3000000 unless told).

       ./dev bench heatmap [--orders N] [--samples N] [--heap SIZE] [--skip-postgis] [--skip-duckdb] ...
Times heat tiles of generated orders beside PostGIS and DuckDB, compares every answer, prints Markdown, and says of
each target whether it is reached. Leaves your data alone. All options: ./dev bench heatmap --help
  --orders N             3000000               --samples N            400 tiles a zoom and kind of filter
  --zooms LIST           5,6,...,12            --filters LIST         plain,none,hours,weekday,vendor,area
  --baseline-samples N   9                     --baseline-seconds N   6, for one zoom and kind of filter
  --heap SIZE            4g; 50000000 orders want 10g

       ./dev bench coverage [--cells LIST] [--vendors N] [--rounds N] [--baseline-rounds N] [--seed N]
Counts who reaches each cell of a city, by line and grade, beside ST_DWithin of PostGIS, and compares all counts.
  --cells LIST   15500,65000               --vendors N   10000

       ./dev bench kernels [JMH OPTIONS]
JMH on the cube and on the encoders of tiles, without a database.

       ./dev bench tiles [--seconds N] [--rounds N] [--connections LIST]
Drives heat tiles over HTTP with wrk: cold, warm and 304, by turns with a bare reactor-netty server that sends the same
bytes, and prints requests/s, p50, p99 and the ratios. Takes the running server, or starts one.
  --seconds N   5, for each of the runs    --rounds N   3    --connections LIST   1,16,64

       ./dev bench graphql [--rounds N]
Asks the running server, or one it starts, and PostGraphile 5 on the same database, by turns: a page of vendors, a search,
neighbourhoods with metrics, facets. Installs PostGraphile below .foodmap when it is first called.
  --rounds N   200
Examples:
  ./dev bench load --orders 500000
  ./dev bench heatmap --orders 50000000 --heap 10g --baseline-samples 3
  ./dev bench kernels -f 1 -wi 2 -i 3 tile
  ./dev bench tiles --rounds 5
TEXT
}

help_backup() {
  cat <<'TEXT'
Usage: ./dev backup [FILE]
Writes the whole database into one file, encrypted with FOODMAP_BACKUP_PASSPHRASE, and prints its name.
Without FILE it goes to .foodmap/backups, which ./dev clean removes.
Example:
  FOODMAP_BACKUP_PASSPHRASE=... ./dev backup /mnt/elsewhere/today.foodmap
TEXT
}

help_restore() {
  cat <<'TEXT'
Usage: ./dev restore FILE [--replace]
Reads what ./dev backup wrote into a new database, which takes the name of the one before; that stays as NAME_before.
When it fails, all is as before. The owner must be allowed to make databases and PostGIS.
  --replace    even though the database is not empty
Example:
  FOODMAP_BACKUP_PASSPHRASE=... ./dev restore /mnt/elsewhere/today.foodmap
TEXT
}

help_link() {
  cat <<'TEXT'
Usage: ./dev link
Prints a one-time link into the running map. It works once, on this machine only; ask again for another.
Example:
  xdg-open "$(./dev link)"
TEXT
}

help_stop() {
  cat <<'TEXT'
Usage: ./dev stop
Stops the server and the private database of this checkout. The data stays.
Example:
  ./dev stop
TEXT
}

help_clean() {
  cat <<'TEXT'
Usage: ./dev clean [--yes]
Stops everything and removes .foodmap, target, web/dist and web/node_modules. Asks first unless --yes is given.
Example:
  ./dev clean --yes
TEXT
}

help_doctor() {
  cat <<'TEXT'
Usage: ./dev doctor
A table of tools, servers, disk, memory, ports and state, with what to do where something is missing. Changes nothing.
Example:
  ./dev doctor
TEXT
}
