#!/bin/sh
# Goal: every kind of key, in every format and by both backends, logs in with real ssh, signs for ssh-keygen,
# and is listed as a plain ssh-agent lists it; git works over it.
# test_ssh.sh BIN
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"

chain_begin "$1"
make_keys
convert_keys PEM pem
convert_keys PKCS8 pkcs8
start_sshd

# login KEY ALGORITHM
login() {
	answer=$(on_guest ssh -vvv -o IdentitiesOnly=yes \
		-i "$WORK/guest/home/keys/$1.pub" -o PubkeyAcceptedAlgorithms="$2" box 'echo logged in' \
		2>"$WORK/log/ssh-v") || answer=
	[ "$answer" = "logged in" ] || {
		cat "$WORK/log/ssh-v" >&2
		fail "no login with $1 by $2"
	}
	grep -q "signing using $2 " "$WORK/log/ssh-v" || fail "$1 did not sign with $2"
}

# sign_and_verify KEY: as git does for a signed commit.
sign_and_verify() {
	printf 'a message for %s\n' "$1" >"$WORK/guest/home/message"
	printf 'someone %s\n' "$(cat "$WORK/host/keys/$1.pub")" >"$WORK/guest/home/signers"
	chmod 644 "$WORK/guest/home/message" "$WORK/guest/home/signers"
	on_guest sh -c "ssh-keygen -q -Y sign -n git -f keys/$1.pub <message >message.sig" ||
		fail "no signature with $1"
	on_guest sh -c 'ssh-keygen -q -Y verify -n git -f signers -I someone -s message.sig <message' >/dev/null ||
		fail "the signature with $1 does not verify"
	on_guest sh -c 'ssh-keygen -q -Y verify -n git -f signers -I someone -s message.sig </dev/null' \
		>/dev/null 2>&1 && fail "the signature with $1 verifies for another message"
	:
}

try_all_keys() {
	for algorithm in ed25519:ssh-ed25519 ecdsa256:ecdsa-sha2-nistp256 ecdsa384:ecdsa-sha2-nistp384 \
		ecdsa521:ecdsa-sha2-nistp521 rsa:rsa-sha2-256 rsa:rsa-sha2-512; do
		login "${algorithm%%:*}" "${algorithm#*:}"
	done
	for key in $KEY_NAMES; do
		sign_and_verify "$key"
	done
}

# As a plain agent with the keys in OpenSSH's format. (For PEM, which holds no comment, ssh-add shows the file's
# path; a guest is not told the host's paths, but the comment of the .pub file.)
same_list() {
	start_plain_agent
	SSH_AUTH_SOCK=$WORK/host/agent.sock ssh-add -l >"$WORK/log/expected-list"
	SSH_AUTH_SOCK=$WORK/host/agent.sock ssh-add -L >>"$WORK/log/expected-list"
	{ on_guest ssh-add -l && on_guest ssh-add -L; } >"$WORK/log/list" || fail "ssh-add does not list"
	cmp -s "$WORK/log/expected-list" "$WORK/log/list" || {
		diff "$WORK/log/expected-list" "$WORK/log/list" >&2 || :
		fail "not the list of a plain agent"
	}
}

git_round_trip() {
	git init -q --bare -b main "$WORK/host/repository.git"
	on_guest sh -ec "
		git clone -q ssh://box$WORK/host/repository.git clone 2>/dev/null
		cd clone
		git checkout -q -B main
		git config user.name Someone
		git config user.email someone@guest
		git config gpg.format ssh
		git config user.signingKey ../keys/ed25519.pub
		echo text >file
		git add file
		git commit -q -S -m 'a signed commit'
		git push -q origin main
		git rev-parse HEAD >../pushed" || fail "git clone, commit, push"
	[ "$(git -C "$WORK/host/repository.git" rev-parse main)" = "$(cat "$WORK/guest/home/pushed")" ] ||
		fail "the pushed commit did not arrive"
	git -C "$WORK/host/repository.git" cat-file commit main | grep -q 'BEGIN SSH SIGNATURE' ||
		fail "the commit is not signed"
}

echo "agent-forward"
start_plain_agent
write_config agent-forward
start_chain
try_all_keys
git_round_trip
stop plain-agent || :
same_list
stop plain-agent || :

for format in keys pem pkcs8; do
	echo "local-keys, $format"
	stop shed-host-agent || fail "shed-host-agent ended badly"
	write_config local-keys "$format"
	start_host_agent
	try_all_keys
	same_list
	stop plain-agent || :
done
