# Sourced by test.sh from the repository's root: checks types with the TypeScript compiler, by the script "check" of a folder's package.json.
# Skips where Node or a package can't be had, and says so.

# Checks a folder; $2 says what is checked.
check_types() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    report_check skipped "There is no Node with npm to check $2 with: install nodejs and npm."
    return 0
  fi
  echo "Checking $2 …"
  local output
  if ! output="$(cd "$1" && npm install --no-package-lock --loglevel=error 2>&1)"; then
    echo "$output"
    report_check skipped "The TypeScript compiler could not be installed to check $2 (see npm's words above)."
  elif (cd "$1" && npm run --silent check); then
    report_check passed
  else
    report_check failed "The check of $2 failed; see the errors above."
  fi
}
