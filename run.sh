#!/usr/bin/env bash
# Builds the service and starts it on http://localhost:5080, with index-data/ as its data.
# Arguments go to the executable: ./run.sh import FOLDER, ./run.sh search QUERY, ./run.sh --help
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
executable="$root/src/SearchService/bin/Release/net10.0/SearchService"
output="$(mktemp)"
trap 'rm -f "$output"' EXIT

# Standard output belongs to the executable: ./run.sh search --json … can be piped.
(
  cd "$root"
  # A build writes over the files that a running service is reading.
  for running in /proc/[0-9]*/exe; do
    if [ "$running" -ef "$executable" ]; then
      echo "The service runs: using the build that it runs from."
      exit
    fi
  done
  . eng/restore.sh
  echo "Restoring packages …"
  restore
  echo "Building …"
  if ! dotnet build src/SearchService -c Release --no-restore --disable-build-servers -v quiet >"$output" 2>&1; then
    cat "$output"
    echo "The build failed; see the errors above."
    exit 1
  fi
) >&2

rm -f "$output"
exec "$executable" "$@"
