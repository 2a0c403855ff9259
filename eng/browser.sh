# Sourced by test.sh from the repository's root: finds the Chromium that the browser tests drive and exports CHROMIUM_PATH.
# Installs it by apt as root; where that can't be, the browser tests skip themselves and this says so.

find_browser() {
  local candidate
  [ -d tests/SearchService.BrowserTests ] || return 0
  [ -z "${CHROMIUM_PATH:-}" ] || return 0
  for candidate in chromium chromium-browser google-chrome; do
    if command -v "$candidate" >/dev/null; then
      CHROMIUM_PATH="$(command -v "$candidate")"
      export CHROMIUM_PATH
      return 0
    fi
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests …"
    if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1; then
      CHROMIUM_PATH="$(command -v chromium)"
      export CHROMIUM_PATH
      return 0
    fi
  fi
  echo "SKIPPED: the browser tests, for want of a Chromium. Install the package chromium, or set CHROMIUM_PATH."
}
