#!/usr/bin/env bash
# Compiles buildlog from the action's own sources into the folder that the next runs take from the cache.
set -euo pipefail
if [ ! -x "$BUILDLOG_CACHE_PATH/buildlog" ]; then
  echo "::group::Compile buildlog"
  swift build -c release --package-path "$BUILDLOG_ACTION_PATH" --product buildlog
  mkdir -p "$BUILDLOG_CACHE_PATH"
  cp "$BUILDLOG_ACTION_PATH/.build/release/buildlog" "$BUILDLOG_CACHE_PATH/buildlog"
  echo "::endgroup::"
fi
echo "binary=$BUILDLOG_CACHE_PATH/buildlog" >> "$GITHUB_OUTPUT"
