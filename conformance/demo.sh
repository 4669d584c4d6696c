#!/bin/sh
# The whole job for a newcomer: real ssh and git in a "guest" use keys that only the "host" has.
# demo.sh BIN
set -eu
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

say() {
	printf '\n\033[1m%s\033[0m\n' "$*"
}

indent() {
	sed 's/^/    /'
}

# guest COMMAND...: shows the command as typed in the guest, and what it prints.
guest() {
	printf '  guest$ %s\n' "$*"
	on_guest sh -c "$*" >"$WORK/log/shown" 2>&1 || {
		indent <"$WORK/log/shown" >&2
		fail "this should have worked"
	}
	indent <"$WORK/log/shown"
}

# refused COMMAND...: the same for what must fail.
refused() {
	printf '  guest$ %s\n' "$*"
	if on_guest sh -c "$*" >"$WORK/log/shown" 2>&1; then
		fail "this should have failed"
	fi
	tail -n 1 "$WORK/log/shown" | indent
}

use_it() {
	guest ssh-add -l
	guest "ssh box 'echo logged in as \$(whoami), by key only'"
	guest "git clone -q ssh://box$WORK/host/repository.git $1 2>&1 | grep -v 'empty repository' || :"
	guest "cd $1 && echo 'written for $1' >$1.txt && git add . && git commit -q -S -m 'From the guest: $1'"
	guest "cd $1 && git push -q origin HEAD:main && git log --format='%h %s' -1"
	printf '  host$  git log --format="%%h %%s" -1 main\n'
	git -C "$WORK/host/repository.git" log --format='%h %s' -1 main | indent
}

# By name, and in everything below the demo's directory that each side may read; the host's search shows that
# the pattern finds keys.
look_for_keys() {
	[ "$GUEST_AS" = same ] || refused "cat $WORK/host/keys/ed25519"
	search="grep -rlsE 'PRIVATE KEY|openssh-key-v1' $WORK"
	[ "$GUEST_AS" = same ] || {
		refused "$search"
		echo "    (nothing)"
	}
	printf '  host$  %s\n' "$search"
	sh -c "$search" | indent
}

chain_begin "$1"
say "shed-extensions: SSH keys stay on the host, only signatures cross"
echo "Everything runs on this machine, below $WORK, with throw-away keys, and goes at the end."
case $GUEST_AS in
user) where="as user nobody, who may not open the host's directory" ;;
namespace) where="in a mount namespace of its own, where the host's directory is empty" ;;
*) where="as the same user: this machine lets nothing else be" ;;
esac
echo "The guest is no VM here: its programs run $where."

say "1. The host: keys, an sshd to log in to, a git repository"
make_keys
start_sshd
git init -q --bare -b main "$WORK/host/repository.git"
ssh-keygen -lf "$WORK/host/authorized_keys" | indent
on_guest git config --global user.name 'A Developer'
on_guest git config --global user.email dev@guest
on_guest git config --global gpg.format ssh
on_guest git config --global user.signingkey "$WORK/guest/home/keys/ed25519.pub"

say "2. The chain"
write_config local-keys keys
start_chain
cat <<EOF
    guest  ssh, git -> shed-ext-ssh-agent -> shed-agent
                                                 |
    host   shed-host-agent <---------------- shed-server
             |- decoder: reads what the guest sent, has no key
             '- key holder: has the keys, reads nothing of the guest's
EOF

say "3. In the guest, with key files on the host (ssh.mode: local-keys)"
use_it first

say "4. The same, with the host's own ssh-agent (ssh.mode: agent-forward)"
start_plain_agent
stop shed-host-agent || fail "shed-host-agent ended badly"
write_config agent-forward
start_host_agent
use_it second

say "5. What the guest can find of the keys"
look_for_keys

say "6. What crossed, from the host's audit log"
sed -n 's/^{"ts":"[^T]*T\([0-9:]*\)[^"]*","shed":"\([^"]*\)".*"op":"\([^"]*\)","result":"\([^"]*\)","detail":"\([^"]*\)".*/\1 \2 \3 \4  \5/p' \
	"$WORK/host/audit/audit.log" | indent
echo "  One of them whole:"
grep '"op":"sign"' "$WORK/host/audit/audit.log" | tail -n 1 | indent

say "Summary"
signatures=$(grep -c '"op":"sign".*"result":"ok"' "$WORK/host/audit/audit.log")
cat <<EOF
    $(git -C "$WORK/host/repository.git" rev-list --count main) signed commits pushed and 2 logins made from the guest, over both backends,
    with $signatures signatures by keys of the host; each has a line in the audit log.
    The guest saw public keys and signatures. It held no private key$([ "$GUEST_AS" = same ] || echo " and could read none").
    For your own sheds: README.md, "Using it".
EOF
