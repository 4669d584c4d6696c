# Shell library: the whole chain on one machine, with throw-away keys and a local sshd. Read by the demo, the
# end-to-end tests and the benchmark. Linux only, as the guest's programs are.
# shellcheck shell=sh
#
# A directory of its own holds everything and goes when the script ends, however it ends:
#   $WORK/host   keys, the host's sockets, sshd, the audit log; 0700, the caller's
#   $WORK/guest  what the "VM" has: its programs, its sockets, a home; another user's where that can be
#   $WORK/log    what each process printed

WORK=
STARTED=
FAILED=
GUEST_AS=
GUEST_ADDRESS=
MORE_SHEDS=

fail() {
	FAILED=$*
	exit 1
}

now_ms() {
	date +%s%3N
}

# wait_until SECONDS COMMAND...: runs the command until it succeeds; fails at the deadline.
wait_until() {
	wait_deadline=$(($(date +%s) + $1))
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$(date +%s)" -le "$wait_deadline" ] || return 1
		sleep 0.05
	done
}

# expect_failure_within SECONDS COMMAND...: the command must fail, and in this time.
expect_failure_within() {
	limit_ms=$(($1 * 1000))
	shift
	began=$(now_ms)
	if "$@" >"$WORK/log/last-command" 2>&1; then
		fail "should have failed: $*"
	fi
	took=$(($(now_ms) - began))
	[ "$took" -lt "$limit_ms" ] || fail "failed only after $took ms: $*"
}

# --- processes -------------------------------------------------------------------------------------------

# Each is started in the background by start or start_guest and known by its name from then on.
pid_of() {
	cat "$WORK/pid/$1"
}

alive() {
	kill -0 "$(pid_of "$1")" 2>/dev/null
}

started() {
	echo "$2" >"$WORK/pid/$1"
	STARTED="$1 $STARTED"
}

# start NAME COMMAND...: on the host's side, with nothing of the caller's environment but PATH.
start() {
	start_name=$1
	shift
	(exec env -i PATH="$PATH" HOME="$WORK/host" "$@") </dev/null >>"$WORK/log/$start_name.log" 2>&1 &
	started "$start_name" $!
}

start_guest() {
	start_name=$1
	shift
	(guest_exec "$@") </dev/null >>"$WORK/log/$start_name.log" 2>&1 &
	started "$start_name" $!
}

# Asks the process to end, gives it five seconds, and returns its exit status (137 if it had to be killed).
stop() {
	stop_pid=$(pid_of "$1")
	kill -TERM "$stop_pid" 2>/dev/null || :
	wait_until 5 gone "$stop_pid" || kill -KILL "$stop_pid" 2>/dev/null || :
	stop_status=0
	wait "$stop_pid" 2>/dev/null || stop_status=$?
	rm -f "$WORK/pid/$1"
	return "$stop_status"
}

# Ended, whether or not it has been waited for.
gone() {
	case $(ps -o stat= -p "$1") in
	'' | Z*) return 0 ;;
	esac
	return 1
}

# --- the guest's side ------------------------------------------------------------------------------------

# Runs a command as the "VM" would: as root, another user (nobody); as a plain user, a namespace in which the
# host's directory is hidden. Where neither can be, the same user, and $GUEST_AS says so. Never returns.
guest_exec() {
	set -- env -i PATH="$WORK/guest/bin:$PATH" HOME="$WORK/guest/home" SSH_AUTH_SOCK="$WORK/guest/agent.sock" \
		GIT_CONFIG_NOSYSTEM=1 "$@"
	cd "$WORK/guest/home" || exit 1
	case $GUEST_AS in
	user) exec setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups --no-new-privs "$@" ;;
	namespace)
		# The inner shell expands these.
		# shellcheck disable=SC2016
		exec unshare --map-root-user --mount sh -c 'mount -t tmpfs none "$0" && exec "$@"' "$WORK/host" "$@"
		;;
	*) exec "$@" ;;
	esac
}

on_guest() {
	(guest_exec "$@")
}

choose_guest() {
	if [ "$(id -u)" = 0 ]; then
		GUEST_AS=user
		chown -R nobody "$WORK/guest"
	elif unshare --map-root-user --mount sh -c "mount -t tmpfs none '$WORK/host'" 2>/dev/null; then
		GUEST_AS=namespace
	else
		GUEST_AS=same
	fi
}

# --- beginning and end -----------------------------------------------------------------------------------

# chain_begin BIN: BIN is the directory of built programs.
chain_begin() {
	BIN=$(cd "$1" && pwd)
	WORK=$(mktemp -d "${TMPDIR:-/tmp}/shed.XXXXXX")
	trap chain_end EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	umask 022
	chmod 711 "$WORK"
	mkdir -m 700 "$WORK/host" "$WORK/guest" "$WORK/log" "$WORK/pid"
	mkdir "$WORK/guest/home" "$WORK/guest/bin" "$WORK/host/keys"
	# The build tree may be where another user cannot go.
	for program in shed-agent shed-ext-ssh-agent shed-ext; do
		cp "$BIN/$program" "$WORK/guest/bin/"
	done
	choose_guest
}

