# Sourced by test.sh. A browser on a busy machine loses a key press or a frame now and then, so one to three tests that fail
# beside a browser are run a second time, and named. More are no accident, nor is a run that broke off; no other project has
# a second attempt.

# How many results failed at first and passed at the second attempt.
passed_again=0

# Runs the failed tests of a project again; succeeds where all of them pass now.
pass_again() {
  local failures names
  failures="$(trx_of "$results/$2" | grep -oE '<UnitTestResult [^>]*outcome="Failed"' || true)"
  [ -n "$failures" ] || return 1
  # Where a run did not come to its end, other tests may never have begun.
  [ -z "$(trx_of "$results/$2" | grep 'test run was aborted')" ] || return 1
  # Without the arguments of theories: all cases of a theory run again.
  names="$(sed 's/.*testName="\([^"(]*\).*/\1/' <<< "$failures" | sort -u)"
  [ "$(wc -l <<< "$names")" -le 3 ] || return 1
  echo "FAILED AT FIRST, so run once more:"
  sed 's/^/      /' <<< "$names"
  run_tests "$1" "$2.again" --filter "$(sed 's/^/FullyQualifiedName=/' <<< "$names" | paste -sd '|' -)" || return 1
  [ "$(trx_of "$results/$2.again" | grep -cE '<UnitTestResult .*outcome="Passed"')" -ge "$(wc -l <<< "$failures")" ] || return 1
  passed_again="$(wc -l <<< "$failures")"
}

trx_of() { find "$1" -name '*.trx' -exec cat {} +; }
