#!/usr/bin/env bash
# The long forms of the tests that try to break the service: kills, random queries, malformed bodies. Prints a table at the end.
# Usage: tests/stress.sh [KILLS [QUERIES [BODIES]]]   STRESS_SEED=N repeats a run.
set -euo pipefail
cd "$(dirname "$0")/.."
export STRESS_KILLS=${1:-30} STRESS_QUERIES=${2:-20000} STRESS_BODIES=${3:-20000}
export STRESS_SEED=${STRESS_SEED:-$RANDOM} STRESS_REPORT=$(mktemp)
trap 'rm -f "$STRESS_REPORT"' EXIT
echo "seed $STRESS_SEED"
status=0
dotnet test tests/SearchService.Tests -c Release --nologo --filter 'FullyQualifiedName~Reliability' || status=$?
printf '\n| what | result |\n| --- | --- |\n'
cat "$STRESS_REPORT"
exit $status