# Stops what runs, last started first. Fails the script if one of ours ended badly.
chain_end() {
	chain_status=$?
	trap - EXIT
	trap '' INT TERM HUP
	for name in $STARTED; do
		[ -f "$WORK/pid/$name" ] || continue
		stop "$name" && continue || ended=$?
		case $name in
		shed-*) FAILED=${FAILED:-$name ended with status $ended} ;;
		esac
	done
	if grep -lE 'Sanitizer|runtime error:' "$WORK"/log/*.log 2>/dev/null; then
		FAILED=${FAILED:-a sanitizer complains}
	fi
	if [ -n "$FAILED" ] || [ "${SHED_SHOW_LOGS:-}" = 1 ]; then
		tail -n 40 "$WORK"/log/* >&2
	fi
	if [ -n "$FAILED" ]; then
		printf 'FAIL: %s\n' "$FAILED" >&2
		chain_status=1
	fi
	rm -rf "$WORK"
	exit "$chain_status"
}

# --- keys, sshd, a plain ssh-agent ------------------------------------------------------------------------

KEY_NAMES="ed25519 ecdsa256 ecdsa384 ecdsa521 rsa"

# Keys in OpenSSH's format in host/keys, their public halves in guest/home/keys, all allowed to log in.
make_keys() {
	mkdir -p "$WORK/guest/home/keys"
	for name in $KEY_NAMES; do
		type=${name%%[0-9]*}
		bits=${name##*[a-z]}
		case $name in
		ed25519) type=ed25519 bits=256 ;;
		rsa) bits=3072 ;;
		esac
		ssh-keygen -q -t "$type" -b "$bits" -N '' -C "$name@host" -f "$WORK/host/keys/$name"
		cp "$WORK/host/keys/$name.pub" "$WORK/guest/home/keys/"
	done
	cat "$WORK"/host/keys/*.pub >"$WORK/host/authorized_keys"
	chmod 644 "$WORK"/guest/home/keys/*
}

# The same keys in $WORK/host/$2, as PEM or PKCS8; ed25519, which ssh-keygen leaves as it is, always as PKCS8.
# convert_keys FORMAT DIRECTORY
convert_keys() {
	mkdir -p "$WORK/host/$2"
	for name in $KEY_NAMES; do
		cp "$WORK/host/keys/$name" "$WORK/host/keys/$name.pub" "$WORK/host/$2/"
		if [ "$name" = ed25519 ]; then
			pkcs8_of_ed25519 "$WORK/host/keys/$name" >"$WORK/host/$2/$name"
		else
			ssh-keygen -q -p -m "$1" -P '' -N '' -f "$WORK/host/$2/$name" >/dev/null
		fi
	done
}

# The 32 secret bytes of an unencrypted OpenSSH ed25519 key, whose layout is fixed.
ed25519_seed() {
	sed '/^-----/d' "$1" | base64 -d | tail -c +162 | head -c 32
}

# RFC 8410 section 7: a fixed header, then the seed.
pkcs8_of_ed25519() {
	echo "-----BEGIN PRIVATE KEY-----"
	{
		printf '\060\056\002\001\000\060\005\006\003\053\145\160\004\042\004\040'
		ed25519_seed "$1"
	} | base64
	echo "-----END PRIVATE KEY-----"
}

# A port of 127.0.0.1 on which nobody answers. It may be taken before it is used: who starts on it tries again.
free_port() {
	while :; do
		free_port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
		curl_status=0
		curl -s -o /dev/null --max-time 1 "http://127.0.0.1:$free_port/" || curl_status=$?
		[ "$curl_status" -ne 7 ] || break
	done
	echo "$free_port"
}

# start_on_port NAME PROBE STARTER: calls STARTER with a free port until PROBE port succeeds.
start_on_port() {
	for _ in 1 2 3 4 5; do
		PORT=$(free_port)
		"$3" "$PORT"
		wait_until 10 answers_or_dead "$1" "$2" "$PORT"
		! alive "$1" || return 0
	done
	fail "$1 does not start"
}

answers_or_dead() {
	! alive "$1" || "$2" "$3"
}

sshd_answers() {
	ssh-keyscan -T 2 -p "$1" -t ed25519 127.0.0.1 2>/dev/null | grep -q ed25519
}

start_sshd_on() {
	start sshd /usr/sbin/sshd -D -e -f "$WORK/host/sshd_config" -p "$1"
}

# An sshd for this user on a free port, and in the guest an `ssh` whose configuration knows it as `box`.
start_sshd() {
	me=$(id -un)
	pam=no
	if [ "$(id -u)" = 0 ]; then
		# Where sshd's unprivileged half lives; Debian's unit would make it.
		mkdir -p /run/sshd
		# Without PAM, sshd refuses an account whose password is locked.
		case $(getent shadow "$me" | cut -d: -f2) in
		!*) pam=yes ;;
		esac
	fi
	ssh-keygen -q -t ed25519 -N '' -C '' -f "$WORK/host/sshd_host_key"
	cat >"$WORK/host/sshd_config" <<EOF
ListenAddress 127.0.0.1
HostKey $WORK/host/sshd_host_key
PidFile none
AuthorizedKeysFile $WORK/host/authorized_keys
StrictModes no
UsePAM $pam
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
MaxAuthTries 20
MaxStartups 100
PrintMotd no
LogLevel VERBOSE
EOF
	start_on_port sshd sshd_answers start_sshd_on
	SSHD_PORT=$PORT
	printf '[127.0.0.1]:%s %s\n' "$SSHD_PORT" "$(cat "$WORK/host/sshd_host_key.pub")" \
		>"$WORK/guest/home/known_hosts"
	cat >"$WORK/guest/home/ssh_config" <<EOF
Host box
  HostName 127.0.0.1
  Port $SSHD_PORT
  User $me
  UserKnownHostsFile $WORK/guest/home/known_hosts
  StrictHostKeyChecking yes
  UpdateHostKeys no
  BatchMode yes
  ConnectTimeout 5
EOF
	chmod 644 "$WORK"/guest/home/known_hosts "$WORK/guest/home/ssh_config"
	# ssh looks for its configuration where the password file says, not in $HOME.
	printf '#!/bin/sh\nexec %s -F %s "$@"\n' "$(command -v ssh)" "$WORK/guest/home/ssh_config" >"$WORK/guest/bin/ssh"
	chmod 755 "$WORK/guest/bin/ssh"
}

# A plain ssh-agent with these keys, in the order of $KEY_NAMES.
start_plain_agent() {
	start plain-agent ssh-agent -D -a "$WORK/host/agent.sock"
	wait_until 5 test -S "$WORK/host/agent.sock" || fail "ssh-agent does not start"
	for name in $KEY_NAMES; do
		SSH_AUTH_SOCK=$WORK/host/agent.sock ssh-add -q "$WORK/host/keys/$name" || fail "ssh-add $name"
	done
}

# --- the chain -------------------------------------------------------------------------------------------

http_answers() {
	curl -s -o /dev/null --max-time 2 "http://127.0.0.1:$1/"
}

start_shed_agent_on() {
	start_guest shed-agent "$WORK/guest/bin/shed-agent" --publish "127.0.0.1:$1" --listen "unix:$WORK/guest/vsock.sock"
}

# The first time on a free port; later on the same one, which the adapter knows.
start_shed_agent() {
	if [ -z "${PUBLISH_PORT:-}" ]; then
		start_on_port shed-agent http_answers start_shed_agent_on
		PUBLISH_PORT=$PORT
		PUBLISH_URL=http://127.0.0.1:$PUBLISH_PORT/v1/publish
	else
		start_shed_agent_on "$PUBLISH_PORT"
		wait_until 10 http_answers "$PUBLISH_PORT" || fail "shed-agent does not answer"
	fi
}

adapter_answers() {
	test -S "$WORK/guest/agent.sock"
}

start_adapter() {
	start_guest shed-ext-ssh-agent "$WORK/guest/bin/shed-ext-ssh-agent" --sock "$WORK/guest/agent.sock" \
		--publish-url "$PUBLISH_URL"
	wait_until 10 adapter_answers || fail "shed-ext-ssh-agent does not listen"
}

host_api() {
	host_api_path=$1
	shift
	curl -s --max-time 5 --unix-socket "$WORK/host/server.sock" "$@" "http://localhost/api/plugins/$host_api_path"
}

# For the guest of this chain, whose name is `demo` ($GUEST_ADDRESS if it is a VM), and those in $MORE_SHEDS
# (NAME=ADDRESS ...).
start_server() {
	set -- --listen "unix:$WORK/host/server.sock" --name this-machine
	for shed in "demo=${GUEST_ADDRESS:-unix:$WORK/guest/vsock.sock}" $MORE_SHEDS; do
		set -- "$@" --shed "$shed"
	done
	start shed-server "$BIN/shed-server" "$@"
	wait_until 10 host_api sheds || fail "shed-server does not answer"
}

# write_config MODE [KEY_DIRECTORY]
write_config() {
	{
		echo "server: unix:$WORK/host/server.sock"
		echo "ssh:"
		echo "  mode: $1"
		if [ $# -gt 1 ]; then
			echo "  local_keys:"
			for name in $KEY_NAMES; do
				echo "    - $WORK/host/$2/$name"
			done
		fi
		echo "logging:"
		echo "  path: $WORK/host/audit/audit.log"
	} >"$WORK/host/extensions.yaml"
}

start_host_agent() {
	start shed-host-agent env SSH_AUTH_SOCK="$WORK/host/agent.sock" \
		"$BIN/shed-host-agent" --config "$WORK/host/extensions.yaml"
	wait_until 10 chain_answers || fail "nothing answers at the end of the chain"
}

publish() {
	curl -s --max-time 5 --data-binary "$1" "$PUBLISH_URL"
}

# A ping through every hop.
chain_answers() {
	publish '{"namespace":"ssh-agent","payload":{"operation":"ping"}}' | grep -q '"status": *"ok"'
}

# Everything, with keys in place and the configuration written.
start_chain() {
	start_shed_agent
	start_adapter
	start_server
	start_host_agent
}
