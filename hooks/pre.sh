#!/bin/sh
# Before Trunk builds: texts, drill, boot, recovery and insecure pages from the Fluent files; for a debug build the demo library too.
set -eu
cd "${TRUNK_SOURCE_DIR:-.}"
exec cargo xtask assets
