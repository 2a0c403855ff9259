#!/usr/bin/env bash
# The long forms of the tests that try to break the service, about an hour on two cores. Prints a table at the end.
#
# Usage: [VARIABLE=N …] tests/stress.sh [FILTER]
#   FILTER               part of the tests' names, such as KillTests or FullDisk; everything unless given
#   TEST_SEED            what randomness starts from; random unless given, and printed: the same one repeats a run
#   STRESS_KILLS         100     the service is killed under four writers
#   STRESS_QUERIES       20000   random query texts
#   STRESS_BODIES        20000   malformed bodies
#   STRESS_ARTICLES      10000   real articles of every format, damaged and parsed (from ../shared/data; else skipped, and said)
#   STRESS_DAMAGES       200     index files flipped, zeroed, cut, lengthened, deleted or swapped; a tenth as many under the real service
#   STRESS_FULL_DISKS    20      a disk of 16 MB filled up, each of two ways (a tmpfs, which takes the rights of root; else skipped, and said)
#   STRESS_COMPARISONS   2000    questions over three times as many real items, answered by reading every document too (from ../shared/data/bench; else skipped, and said)
#   STRESS_RANDOM_QUERIES 5000   random queries, answered by reading every document too
#   STRESS_CLOSED_READERS 1000000  readers of segments closed while searches read through them
#   STRESS_REINDEXED     20000   articles of the index that is built anew three times under 20 searches a second
#   STRESS_IMPORTED      100000  articles imported whose tweets, each shown in many ways, are counted by hand
set -euo pipefail
cd "$(dirname "$0")/.."
export STRESS_KILLS=${STRESS_KILLS:-100} STRESS_QUERIES=${STRESS_QUERIES:-20000} STRESS_BODIES=${STRESS_BODIES:-20000} STRESS_ARTICLES=${STRESS_ARTICLES:-10000} STRESS_DAMAGES=${STRESS_DAMAGES:-200} \
  STRESS_FULL_DISKS=${STRESS_FULL_DISKS:-20} STRESS_COMPARISONS=${STRESS_COMPARISONS:-2000} STRESS_RANDOM_QUERIES=${STRESS_RANDOM_QUERIES:-5000} STRESS_REINDEXED=${STRESS_REINDEXED:-20000} \
  STRESS_CLOSED_READERS=${STRESS_CLOSED_READERS:-1000000}
export STRESS_IMPORTED=${STRESS_IMPORTED:-100000}
export TEST_SEED=${TEST_SEED:-$RANDOM} STRESS_REPORT=$(mktemp)
trap 'rm -f "$STRESS_REPORT"' EXIT
echo "seed $TEST_SEED"
status=0
# One after the other: what is timed must not share the machine with another test.
dotnet test tests/SearchService.Tests -c Release --nologo --filter "Category=Stress${1:+&FullyQualifiedName~$1}" -- xUnit.ParallelizeTestCollections=false || status=$?
printf '\n| what | result |\n| --- | --- |\n'
cat "$STRESS_REPORT"
exit $status
