# Sourced by test.sh from the repository's root, after the restore: verifies that the sources are formatted as .editorconfig says.

# The third part of dotnet format, the analyzers, is left to the build: they take as long as both others, and warnings are errors.
check_format() {
  echo "Verifying the format of the sources …"
  local outcome=passed
  dotnet format whitespace SearchService.sln --no-restore --verify-no-changes || outcome=failed
  dotnet format style SearchService.sln --no-restore --verify-no-changes --severity warn || outcome=failed
  report_check "$outcome" "Some sources are not formatted; see the errors above, and run: dotnet format SearchService.sln"
}
