# Sourced by test.sh from the repository's root: checks the JSDoc types of the pages' modules with the TypeScript compiler.
# Skips where Node or the compiler can't be had, and says so.

check_types() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    report_check skipped "There is no Node with npm to check the types of the pages' modules with: install nodejs and npm."
    return 0
  fi
  echo "Checking the types of the pages' modules …"
  local output
  if ! output="$(cd eng/types && npm install --no-package-lock --loglevel=error 2>&1)"; then
    echo "$output"
    report_check skipped "The TypeScript compiler could not be installed to check the types of the pages' modules (see npm's words above)."
  elif (cd eng/types && npx --no-install tsc -p .); then
    report_check passed
  else
    report_check failed "The types of the pages' modules are wrong; see the errors above."
  fi
}
