# shellcheck shell=bash
# From sources to target/foodmap.jar, and only when something changed.

mvn_in_root() { (cd "$ROOT" && mvn -B -ntp -Dstyle.color=never "$@"); }

npm_in_web() { (cd "$ROOT/web" && npm --no-update-notifier "$@"); }

# One number for the content of some files and folders of the checkout, whatever their dates say.
fingerprint() { # PATH...
  (
    cd "$ROOT" || exit
    local present=() path
    for path in "$@"; do [[ -e $path ]] && present+=("$path"); done
    find "${present[@]}" \( -name node_modules -o -path web/dist -o -path web/generated \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
  )
}

# The stamp lies inside node_modules, so it goes when they go.
install_web() {
  local now stamp="$ROOT/web/node_modules/.foodmap-installed"
  now=$(fingerprint web/package.json web/package-lock.json web/.npmrc)
  file_says "$stamp" "$now" && return 0
  try_step npm-ci "Install the web dependencies" npm_ci || return
  mkdir -p "$ROOT/web/node_modules" && echo "$now" >"$stamp"
}

# npm ends a complaint with a page of usage, which would hide the complaint.
npm_ci() { npm_in_web ci --no-audit --no-fund 2>&1 | sed '/^npm error Usage:/,$d'; }

build_jar() { with_lock build build_app; }

build_app() {
  build_jar_if_changed
  unpack_app
  forget_old_apps
}

build_jar_if_changed() {
  local now
  now=$(jar_fingerprint)
  [[ -e $JAR ]] && file_says "$STATE/jar.stamp" "$now" && return 0
  install_web || exit 1
  build_web
  forget_old_resources
  # Checks belong to ./dev lint and ./dev test; here they would only make the map wait.
  step build-jar "Build the server" mvn_in_root -q -DskipTests package
  echo "$now" >"$STATE/jar.stamp"
}

# The unpacked jar of the last build, in a folder of its own: a later build must not change what a server runs from.
app_directory() { echo "$STATE/app-$(cut -c1-12 "$STATE/jar.stamp")"; }

unpack_app() {
  local app
  app=$(app_directory)
  [[ -e $app/foodmap.jar ]] && return 0
  rm -rf -- "$app.new"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$app.new" >/dev/null
  mv "$app.new" "$app"
}

# Once a build, some twenty seconds: afterwards every start takes half the time. The map works without it too.
train_app() {
  local app
  app=$(app_directory)
  [[ -e $app/foodmap.aot ]] && return 0
  try_step aot "Prepare fast starts, once for this build" record_start "$app" || say "  Starts stay slower."
}

# A start that ends as soon as everything is set up, and leaves what it loaded in a cache.
record_start() { # APP
  SPRING_PROFILES_ACTIVE=demo FOODMAP_DEMO_DIRECTORY=$DEMO FOODMAP_PORT=$(free_port 18900) FOODMAP_DATABASE_MIGRATE=true \
    "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -Dspring.context.exit=onRefresh \
    -XX:AOTCacheOutput="$1/foodmap.aot.new" -jar "$1/foodmap.jar" serve && mv "$1/foodmap.aot.new" "$1/foodmap.aot"
}

# What earlier builds left, unless a server runs from it.
forget_old_apps() {
  local app
  for app in "$STATE"/app-*; do
    [[ $app == "$(app_directory)" ]] || server_runs_from "$app/" || rm -rf -- "$app"
  done
}

server_runs_from() { [[ -s $STATE/server.pid ]] && is_process "$(<"$STATE/server.pid")" "$1"; } # DIRECTORY/

build_web() {
  local now
  now=$(fingerprint web schema tiles)
  [[ -e $ROOT/web/dist/index.html ]] && file_says "$STATE/web.stamp" "$now" && return 0
  step build-web "Build the dashboard" npm_in_web run build
  echo "$now" >"$STATE/web.stamp"
}

# Maven copies resources but never removes them: assets, schemas and styles of yesterday would stay in the jar.
forget_old_resources() { rm -rf "$ROOT"/target/classes/{static,graphql,tiles}; }

jar_fingerprint() { fingerprint pom.xml .mvn config src schema tiles web; }
