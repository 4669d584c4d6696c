#include "decode.h"
#include "fuzz.h"
#include "ssh_agent_gen.h"

/* An event's data, from the server to what the monitor is handed. The first byte is 1 for protobuf, else
 * JSON. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Envelope__Envelope *envelope = NULL;
	SshAgent__Request *request = NULL;
	struct arena *arena = NULL;
	uint32_t operation = 0;
	struct buf out;

	if (size < 1)
		return 0;
	buf_init(&out, DECODE_REQUEST_MAX);
	if (decode_envelope(data[0] == 1, data + 1, size - 1, &arena, &envelope) == 0 &&
	    decode_request(&ssh_agent_namespace, envelope, &out, &operation) == 0) {
		struct arena *again = arena_create(1 << 24);

		/* The monitor can rely on it. */
		if (operation != 0)
			FUZZ_REQUIRE(ssh_agent_request_decode(again, out.data, out.size, &request) == 0);
		FUZZ_REQUIRE(
		    decode_deadline_ms(&ssh_agent_namespace, envelope, operation) <= DECODE_DEADLINE_MS);
		arena_destroy(again);
	}
	arena_destroy(arena);
	buf_finish(&out);
	return 0;
}
