# Sourced by run.sh and test.sh from the repository's root: finds the SDK and restores every package.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Only CI reads the lock files (see test.sh): another package source may serve the same packages in other bytes.
export LockPackages=false
# Plain lines, wherever the output goes.
export MSBUILDTERMINALLOGGER=off

if ! command -v dotnet >/dev/null && [ -x "${DOTNET_ROOT:-$HOME/.dotnet}/dotnet" ]; then
  export DOTNET_ROOT="${DOTNET_ROOT:-$HOME/.dotnet}"
  export PATH="$PATH:$DOTNET_ROOT"
fi
if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and start again." >&2
  exit 1
fi
# Without ICU libraries the SDK starts in this mode only. The service itself never needs them.
dotnet --version >/dev/null 2>&1 || export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
if ! dotnet --version >/dev/null 2>&1; then
  echo "This needs the .NET 10 SDK; installed are:" >&2
  dotnet --list-sdks >&2
  exit 1
fi

restore() {
  local output
  if ! output="$(dotnet restore SearchService.sln --disable-build-servers -v minimal 2>&1)"; then
    printf '%s\n' "$output" >&2
    echo "The packages could not be restored; see the errors above." >&2
    exit 1
  fi
}
