# shellcheck shell=bash
# Tools: where they are, and how they get here when they are missing (Debian and Ubuntu, as root or with sudo).

OLDEST_POSTGRES=15
APT_REFRESHED=""

need_tools_to_build() { get_tools jdk maven node || exit 1; }

need_tools_to_run() {
  if uses_own_server; then
    get_tools jdk maven node psql || exit 1
  else
    get_tools jdk maven node postgres || exit 1
  fi
}

# Installs what is missing; says what to do about what is missing still.
get_tools() { # NAME...
  local name failed=0
  get_optional "$@"
  for name in "$@"; do
    "have_$name" || {
      "explain_$name"
      failed=1
    }
  done
  return "$failed"
}

# For tools a check can do without: tries, and leaves it at that.
get_optional() { # NAME...
  local name missing=()
  for name in "$@"; do
    "have_$name" || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  if can_install; then install_tools "${missing[@]}"; fi
}

install_tools() { # NAME...
  local name packages=() found
  refresh_apt
  for name in "$@"; do
    found=$("packages_for_$name")
    # shellcheck disable=SC2206 # words are package names
    packages+=($found)
  done
  ((${#packages[@]})) || return 0
  try_step apt-install "Install ${packages[*]}" apt_install "${packages[@]}" || true
  hash -r
}

# ---------------------------------------------------------------- JDK 25, Maven, Node

have_jdk() {
  local home
  for home in "${JAVA_HOME-}" "$(java_home_on_path)" /usr/lib/jvm/* /usr/local/*jdk* /opt/* /opt/*/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if is_jdk_25 "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  return 1
}

java_home_on_path() {
  local java
  java=$(command -v java) && java=$(readlink -f "$java") && printf '%s' "${java%/bin/java}"
  return 0
}

is_jdk_25() { # HOME
  [[ -n $1 && -x $1/bin/javac ]] || return 1
  if [[ -r $1/release ]]; then
    grep -qE '^JAVA_VERSION="25[".+-]' "$1/release"
  else
    [[ $("$1/bin/java" -version 2>&1) == *' version "25'[\".+-]* ]]
  fi
}

packages_for_jdk() { installable openjdk-25-jdk-headless; }
explain_jdk() {
  say "JDK 25 is missing. Install one and set JAVA_HOME: Eclipse Temurin 25,"
  say "or openjdk-25-jdk where your distribution has it."
}

have_maven() { command -v mvn >/dev/null; }
packages_for_maven() { installable maven; }
explain_maven() { say "Maven is missing. Ask an administrator for: apt-get install maven"; }

have_node() { command -v node >/dev/null && command -v npm >/dev/null; }
packages_for_node() { installable nodejs npm; }
explain_node() { say "Node and npm are missing. Ask an administrator for: apt-get install nodejs npm"; }

# ---------------------------------------------------------------- servers

# The newest major that has PostGIS; Debian keeps every major in a directory of its own.
have_postgres() {
  local bin major
  while read -r bin; do
    major=${bin#/usr/lib/postgresql/}
    major=${major%/bin}
    if [[ -x $bin/initdb && -e /usr/share/postgresql/$major/extension/postgis.control ]] &&
      ((major >= OLDEST_POSTGRES)); then
      export PG_BIN=$bin
      return 0
    fi
  done < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV)
  return 1
}

# A major that is here already gets its PostGIS, otherwise the newest one the distribution has with PostGIS.
# (contrib is part of postgresql-N since version 10.)
packages_for_postgres() {
  local major
  for major in $(installed_majors) $(offered_majors); do
    ((major >= OLDEST_POSTGRES)) || continue
    [[ -n $(installable "postgresql-$major-postgis-3") ]] || continue
    echo "postgresql-$major postgresql-$major-postgis-3"
    return
  done
}

installed_majors() { find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -rV; }
offered_majors() {
  apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | sed -E 's/^postgresql-([0-9]+)-.*/\1/' | sort -rV
}

explain_postgres() {
  local exact=""
  command -v apt-cache >/dev/null && exact=$(packages_for_postgres)
  say "PostgreSQL $OLDEST_POSTGRES or newer with PostGIS 3 is missing. Ask an administrator for:"
  say "apt-get install ${exact:-postgresql-N postgresql-N-postgis-3 (N: $OLDEST_POSTGRES or newer)}"
  say "Or set FOODMAP_DATABASE_URL to a server you have, or install Docker with Compose."
}

have_psql() { command -v psql >/dev/null; }
packages_for_psql() { installable postgresql-client; }
explain_psql() { say "psql is missing. Ask an administrator for: apt-get install postgresql-client"; }

have_redis() {
  REDIS_SERVER=$(command -v redis-server || command -v valkey-server) && export REDIS_SERVER
}
packages_for_redis() { installable redis-server; }
explain_redis() { say "Redis is missing. Ask an administrator for: apt-get install redis-server"; }

# ---------------------------------------------------------------- tools of the checks

# Asking for the version also tells Ubuntu's stub, which only points at the snap, from a browser.
have_chromium() {
  local browser
  for browser in "${CHROMIUM-}" chromium google-chrome-stable google-chrome chromium-browser; do
    browser=$(command -v "${browser:-none}") || continue
    if [[ $(timeout 20 "$browser" --version 2>/dev/null) == *Chrom* ]]; then
      export CHROMIUM="$browser"
      return 0
    fi
  done
  return 1
}
packages_for_chromium() {
  # Ubuntu's package is an empty hull around a snap, which needs a running snapd.
  grep -qi '^ID=ubuntu' /etc/os-release || installable chromium fonts-dejavu-core
}
explain_chromium() { say "Chromium is missing. Ask an administrator for: apt-get install chromium"; }

have_shellcheck() { command -v shellcheck >/dev/null; }
packages_for_shellcheck() { installable shellcheck; }
explain_shellcheck() { say "shellcheck is missing. Ask an administrator for: apt-get install shellcheck"; }

have_promtool() { command -v promtool >/dev/null && command -v amtool >/dev/null; }
packages_for_promtool() { installable prometheus prometheus-alertmanager; }

have_nginx() { [[ -x /usr/sbin/nginx ]] || command -v nginx >/dev/null; }
packages_for_nginx() { installable nginx-light; }

have_pgbackrest() { command -v pgbackrest >/dev/null; }
packages_for_pgbackrest() { installable pgbackrest; }
explain_pgbackrest() { say "pgBackRest is missing. Ask an administrator for: apt-get install pgbackrest"; }

have_wrk() { command -v wrk >/dev/null; }
packages_for_wrk() { installable wrk; }
explain_wrk() { say "wrk is missing. Ask an administrator for: apt-get install wrk"; }

# ---------------------------------------------------------------- apt

can_install() {
  command -v apt-get >/dev/null || return 1
  ((EUID == 0)) && return 0
  command -v sudo >/dev/null || return 1
  # Asked for here, in the foreground: a step has no terminal to ask on.
  sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

refresh_apt() {
  [[ -z $APT_REFRESHED ]] || return 0
  APT_REFRESHED=yes
  # Offline, the lists of last time may still do.
  try_step apt-update "Refresh the package lists" as_root apt-get update -o DPkg::Lock::Timeout=300 || true
}

# Prints those of the names that apt could install.
installable() { # PACKAGE...
  local name policy
  for name in "$@"; do
    policy=$(LC_ALL=C apt-cache policy "$name" 2>/dev/null) || continue
    if [[ $policy =~ Candidate:\ [^\(] ]]; then printf '%s ' "$name"; fi
  done
}

# Debian starts servers as it installs them and gives PostgreSQL a cluster for the whole system. We want neither:
# both are switched off while we install and only then, so that later installations behave as usual.
apt_install() { # PACKAGE...
  as_root bash -s -- "$@" <<'ROOT'
set -eu
export DEBIAN_FRONTEND=noninteractive
undo=()
trap '((${#undo[@]} == 0)) || rm -f -- "${undo[@]}"' EXIT
put() {
  [ ! -e "$1" ] || return 0
  undo+=("$1")
  mkdir -p "$(dirname "$1")"
  printf '%b' "$2" >"$1"
}
put /usr/sbin/policy-rc.d '#!/bin/sh\nexit 101\n'
chmod +x /usr/sbin/policy-rc.d
case " $*" in *" postgresql-"*) put /etc/postgresql-common/createcluster.d/foodmap.conf 'create_main_cluster = false\n' ;; esac
had=$(systemctl list-unit-files --state=enabled --no-legend 2>/dev/null || true)
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold -- "$@"
if command -v systemctl >/dev/null; then
  for unit in redis-server prometheus prometheus-alertmanager nginx; do # not started at boot on our account
    case "$had" in *"$unit.service"*) ;; *) systemctl disable "$unit" 2>/dev/null || true ;; esac
  done
fi
ROOT
}
