#!/usr/bin/env bash
# Builds everything, runs every test and ends with the totals. Arguments go to dotnet test, such as --filter Tweet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/restore.sh
. eng/browser.sh
. eng/types.sh

# The same sources are tested with the same randomness, wherever they are.
sources="$(git rev-parse HEAD:src 2>/dev/null)" || sources=1
export TEST_SEED="${TEST_SEED:-$((0x${sources:0:7}))}"
echo "Randomness starts from TEST_SEED=$TEST_SEED."

echo "Restoring packages …"
restore
find_browser

echo "Building …"
dotnet build SearchService.sln -c Release --no-restore --disable-build-servers -v quiet

check_types

results=TestResults
rm -rf "$results"
status=0
for project in tests/*Tests/*.csproj; do
  name="$(basename "$project" .csproj)"
  echo "Testing $name …"
  dotnet test "$project" -c Release --no-build --disable-build-servers -v minimal \
    --logger trx --results-directory "$results/$name" --blame-hang-timeout 4m --blame-hang-dump-type none "$@" || status=$?
done

# What goes over HTTP is tested on InMemory above; the same assertions hold on Lucene.
if [ "$LuceneNet" = true ] && [ $# -eq 0 ]; then
  echo "Testing SearchService.Tests over HTTP on Lucene …"
  SEARCH_SERVICE_TEST_ENGINE=Lucene dotnet test tests/SearchService.Tests -c Release --no-build --disable-build-servers -v minimal \
    --logger trx --results-directory "$results/SearchService.Tests.Lucene" --blame-hang-timeout 4m --blame-hang-dump-type none \
    --filter FullyQualifiedName~SearchService.Tests.Http || status=$?
fi

# A result element stands on a line of its own, and its attributes escape every quote and bracket.
outcomes() { find "$results" -name '*.trx' -exec cat {} + | grep -cE "<UnitTestResult .*outcome=\"($1)\"" || true; }
passed="$(outcomes Passed)" skipped="$(outcomes NotExecuted)"
all="$(outcomes '[A-Za-z]+')"
failed=$((all - passed - skipped))

# The check of types counts as one test beside those of dotnet test.
case "$types_checked" in
  passed) passed=$((passed + 1)) ;;
  failed) failed=$((failed + 1)) status=1 ;;
  skipped) skipped=$((skipped + 1)) ;;
esac

if [ "$skipped" -gt 0 ]; then
  echo "Skipped, and why:"
  [ "$types_checked" != skipped ] || echo "      1 $types_skipped"
  find "$results" -name '*.trx' -exec cat {} + | grep -A 5 -E '<UnitTestResult .*outcome="NotExecuted"' \
    | sed -n 's/.*<Message>\([^<]*\).*/\1/p' | sort | uniq -c || true
fi
if [ "$LuceneNet" = true ]; then
  echo "Tested with both engines, Lucene and InMemory."
else
  echo "Tested with the InMemory engine only: Lucene.Net was not there or not wanted."
fi
if [ "$all" -eq 0 ]; then
  echo "No test ran."
  status=1
elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The test run itself failed (exit code $status): see above."
fi
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
