# PostgreSQL's own load generator, which the benchmark of moves compares with.

need_pgbench() {
  local found package place=$STATE/pgbench
  for found in "$(command -v pgbench || true)" /usr/lib/postgresql/*/bin/pgbench "$place"/usr/lib/postgresql/*/bin/pgbench; do
    [ -x "$found" ] && export VERIDICT_PGBENCH=$found && return
  done
  [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ] || fail "pgbench is not on the PATH; it comes with PostgreSQL"
  echo "Fetching pgbench" # unpacked beside us: installed, it would start a server of Debian's
  mkdir -p "$place" "$STATE/log"
  {
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends libpq5
    package=$(apt-cache depends postgresql | sed -n 's/.*Depends: \(postgresql-[0-9]*\)$/\1/p')
    (cd "$place" && apt-get -qq download "$package" && dpkg -x "$package"_*.deb . && rm "$package"_*.deb)
  } >"$STATE/log/apt.log" 2>&1 || fail "pgbench could not be fetched; apt-get's words: $STATE/log/apt.log"
  need_pgbench
}
