#!/bin/sh
# Goal: with any one process of the chain stopped or frozen, ssh fails within 3 s and the log of shed-ext-ssh-agent says
# which part is missing and what to start; when it is back, the next call works.
# test_missing_parts.sh BIN
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"

chain_begin "$1"
make_keys
start_sshd
write_config local-keys keys
start_chain
on_guest ssh-add -l >/dev/null || fail "ssh-add -l before anything was stopped"

# says_since LINE WORDS: in what shed-ext-ssh-agent has logged after that line.
says_since() {
	tail -n "+$(($1 + 1))" "$WORK/log/shed-ext-ssh-agent.log" | grep -q "$2"
}

# without PART: stopped, every use fails fast and the log names it.
without() {
	mark=$(wc -l <"$WORK/log/shed-ext-ssh-agent.log")
	stop "$1" || fail "$1 ended badly"
	expect_failure_within 3 on_guest ssh-add -l
	expect_failure_within 3 on_guest ssh box true
	expect_failure_within 3 on_guest ssh-add -l
	says_since "$mark" "$1" || fail "the log of shed-ext-ssh-agent does not name $1"
	alive shed-ext-ssh-agent || fail "shed-ext-ssh-agent ended with $1"
	names=$(tail -n "+$((mark + 1))" "$WORK/log/shed-ext-ssh-agent.log" | grep -c "$1") || :
	[ "$names" -le 2 ] || fail "the log repeats itself: $names lines about $1"
}

# again PART: the first use after it is back must work.
again() {
	on_guest ssh-add -l >/dev/null || fail "ssh-add -l after $1 came back"
	on_guest ssh box true || fail "ssh after $1 came back"
}

# frozen PART: it is there, and does not answer.
frozen() {
	kill -STOP "$(pid_of "$1")"
	expect_failure_within 3 on_guest ssh box true
	kill -CONT "$(pid_of "$1")"
	wait_until 5 chain_answers || fail "the chain does not answer after $1 was frozen"
	again "$1"
}

for round in first second; do
	echo "$round round"
	without shed-host-agent
	start_host_agent
	again shed-host-agent

	without shed-server
	start_server
	wait_until 15 chain_answers || fail "the chain does not come together after shed-server"
	again shed-server

	without shed-agent
	start_shed_agent
	wait_until 15 chain_answers || fail "the chain does not come together after shed-agent"
	again shed-agent
done

echo "frozen"
for part in shed-host-agent shed-server shed-agent; do
	frozen "$part"
done
