# What every command in deploy/ needs: where we are, what is there, a build that is not stale.
# Sourced by bash with `set -euo pipefail`.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STATE=$ROOT/.veridict
MODULES=deploy/benchmark,verification-workflow/service,claims-api,reviewer-ui # what is built, with all below it
. "$ROOT/deploy/lib/java.sh"

fail() {
  echo "Veridict: $*" >&2
  exit 1
}

need_tools() {
  find_jdk
  command -v mvn >/dev/null 2>&1 || fail "Maven (mvn) is not on the PATH; version 3.8.7 or newer is needed"
}

need_disk() { # megabytes
  local free
  free=$(df -Pk "$ROOT" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge "$1" ] || fail "the disk of $ROOT has $free MB left, and $1 MB are needed"
}

# Succeeds when nothing that goes into the programs changed since they were built. A folder changes when a file in it is deleted; those
# that hold a target/ change by being built.
is_built() {
  [ -f "$STATE/built" ] || return 1
  local module
  for module in ${MODULES//,/ }; do
    [ -f "$ROOT/$module/target/quarkus-app/quarkus-run.jar" ] || [ -f "$ROOT/$module/target/classpath" ] || return 1
  done
  [ -z "$(cd "$ROOT" && find pom.xml .mvn deploy/pom.xml deploy/stack deploy/benchmark deploy/engines deploy/keycloak deploy/postgres shared-model verification-workflow claims-api reviewer-ui \
      \( -name target -o -path '*/src/test' \) -prune -o \( -type f -o -path '*/src/*' \) -newer "$STATE/built" -print 2>/dev/null | head -1)" ]
}

build() {
  is_built && return
  mkdir -p "$STATE/log"
  echo "Building (the first time, Maven fetches what it needs: this takes minutes)"
  touch "$STATE/building"
  (cd "$ROOT" && mvn -B -ntp -Dmaven.test.skip=true package -am -pl "$MODULES" 2>&1) | tee "$STATE/log/build.log" |
    awk '/^\[INFO\] Building Veridict: / { sub(/.*Veridict: /, "  "); sub(/ [^ ]*-SNAPSHOT */, " "); print; fflush() }' ||
    { grep -m 5 '^\[ERROR\]' "$STATE/log/build.log" >&2; fail "the build failed; everything it said: $STATE/log/build.log"; }
  mv "$STATE/building" "$STATE/built" # its time is that of the beginning: what changed meanwhile is built next time
}

# Runs a class of a module from a copy of its jar, so that a build may replace the original meanwhile.
launch() { # module, class, arguments
  local module=$1 name jar
  name=$(basename "$module")
  jar=$STATE/run/$name.jar
  shift
  mkdir -p "$STATE/run"
  if [ ! "$jar" -nt "$ROOT/$module/target/$name-0.1.0-SNAPSHOT.jar" ]; then
    cp "$ROOT/$module/target/$name-0.1.0-SNAPSHOT.jar" "$jar.$$" && mv "$jar.$$" "$jar"
  fi
  cd "$ROOT"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -cp "$jar:$(cat "$module/target/classpath")" "$@"
}
