#!/bin/sh
# Goal: each process is frozen and killed in turn while clients sign. Every call ends in a signature that
# verifies, or in an error within its deadline; never in a wrong one. When the process is back, calls work, and
# those that went on have no more descriptors than before.
# test_under_load.sh BIN
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"

CLIENTS=4
# What a call may take: the deadlines of list and sign, and what the tools themselves need on a busy machine.
CALL_MS=8000
KEPT=4
PARTS="shed-host-agent shed-server shed-agent shed-ext-ssh-agent"

chain_begin "$1"
make_keys
write_config local-keys keys
start_chain

mkdir "$WORK/load"
chmod 777 "$WORK/load"
printf 'someone %s\n' "$(cat "$WORK/host/keys/ed25519.pub")" >"$WORK/load/signers"
cat >"$WORK/load/client" <<'EOF'
# client NAME: signs until it is told to stop, and writes how each call ended.
cd "$WORK/load"
n=0
while ! [ -e stop ]; do
	n=$((n + 1))
	echo "message $1 $n" >"$1.message"
	rm -f "$1.message.sig"
	began=$(date +%s%3N)
	if ssh-keygen -q -Y sign -n test -f "$HOME/keys/ed25519.pub" "$1.message" 2>"$1.error"; then
		end=$(date +%s%3N)
		if ssh-keygen -q -Y verify -n test -f signers -I someone -s "$1.message.sig" <"$1.message" >/dev/null; then
			echo "right $((end - began))"
		else
			echo "wrong"
		fi
	else
		echo "error $(($(date +%s%3N) - began))"
		sleep 0.05
	fi >>"$1.result"
done
EOF

count() {
	cat "$WORK"/load/*.result 2>/dev/null | grep -c "^$1" || :
}

more_right_than() {
	[ "$(count right)" -ge $(($1 + CLIENTS)) ]
}

# Calls succeed again: not the pings of start_*, but the clients'.
load_goes_on() {
	right=$(count right)
	wait_until 15 more_right_than "$right" || fail "after $1: no call succeeds any more"
}

restart() {
	case $1 in
	shed-host-agent) start_host_agent ;;
	shed-server) start_server ;;
	shed-agent) start_shed_agent ;;
	shed-ext-ssh-agent) start_adapter ;;
	esac
}

descriptors() {
	for name in $PARTS; do
		echo "$name $(find "/proc/$(pid_of "$name")/fd" -mindepth 1 | wc -l)"
	done
}

# None has more than before, beyond the idle connections that are kept for the next calls.
descriptors_as_before() {
	descriptors >"$WORK/load/now"
	join "$WORK/load/before" "$WORK/load/now" | while read -r _ before now; do
		[ "$now" -le $((before + KEPT)) ] || exit 1
	done
}

settled() {
	on_guest ssh-add -l
	descriptors_as_before
}

on_guest ssh-add -l >/dev/null
descriptors >"$WORK/load/before"
client=0
while [ "$client" -lt "$CLIENTS" ]; do
	start_guest "client-$client" env WORK="$WORK" sh "$WORK/load/client" "$client"
	client=$((client + 1))
done
load_goes_on "the start"

for part in $PARTS; do
	echo "$part: frozen"
	kill -STOP "$(pid_of "$part")"
	sleep 1
	kill -CONT "$(pid_of "$part")"
	load_goes_on "$part was frozen"
	echo "$part: killed"
	kill -KILL "$(pid_of "$part")"
	stop "$part" || :
	sleep 0.5
	restart "$part"
	load_goes_on "$part was killed"
done
for child in shed-host-decod shed-key-holder; do
	echo "$child: killed"
	pkill -KILL -P "$(pid_of shed-host-agent)" "$child" || fail "there is no $child"
	load_goes_on "$child was killed"
done

touch "$WORK/load/stop"
client=0
while [ "$client" -lt "$CLIENTS" ]; do
	wait_until 15 gone "$(pid_of "client-$client")" || fail "client $client hangs"
	client=$((client + 1))
done
slowest=$(sort -k2nr "$WORK"/load/*.result | head -n 1)
echo "$(count right) right, $(count error) errors, the slowest call: $slowest ms"
[ "$(count wrong)" = 0 ] || fail "$(count wrong) signatures are wrong"
[ "${slowest#* }" -le "$CALL_MS" ] || fail "a call took ${slowest#* } ms"
wait_until 20 settled || fail "descriptors: $(join "$WORK/load/before" "$WORK/load/now" | tr '\n' ';')"
