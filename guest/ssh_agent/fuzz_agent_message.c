#include "agent_message.h"
#include "fuzz.h"

/* What a client writes to the agent's socket. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct agent_message message;
	ssh_agent_SignRequest request;
	int64_t n = 1;

	while (n > 0) {
		n = agent_message_parse(data, size, &message);
		if (n <= 0)
			break;
		FUZZ_REQUIRE((size_t)n <= size);
		FUZZ_REQUIRE(message.body >= data && message.body + message.size == data + n);
		if (message.type == AGENT_MESSAGE_SIGN && agent_message_parse_sign(&message, &request) == 0)
			FUZZ_REQUIRE(request.public_key.len + request.data.len <= message.size);
		data += n;
		size -= n;
	}
	return 0;
}
