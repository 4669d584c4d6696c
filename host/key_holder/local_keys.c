#include "local_keys.h"

#include <stdlib.h>

#include "error.h"
#include "key_file.h"
#include "log.h"

#define REASON_MAX (16 * 1024)

struct local_keys {
	struct key **keys;
	struct identity *identities; /* of the keys, in the same order */
	size_t n;
};

struct local_keys *local_keys_create(void)
{
	return calloc(1, sizeof(struct local_keys));
}

void local_keys_destroy(struct local_keys *keys)
{
	if (keys == NULL)
		return;
	for (size_t i = 0; i < keys->n; i++)
		key_destroy(keys->keys[i]);
	free(keys->keys);
	free(keys->identities);
	free(keys);
}

/* Takes the key over on success. */
static int add(struct local_keys *keys, struct key *key)
{
	struct identity *identities;
	struct key **all;

	/* Pointers and public parts: what realloc leaves behind is no secret. */
	all = realloc(keys->keys, (keys->n + 1) * sizeof(*all));
	if (all == NULL)
		return ERROR_NOMEM;
	keys->keys = all;
	identities = realloc(keys->identities, (keys->n + 1) * sizeof(*identities));
	if (identities == NULL)
		return ERROR_NOMEM;
	keys->identities = identities;
	all[keys->n] = key;
	identities[keys->n] = *key_identity(key);
	keys->n++;
	return 0;
}

void local_keys_load(struct local_keys *keys, const char *path)
{
	const struct identity *identity;
	struct key *key = NULL;
	struct buf reason;
	const char *text;
	int r;

	buf_init(&reason, REASON_MAX);
	if ((r = key_file_load(path, &reason, &key)) != 0) {
		text = buf_str(&reason);
		if (r == ERROR_NOT_FOUND)
			log_debug("%s does not exist", path);
		else
			log_warning("key not used: %s", text != NULL && *text != '\0' ? text : path);
		goto out;
	}
	identity = key_identity(key);
	if (local_keys_find(keys, identity->blob, identity->blob_size) != NULL) {
		log_info("%s holds a key that another file gave already", path);
		goto out;
	}
	if (add(keys, key) != 0) {
		log_warning("key not used: %s: %s", path, error_str(ERROR_NOMEM));
		goto out;
	}
	key = NULL;
out:
	key_destroy(key);
	buf_finish(&reason);
}

const struct identity *local_keys_identities(const struct local_keys *keys, size_t *ret_n)
{
	*ret_n = keys->n;
	return keys->identities;
}

const struct key *local_keys_find(const struct local_keys *keys, const uint8_t *blob, size_t size)
{
	size_t i = identity_find(keys->identities, keys->n, blob, size);

	return i < keys->n ? keys->keys[i] : NULL;
}
