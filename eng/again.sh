# Sourced by test.sh. A browser on a busy machine loses a key press or a frame now and then, so what fails in one is run
# a second time, and named. No other test has a second attempt.

# How many results of the browser tests failed at first and passed at the second attempt.
passed_again=0

# Runs the failed tests of a project again; succeeds where all of them pass now.
pass_again() {
  local failures names
  failures="$(find "$results/$2" -name '*.trx' -exec cat {} + | grep -oE '<UnitTestResult [^>]*outcome="Failed"' || true)"
  [ -n "$failures" ] || return 1
  # Without the arguments of theories: all cases of a theory run again.
  names="$(sed 's/.*testName="\([^"(]*\).*/\1/' <<< "$failures" | sort -u)"
  echo "FAILED AT FIRST, so run once more:"
  sed 's/^/      /' <<< "$names"
  run_tests "$1" "$2.again" --filter "$(sed 's/^/FullyQualifiedName=/' <<< "$names" | paste -sd '|')" || return 1
  passed_again="$(wc -l <<< "$failures")"
}
