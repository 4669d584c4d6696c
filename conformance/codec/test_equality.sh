#!/bin/sh
# Goal: the host's and the guest's codec are one: the same bytes, the same JSON, the same refusals, for every
# message that both know.
# test_equality.sh HOST_PROBE GUEST_PROBE PROTO
set -eu
host=$1
guest=$2
proto=$3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
	echo "FAIL: $*" >&2
	exit 1
}

# Every message of the schema is among the cases.
"$host" messages >"$work/messages"
in_schema=0
for file in "$proto"/*.proto; do
	case $file in
	*/options.proto) continue ;;
	esac
	if grep -q 'host_only) = true' "$file"; then continue; fi
	in_schema=$((in_schema + $(grep -c '^ *message [A-Z]' "$file")))
done
[ "$(wc -l <"$work/messages")" = "$in_schema" ] ||
	fail "the schema has $in_schema messages for both sides, codec/messages.c $(wc -l <"$work/messages")"

for seed in 1 2 3; do
	"$host" cases "$seed" >"$work/cases"
	"$guest" cases "$seed" | cmp - "$work/cases" || fail "the two sides make different cases of seed $seed"
	"$host" <"$work/cases" >"$work/host"
	"$guest" <"$work/cases" >"$work/guest"
	cmp -s "$work/host" "$work/guest" || {
		diff "$work/host" "$work/guest" | cut -c1-300 | head -n 20 >&2
		fail "the two sides differ on the cases of seed $seed"
	}
	while read -r name; do
		grep -q "^$name [0-9a-f]* {" "$work/host" || fail "no valid case of $name"
	done <"$work/messages"
	for refusal in 'by encoder' 'by decoder'; do
		grep -q "refused $refusal" "$work/host" || fail "no case was refused $refusal"
	done
done
echo "$(wc -l <"$work/cases") cases each of 3 seeds, $(grep -c refused "$work/host") of the last refused"
