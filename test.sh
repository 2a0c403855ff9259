#!/usr/bin/env bash
# Builds everything, runs every test and ends with the totals. Arguments go to dotnet test, such as --filter Tweet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/restore.sh
. eng/browser.sh
. eng/checks.sh
. eng/format.sh
. eng/types.sh
. eng/again.sh

# The same sources are tested with the same randomness, wherever they are.
sources="$(git rev-parse HEAD:src 2>/dev/null)" || sources=1
export TEST_SEED="${TEST_SEED:-$((0x${sources:0:7}))}"
echo "Randomness starts from TEST_SEED=$TEST_SEED."

echo "Restoring packages …"
if [ "${CI:-}" = true ]; then
  LockPackages=true RestoreLockedMode=true restore
else
  restore
fi
find_browser

echo "Building …"
dotnet build SearchService.sln -c Release --no-restore --disable-build-servers -v quiet

check_types eng/types "the types of the pages' modules"
check_types eng/openapi-client "a client generated from docs/openapi.json"
[ $# -gt 0 ] || check_format

results=TestResults
rm -rf "$results"
status=0
# Runs the tests of a project into a folder of results; further arguments go to dotnet test.
run_tests() {
  dotnet test "$1" -c Release --no-build --disable-build-servers -v minimal \
    --logger trx --results-directory "$results/$2" --blame-hang-timeout 4m --blame-hang-dump-type none "${@:3}"
}
for project in tests/*Tests/*.csproj; do
  name="$(basename "$project" .csproj)"
  echo "Testing $name …"
  outcome=0
  run_tests "$project" "$name" "$@" || outcome=$?
  if [ "$outcome" -ne 0 ] && [ "$name" = SearchService.BrowserTests ] && [ $# -eq 0 ] && pass_again "$project" "$name"; then
    outcome=0
  fi
  [ "$outcome" -eq 0 ] || status=$outcome
done

# A result element stands on a line of its own, and its attributes escape every quote and bracket.
outcomes() { find "$results" -path '*.again' -prune -o -name '*.trx' -exec cat {} + | grep -cE "<UnitTestResult .*outcome=\"($1)\"" || true; }
passed="$(outcomes Passed)" skipped="$(outcomes NotExecuted)"
all="$(outcomes '[A-Za-z]+')"
failed=$((all - passed - skipped - passed_again))
passed=$((passed + passed_again))

# What eng/ checks counts as tests beside those of dotnet test.
passed=$((passed + checks_passed)) failed=$((failed + checks_failed)) skipped=$((skipped + ${#checks_skipped[@]}))

if [ "$skipped" -gt 0 ]; then
  echo "Skipped, and why:"
  [ "${#checks_skipped[@]}" -eq 0 ] || printf '      1 %s\n' "${checks_skipped[@]}"
  find "$results" -path '*.again' -prune -o -name '*.trx' -exec cat {} + | grep -A 5 -E '<UnitTestResult .*outcome="NotExecuted"' \
    | sed -n 's/.*<Message>\([^<]*\).*/\1/p' | sort | uniq -c || true
fi
[ "$passed_again" -eq 0 ] || echo "$passed_again of the tests in a browser passed at the second attempt only: look for FAILED AT FIRST above."
if [ "$all" -eq 0 ]; then
  echo "No test ran."
  status=1
elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The test run itself failed (exit code $status): see above."
fi
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
