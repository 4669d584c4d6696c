#!/bin/sh
# Goal: the README's namespace in a few lines of shell works as it is printed there.
# test_plugin.sh BIN README
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"
README=$2

# script NAME: the block of the README that names itself so.
script() {
	awk -v name="# $1:" '
		/^```/ { if (found) exit; block = ""; next }
		{ block = block $0 "\n" }
		index($0, name) == 1 { found = 1 }
		END { if (found) printf "%s", block }' "$README"
}

ask_for_time() {
	on_guest sh "$WORK/guest/clock-guest"
}

has_time() {
	ask_for_time | grep -Eqx '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z'
}

chain_begin "$1"
start_shed_agent
start_server
wait_until 10 grep -q connected "$WORK/log/shed-server.log" || fail "the server does not connect"
script clock-guest | sed "s|http://127.0.0.1:498/v1/publish|$PUBLISH_URL|" >"$WORK/guest/clock-guest"
script clock-host >"$WORK/host/clock-host"
grep -q "$PUBLISH_URL" "$WORK/guest/clock-guest" || fail "the README has no clock-guest"
ln -s server.sock "$WORK/host/shed.sock"

ask_for_time >"$WORK/log/nobody" || fail "clock-guest fails without a host"
grep -q 'clock' "$WORK/log/nobody" || fail "the bus does not say who is missing: $(cat "$WORK/log/nobody")"

start clock-host env XDG_RUNTIME_DIR="$WORK/host" sh "$WORK/host/clock-host"
wait_until 10 has_time || fail "no time: $(cat "$WORK/log/clock-host.log")"
for _ in 1 2 3 4 5; do
	has_time || fail "no time the next time"
done
