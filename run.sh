#!/usr/bin/env bash
# Builds the service and starts it on http://localhost:5080, with index-data/ as its data.
# Arguments go to the executable: ./run.sh import FOLDER, ./run.sh search QUERY, ./run.sh --help
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
output="$(mktemp)"
trap 'rm -f "$output"' EXIT

# Standard output belongs to the executable: ./run.sh search --json … can be piped.
(
  cd "$root"
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
exec "$root/src/SearchService/bin/Release/net10.0/SearchService" "$@"
