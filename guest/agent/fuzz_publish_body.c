#include <string.h>

#include "codec.h"
#include "fuzz.h"
#include "publish_body.h"

/* A body that is posted. The first byte is 1 for protobuf, else JSON. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	envelope_Envelope *body = NULL;
	const char *why = NULL;
	struct arena *arena;

	if (size < 1)
		return 0;
	arena = arena_create(codec_arena_limit(size - 1));
	if (arena == NULL)
		return 0;
	if (publish_body_read(arena, data[0] == 1, data + 1, size - 1, &body, &why) ==
	    envelope_BusCode_BUS_CODE_UNSPECIFIED) {
		FUZZ_REQUIRE(
		    body->namespace[0] != '\0' && strlen(body->namespace) <= PUBLISH_BODY_NAMESPACE_MAX);
		FUZZ_REQUIRE(body->type == envelope_Type_REQUEST || body->type == envelope_Type_EVENT);
	} else {
		FUZZ_REQUIRE(why != NULL);
	}
	arena_destroy(arena);
	return 0;
}
