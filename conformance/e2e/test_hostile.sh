#!/bin/sh
# Goal: garbage, oversized lengths, truncation and slow drips on each socket neither end a process nor delay
# another connection.
# test_hostile.sh BIN HOSTILE
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"
HOSTILE=$2

# A listing through the whole chain takes milliseconds; what a hostile peer may add to it.
DELAY_MS=${SHED_DELAY_MS:-1000}

chain_begin "$1"
make_keys
write_config local-keys keys
start_shed_agent
start_adapter
MORE_SHEDS=evil=unix:$WORK/host/evil.sock
start_server
start_host_agent

good_call() {
	began=$(now_ms)
	on_guest ssh-add -l >"$WORK/log/list" 2>&1 || fail "ssh-add -l: $(cat "$WORK/log/list")"
	took=$(($(now_ms) - began))
	[ "$took" -le "$DELAY_MS" ] || fail "ssh-add -l took $took ms"
}

all_alive() {
	for name in shed-agent shed-ext-ssh-agent shed-server shed-host-agent; do
		alive "$name" || fail "$name ended"
	done
}

# While the attack named $1 runs, good calls go on.
calls_during() {
	while alive "$1"; do
		good_call
		all_alive
	done
	stop "$1" || fail "$1 could not connect: $(tail -n 1 "$WORK/log/$1.log")"
	good_call
}

attack() {
	echo "attacks: $1 $2"
	start "attack" "$HOSTILE" "$1" "$2"
	calls_during attack
}

attack agent "unix:$WORK/guest/agent.sock"
attack http "tcp:$PUBLISH_PORT"
attack http "unix:$WORK/host/server.sock"
attack frame "listen:$WORK/host/evil.sock"

# The link of shed-agent: whoever reaches it is the hypervisor's user, who could end the VM as well. It must
# come back to the real host.
echo "attacks: frame unix:vsock.sock"
start attack "$HOSTILE" frame "unix:$WORK/guest/vsock.sock"
wait_until 60 gone "$(pid_of attack)" || fail "the attack does not end"
stop attack || fail "attack: $(tail -n 1 "$WORK/log/attack.log")"
all_alive
wait_until 15 chain_answers || fail "the link does not come back"
good_call

echo "slow drips on all of them at once"
start drip-agent "$HOSTILE" agent "unix:$WORK/guest/agent.sock" drip 16
start drip-publish "$HOSTILE" http "tcp:$PUBLISH_PORT" drip 16
start drip-api "$HOSTILE" http "unix:$WORK/host/server.sock" drip 16
rm -f "$WORK/host/evil.sock"
start drip-evil "$HOSTILE" frame "listen:$WORK/host/evil.sock" drip 1
for name in drip-agent drip-publish drip-api drip-evil; do
	wait_until 20 grep -q dripping "$WORK/log/$name.log" || fail "$name does not begin"
done
calls=0
while [ "$calls" -lt 50 ]; do
	good_call
	calls=$((calls + 1))
done
all_alive
