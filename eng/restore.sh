# Sourced by run.sh and test.sh from the repository's root: finds the SDK, restores every package and exports LuceneNet.
# Where the package source has no such Lucene.Net, and for no other reason, it goes on without it.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Only CI reads the lock files (see test.sh): another package source may serve the same packages in other bytes.
export LockPackages=false
# The fallback below reads plain error lines.
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

restore_packages() { # $1: where the output goes
  dotnet restore SearchService.sln --disable-build-servers -v minimal >"$1" 2>&1
}

# True where every error in $1 says that the source has no such package or version, and says it of Lucene.Net.
only_lucene_is_missing() {
  grep -q ': error ' "$1" || return 1
  ! grep ': error ' "$1" | grep -qvE ': error NU110[123]: .*package Lucene\.Net(\.[A-Za-z.]+)?[. ]'
}

restore() {
  local output
  output="$(mktemp)"
  export LuceneNet="${LuceneNet:-true}"
  if ! restore_packages "$output"; then
    if [ "$LuceneNet" = true ] && only_lucene_is_missing "$output"; then
      echo "The package source has no Lucene.Net in the version that is needed: going on without it, with the InMemory engine."
      export LuceneNet=false
      restore_packages "$output" || LuceneNet=
    else
      LuceneNet=
    fi
  fi
  if [ -z "$LuceneNet" ]; then
    cat "$output" >&2
    echo "The packages could not be restored; see the errors above." >&2
    rm -f "$output"
    exit 1
  fi
  rm -f "$output"
}
