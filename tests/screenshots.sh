#!/usr/bin/env bash
# Leaves a picture of every view, phone and desktop, light and dark, in screenshots/ (which git ignores). It opens each view and lets axe look at it too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/restore.sh
. eng/browser.sh
restore
find_browser
mkdir -p screenshots
dotnet build SearchService.sln -c Release --no-restore --disable-build-servers -v quiet
SCREENSHOTS="$PWD/screenshots" dotnet test tests/SearchService.BrowserTests -c Release --no-build --disable-build-servers -v minimal --filter FullyQualifiedName~ViewTests
ls screenshots
