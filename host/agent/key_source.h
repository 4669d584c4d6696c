/* What the handlers of `ssh-agent` draw on: the way to the key holder and what is known of its keys. */
#ifndef SHED_KEY_SOURCE_H
#define SHED_KEY_SOURCE_H

#include "client.h"
#include "key_holder_gen.h"

struct key_source_comment;

/* Embed it; all zeros is one without a holder. */
struct key_source {
	struct client *client; /* NULL while no key holder is ready */
	const char *mode;      /* `agent-forward`, `local-keys` or, before either is known, "" */
	struct key_source_comment *comments;
	size_t n_comments;
};

/* Keeps the keys' comments, for the audit. Out of memory, none are known. */
void key_source_remember(struct key_source *source, const KeyHolder__ListResponse *keys);

/* The comment of the key with this fingerprint when keys were last listed, or "". Valid until the next list.
 */
const char *key_source_find_comment(const struct key_source *source, const char *fingerprint);

/* Frees the comments. */
void key_source_finish(struct key_source *source);

#endif
