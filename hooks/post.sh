#!/bin/sh
# After Trunk built: the worker's list from the final bytes, and compressed copies. A debug build (demo mode) has no worker.
set -eu
cd "${TRUNK_SOURCE_DIR:-.}"
if [ "${TRUNK_PROFILE:-release}" = debug ]; then
  rm -f "$TRUNK_STAGING_DIR/sw.js"
  exit 0
fi
rm -rf "$TRUNK_STAGING_DIR/demo"
exec cargo xtask dist --dir "$TRUNK_STAGING_DIR"
