#include "agent_wire.h"
#include "fuzz.h"

/* What the user's agent answers. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ssh_wire message, signature;
	struct agent_wire_list list = {0};

	if (agent_wire_read_message((struct ssh_wire){data, size}, &message) != 0)
		return 0;
	FUZZ_REQUIRE(message.data >= data && message.data + message.size <= data + size);
	if (agent_wire_read_list(message, &list) == 0) {
		for (size_t i = 0; i < list.n; i++)
			FUZZ_REQUIRE(list.identities[i].blob >= message.data &&
				     list.identities[i].blob + list.identities[i].blob_size <=
					 message.data + message.size);
		agent_wire_finish_list(&list);
	}
	if (agent_wire_read_signature(message, &signature) == 0)
		FUZZ_REQUIRE(signature.data >= message.data &&
			     signature.data + signature.size <= message.data + message.size);
	return 0;
}
