# Sourced by test.sh: what the checks of eng/ came to. Each counts as one test beside those of dotnet test.

checks_passed=0 checks_failed=0 checks_skipped=()

# $1 is passed, failed or skipped; $2 says why, where it did not pass.
report_check() {
  case "$1" in
    passed) checks_passed=$((checks_passed + 1)) ;;
    failed) checks_failed=$((checks_failed + 1)) && echo "FAILED: $2" ;;
    skipped) checks_skipped+=("$2") && echo "SKIPPED: $2" ;;
  esac
}
