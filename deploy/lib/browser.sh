# What the browser tests and the lines of the docs need besides a JDK.

need_browser() {
  local missing=() tool
  for tool in chromium curl jq; do
    command -v "$tool" >/dev/null 2>&1 || missing+=("$tool")
  done
  if [ ${#missing[@]} -gt 0 ] && [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    echo "Installing ${missing[*]}"
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}"; } \
      >"$STATE/log/apt.log" 2>&1 || fail "${missing[*]} could not be installed; apt-get's words: $STATE/log/apt.log"
  fi
  if command -v chromium >/dev/null 2>&1; then
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  fi
}
