#include "jsontree.h"

#include <stdbool.h>
#include <stdlib.h>
#ifdef __APPLE__
#include <malloc/malloc.h>
#include <sys/random.h>
#define malloc_usable_size malloc_size
#else
#include <malloc.h>
#include <unistd.h>
#endif

#include "error.h"
#include "rawjson.h"
#include "wipe.h"

/* jansson keeps pieces of the text in memory of its own, secrets among them. */
static void wiping_free(void *memory)
{
	if (memory == NULL)
		return;
	wipe(memory, malloc_usable_size(memory));
	free(memory);
}

static void prepare_jansson(void)
{
	static bool prepared;
	unsigned seed = 0;

	if (prepared)
		return;
	json_set_alloc_funcs(malloc, wiping_free);
	/* By itself jansson would open /dev/urandom, which a sandboxed process cannot. */
	if (getentropy(&seed, sizeof(seed)) == 0)
		json_object_seed(seed | 1);
	prepared = true;
}

int jsontree_load(const char *text, size_t length, json_t **ret_root)
{
	json_error_t error = {0};
	json_t *root;
	int r;

	if ((r = rawjson_check(text, length, JSONTREE_VALUES_MAX)) != 0)
		return r;
	prepare_jansson();
	root = json_loadb(text, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (root == NULL) {
		enum json_error_code code = json_error_code(&error);

		/* It may quote the text. */
		wipe(&error, sizeof(error));
		return code == json_error_unknown || code == json_error_out_of_memory ? ERROR_NOMEM
										      : ERROR_MALFORMED;
	}
	if (!json_is_object(root)) {
		json_decref(root);
		return ERROR_TYPE;
	}
	*ret_root = root;
	return 0;
}
