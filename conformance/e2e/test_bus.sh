#!/bin/sh
# Goal: the bus carries both encodings from end to end, for programs that share no code with it; each guest is
# known by the name the host gave it, whatever it says.
# test_bus.sh BIN PROTO
set -eu
# shellcheck source=../lib.sh
. "$(dirname "$0")/../lib.sh"
PROTO=$2

chain_begin "$1"
make_keys
write_config local-keys keys
start_chain

# text_publish ENVELOPE [CURL OPTION]...: the envelope and its answer in protobuf's text format.
text_publish() {
	envelope=$1
	shift
	printf '%s\n' "$envelope" | protoc -I "$PROTO" --encode=shed.envelope.v1.Envelope envelope.proto \
		>"$WORK/log/request.bin"
	curl -s --max-time 5 -H 'Content-Type: application/x-protobuf' --data-binary @"$WORK/log/request.bin" "$@" \
		"$PUBLISH_URL" >"$WORK/log/response.bin"
	protoc -I "$PROTO" --decode=shed.envelope.v1.Envelope envelope.proto <"$WORK/log/response.bin"
}

# has WHAT TEXT: the file last-answer does.
has() {
	grep -qF -- "$2" "$WORK/log/last-answer" || fail "$1: no \`$2\` in: $(cat "$WORK/log/last-answer")"
}

echo "ping in JSON"
publish '{"namespace":"ssh-agent","type":"request","payload":{"operation":"ping"}}' >"$WORK/log/last-answer"
has "JSON ping" '"type":"response"'
has "JSON ping" '"final":true'
has "JSON ping" '"payload":{"status":"ok"}'
has "JSON ping" '"name":"demo"'

echo "ping in protobuf"
text_publish 'namespace: "ssh-agent" type: REQUEST payload_encoding: PROTOBUF payload: "\"\000"' \
	>"$WORK/log/last-answer"
has "protobuf ping" 'type: RESPONSE'
has "protobuf ping" 'payload_encoding: PROTOBUF'
has "protobuf ping" 'payload: "\"\004\n\002ok"'
has "protobuf ping" 'name: "demo"'

echo "a JSON payload in a protobuf envelope"
text_publish 'namespace: "ssh-agent" type: REQUEST payload: "{\"operation\":\"ping\"}"' >"$WORK/log/last-answer"
has "mixed ping" 'payload: "{\"status\":\"ok\"}"'

echo "nobody listens"
began=$(now_ms)
publish '{"namespace":"nobody-here","payload":{}}' >"$WORK/log/last-answer"
[ $(($(now_ms) - began)) -lt 1000 ] || fail "no listener was not said at once"
has "no listener" '"code":"NO_LISTENER"'

echo "bad requests"
publish 'not JSON' >"$WORK/log/last-answer"
has "not JSON" '"code":"INVALID_BODY"'
publish '{"payload":{}}' >"$WORK/log/last-answer"
has "no namespace" '"code":"MISSING_NAMESPACE"'
publish '{"namespace":"ssh-agent","type":"response","payload":{}}' >"$WORK/log/last-answer"
has "wrong type" '"code":"INVALID_TYPE"'
publish '{"namespace":"ssh-agent","payload":{"operation":"delete"}}' >"$WORK/log/last-answer"
has "unknown operation" '"code":"UNKNOWN_OPERATION"'
publish '{"namespace":"ssh-agent","payload":{"operation":"sign","public_key":"@@@","data":"","flags":0}}' \
	>"$WORK/log/last-answer"
has "not base64" '"code":"INVALID_REQUEST"'

echo "two guests"
demo_url=$PUBLISH_URL
start_other_on() {
	start_guest other-agent "$WORK/guest/bin/shed-agent" --publish "127.0.0.1:$1" \
		--listen "unix:$WORK/guest/other.sock"
}
start_on_port other-agent http_answers start_other_on
stop shed-server || fail "shed-server ended badly"
MORE_SHEDS=other=unix:$WORK/guest/other.sock
start_server
wait_until 15 chain_answers || fail "the first guest does not come back"
PUBLISH_URL=http://127.0.0.1:$PORT/v1/publish
wait_until 15 chain_answers || fail "the second guest does not come"
list='{"namespace":"ssh-agent","payload":{"operation":"list"},"shed":{"name":"demo"}}'
lines=$(wc -l <"$WORK/host/audit/audit.log")
publish "$list" >"$WORK/log/last-answer"
has "second guest" '"name":"other"'
PUBLISH_URL=$demo_url
publish "$list" >"$WORK/log/last-answer"
has "first guest" '"name":"demo"'
tail -n "+$((lines + 1))" "$WORK/host/audit/audit.log" >"$WORK/log/last-answer"
[ "$(grep -c '"shed":"other".*"op":"list"' "$WORK/log/last-answer")" = 1 ] || fail "audit of the second guest"
[ "$(grep -c '"shed":"demo".*"op":"list"' "$WORK/log/last-answer")" = 1 ] || fail "audit of the first guest"
stop other-agent || fail "the second shed-agent ended badly"
