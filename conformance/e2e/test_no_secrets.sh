#!/bin/sh
# Goal: a private key is in the key holder's memory and in its file, and nowhere else: not in a log, the audit,
# an answer, a file that the guest can read, or any other process.
# test_no_secrets.sh BIN FIND_IN_MEMORY
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"
FIND=$2

chain_begin "$1"
make_keys
start_sshd
write_config local-keys keys
start_chain
on_guest ssh-add -l >"$WORK/log/output"
on_guest ssh -v box true >>"$WORK/log/output" 2>&1 || fail "ssh"
publish '{"namespace":"ssh-agent","payload":{"operation":"list"}}' >>"$WORK/log/output"

echo "files"
for key in $KEY_NAMES; do
	# The secret is at the end; a short last line is found anywhere.
	sed '/^-----/d' "$WORK/host/keys/$key" | tail -n 2 | grep '.\{40\}' >"$WORK/host/secret"
	while read -r line; do
		grep -qF -- "$line" "$WORK/host/keys/$key" || fail "the search finds nothing"
		if grep -rqF -- "$line" "$WORK/log" "$WORK/guest" "$WORK/host/audit"; then
			fail "a part of $key's private half was written"
		fi
	done <"$WORK/host/secret"
	[ "$GUEST_AS" = same ] || ! on_guest cat "$WORK/host/keys/$key" 2>/dev/null || fail "the guest reads $key"
done
[ "$(stat -c %a "$WORK/host/audit/audit.log")" = 600 ] || fail "others may read the audit log"
[ "$(stat -c %a "$WORK/host/audit")" = 700 ] || fail "others may open the audit log's directory"

echo "memory"
ed25519_seed "$WORK/host/keys/ed25519" >"$WORK/host/seed"
# holds PID: whether the process has the secret bytes in its memory.
holds() {
	holds_status=0
	"$FIND" "$1" <"$WORK/host/seed" || holds_status=$?
	[ "$holds_status" -ne 2 ] || fail "cannot look into $1"
	return "$holds_status"
}
holders=0
for pid in $(pid_of shed-agent) $(pid_of shed-ext-ssh-agent) $(pid_of shed-server) $(pid_of shed-host-agent) \
	$(ps -o pid= --ppid "$(pid_of shed-host-agent)"); do
	program=$(ps -o comm= -p "$pid")
	if holds "$pid"; then
		echo "$program has the key"
		case $program in
		shed-key-holder*) holders=$((holders + 1)) ;;
		*) fail "$program has a private key in its memory" ;;
		esac
	else
		echo "$program has not"
	fi
done
[ "$holders" = 1 ] || fail "the search does not even find the key in the key holder"
