#include "refusal.h"

#include <stdio.h>

#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"

void refusal_code(const struct buf *body, char ret_code[REFUSAL_CODE_SIZE])
{
	struct arena *arena = arena_create(codec_arena_limit(body->size));
	Envelope__HttpError *refusal = NULL;

	ret_code[0] = '\0';
	if (arena != NULL &&
	    envelope_http_error_from_json(arena, (const char *)body->data, body->size, &refusal) == 0 &&
	    refusal->error != NULL)
		snprintf(ret_code, REFUSAL_CODE_SIZE, "%s", refusal->error->code);
	arena_destroy(arena);
}
