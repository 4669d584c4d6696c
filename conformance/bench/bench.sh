#!/bin/sh
# What a signature costs through the chain, beside the same keys in a plain ssh-agent, in both modes.
# bench.sh BIN
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"

chain_begin "$1"
make_keys
start_plain_agent
write_config local-keys keys
start_chain
BENCH=$BIN/../conformance/bench_sign

# The processes that a signature passes, as NAME=PID.
processes() {
	for name in shed-ext-ssh-agent shed-agent shed-server; do
		echo "$name=$(pid_of $name)"
	done
	echo "shed-host-agent=$(pid_of shed-host-agent)"
	for child in $(ps -o pid= --ppid "$(pid_of shed-host-agent)"); do
		echo "$(ps -o comm= -p "$child")=$child"
	done
	echo "ssh-agent=$(pid_of plain-agent)"
}

measure() {
	printf '\n## ssh.mode: %s\n\n' "$1"
	# One argument a process.
	# shellcheck disable=SC2046
	"$BENCH" "$WORK/guest/agent.sock" "$WORK/host/agent.sock" "$PUBLISH_PORT" $(processes) || fail "the benchmark"
}

printf 'On %s, %s cores, Linux %s.\n' "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" \
	"$(getconf _NPROCESSORS_ONLN)" "$(uname -r)"
measure local-keys
stop shed-host-agent || fail "shed-host-agent ended badly"
write_config agent-forward
start_host_agent
measure agent-forward
