#!/usr/bin/env bash
# Measures our engine beside Apache Lucene in Java in one sitting, the two sides taking turns, and prints the tables; about eight minutes on two quiet cores.
#
# Usage: [CORPUS=own] [KEEP=1] [WARM=1] [PASSES=5] tests/SearchService.Benchmarks/peers.sh DIR [PEERS_SH]
#   DIR       keeps corpus, queries, indexes and logs, about 1.5 GB; what an earlier run left of corpus and queries is used again
#   PEERS_SH  the peer's script; bench/peers.sh beside SEARCH_SERVICE_SHARED, or in ../shared
#   CORPUS=own  takes real news and tweets (bench/ of SEARCH_SERVICE_SHARED, or of ../shared/data) with queries of their own words, not the peer's made-up ones; in a DIR of its own
#   KEEP=1    puts the tables, with date, commit and load, into the README beside this script
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
dir=$(mkdir -p "${1:?a folder}" && cd "$1" && pwd) peers=$(realpath "${2:-${SEARCH_SERVICE_SHARED:-$root/../shared/data}/../bench/peers.sh}")
export WARM=${WARM:-1} PASSES=${PASSES:-5}
cd "$root"
dotnet build tests/SearchService.Benchmarks -c Release -v q --nologo
ours=(dotnet tests/SearchService.Benchmarks/bin/Release/net10.0/SearchService.Benchmarks.dll peers "$dir")
corpus=${CORPUS:-peer} held=$(cat "$dir/corpus.name" 2>/dev/null || { [ ! -f "$dir/corpus.tsv" ] || echo peer; })
[ "${held:-$corpus}" = "$corpus" ] || { echo "$dir holds the corpus \"$held\", not \"$corpus\": take another folder." >&2; exit 2; }
case $corpus in
  peer) table="peers table" ;;
  own) table="own peers table"; [ -f "$dir/corpus.name" ] || "${ours[@]}" corpus "${SEARCH_SERVICE_SHARED:-$root/../shared/data}/bench" ;;
  *) echo "There is no corpus \"$corpus\": peer or own." >&2; exit 2 ;;
esac
echo "$corpus" > "$dir/corpus.name"
rm -f "$dir/java.log" "$dir/ours.log"
load=$(cut -d' ' -f1 /proc/loadavg)
for part in index query reopen; do
  "$peers" "$dir" "$part" >> "$dir/java.log"
  "${ours[@]}" "$part"
done
{
  echo "$(date +%F), commit $(git rev-parse --short HEAD), .NET $(dotnet --version), $(nproc) cores, one sitting, the two sides taking turns; load before the start $load, during the last minute $(cut -d' ' -f1 /proc/loadavg)."
  echo
  "${ours[@]}" table
} | tee "$dir/table.md"
if [ -n "${KEEP:-}" ]; then
  readme=tests/SearchService.Benchmarks/README.md
  awk -v table="$dir/table.md" -v mark="<!-- $table: " '
    index($0, mark "end -->") == 1 { skipping = 0 }
    !skipping { print }
    index($0, mark "begin -->") == 1 { skipping = 1; while ((getline line < table) > 0) print line }' "$readme" > "$dir/README.md"
  cp "$dir/README.md" "$readme"
fi
