#!/bin/sh
# Runs a fuzzer for $FUZZ_SECONDS (20), from its corpus and from what earlier runs found. A finding stays beside
# the fuzzer, as crash-* and the like.
# fuzz.sh FUZZER CORPUS
set -eu
found=$(dirname "$1")/found-$(basename "$1")
mkdir -p "$found"
exec "$1" -max_total_time="${FUZZ_SECONDS:-20}" -timeout=10 -max_len=65536 -print_final_stats=1 -verbosity=0 \
	-artifact_prefix="$(dirname "$1")/" "$found" "$2"
