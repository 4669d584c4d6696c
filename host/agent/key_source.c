#include "key_source.h"

#include <stdlib.h>
#include <string.h>

#include "fingerprint.h"

struct key_source_comment {
	char fingerprint[FINGERPRINT_SIZE];
	char *text;
};

void key_source_finish(struct key_source *source)
{
	for (size_t i = 0; i < source->n_comments; i++)
		free(source->comments[i].text);
	free(source->comments);
	source->comments = NULL;
	source->n_comments = 0;
}

void key_source_remember(struct key_source *source, const KeyHolder__ListResponse *keys)
{
	struct key_source_comment *comment;

	key_source_finish(source);
	if (keys->n_keys == 0)
		return;
	source->comments = calloc(keys->n_keys, sizeof(*source->comments));
	if (source->comments == NULL)
		return;
	for (size_t i = 0; i < keys->n_keys; i++) {
		comment = &source->comments[source->n_comments];
		comment->text = strdup(keys->keys[i]->comment);
		if (comment->text == NULL)
			return;
		if (fingerprint_format(
			keys->keys[i]->blob.data, keys->keys[i]->blob.len, comment->fingerprint) == 0)
			source->n_comments++;
		else
			free(comment->text);
	}
}

const char *key_source_find_comment(const struct key_source *source, const char *fingerprint)
{
	for (size_t i = 0; i < source->n_comments; i++)
		if (strcmp(source->comments[i].fingerprint, fingerprint) == 0)
			return source->comments[i].text;
	return "";
}
