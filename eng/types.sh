# Sourced by test.sh from the repository's root: checks the JSDoc types of the pages' modules with the TypeScript compiler.
# Sets types_checked to passed, failed or skipped. Skips where Node or the compiler can't be had, and says so.

check_types() {
  types_checked=skipped
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    types_skipped="There is no Node with npm to check the types of the pages' modules with: install nodejs and npm."
    echo "SKIPPED: $types_skipped"
    return 0
  fi
  echo "Checking the types of the pages' modules …"
  local output
  if ! output="$(cd eng/types && npm install --no-package-lock --loglevel=error 2>&1)"; then
    echo "$output"
    types_skipped="The TypeScript compiler could not be installed to check the types of the pages' modules (see npm's words above)."
    echo "SKIPPED: $types_skipped"
    return 0
  fi
  if (cd eng/types && npx --no-install tsc -p .); then
    types_checked=passed
  else
    types_checked=failed
    echo "The types of the pages' modules are wrong; see the errors above."
  fi
}
