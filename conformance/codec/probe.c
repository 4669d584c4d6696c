/*
 * What one side's codec makes of a list of cases. Built once with the host's library and once with the
 * guest's; both must print the same.
 *
 *   codec_probe messages      the names of all messages
 *   codec_probe cases SEED    the cases (cases.h)
 *   codec_probe <CASES        for each case: its protobuf bytes in hex and its JSON, read back from these
 *                             bytes; or the error and where it was found
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "codec.h"
#include "error.h"
#include "json.h"
#include "messages.h"

/* One case; message NULL if the line is none. */
struct probe {
	const struct schema_message *message;
	uint32_t operation;
	char *value;
};

static struct probe parse_line(char *line)
{
	struct probe probe = {0};
	char *slash;

	line[strcspn(line, "\n")] = '\0';
	probe.value = strchr(line, '\t');
	if (!probe.value)
		return probe;
	*probe.value++ = '\0';
	slash = strchr(line, '/');
	if (slash) {
		*slash = '\0';
		probe.operation = strtoul(slash + 1, NULL, 10);
	}
	probe.message = messages_find(line);
	return probe;
}

/* Turns hex into bytes where it stands; returns their number. */
static size_t unhex(char *text)
{
	unsigned byte;
	size_t n;

	for (n = 0; sscanf(text + 2 * n, "%2x", &byte) == 1; n++)
		text[n] = byte;
	return n;
}

/* The message that the case gives, as protobuf bytes: made from its JSON, or as it is. */
static int probe_bytes(const struct probe *probe, struct buf *ret_bytes)
{
	size_t length = strlen(probe->value);
	struct arena *arena = NULL;
	void *message = NULL;
	int r;

	if (probe->value[0] == '#')
		return buf_append(ret_bytes, probe->value + 1, unhex(probe->value + 1));
	arena = arena_create(codec_arena_limit(length));
	if (!arena)
		return ERROR_NOMEM;
	if (probe->message->shape == SCHEMA_RESPONSE)
		r = json_decode_response(
		    probe->message, probe->operation, arena, probe->value, length, &message);
	else
		r = json_decode(probe->message, arena, probe->value, length, &message);
	if (r == 0)
		r = codec_encode(probe->message, message, ret_bytes);
	arena_destroy(arena);
	return r;
}

/* Decodes bytes, and prints them encoded again and the message's JSON. */
static int print_message(const struct schema_message *schema, const struct buf *bytes)
{
	struct arena *arena = arena_create(codec_arena_limit(bytes->size));
	void *message = NULL;
	struct buf again, json;
	size_t i;
	int r = ERROR_NOMEM;

	buf_init(&again, SIZE_MAX);
	buf_init(&json, SIZE_MAX);
	if (arena && (r = codec_decode(schema, arena, bytes->data, bytes->size, &message)) == 0 &&
	    (r = codec_encode(schema, message, &again)) == 0 &&
	    (r = json_encode(schema, message, &json)) == 0) {
		for (i = 0; i < again.size; i++)
			printf("%02x", again.data[i]);
		printf(" %s\n", buf_str(&json));
	}
	buf_finish(&json);
	buf_finish(&again);
	arena_destroy(arena);
	return r;
}

static void run_probe(const struct probe *probe)
{
	struct buf bytes;
	int r;

	buf_init(&bytes, SIZE_MAX);
	if ((r = probe_bytes(probe, &bytes)) != 0)
		printf("refused by encoder: %s\n", error_str(r));
	else if ((r = print_message(probe->message, &bytes)) != 0)
		printf("refused by decoder: %s\n", error_str(r));
	buf_finish(&bytes);
}

static int run_probes(void)
{
	struct probe probe;
	char *line = NULL;
	size_t capacity = 0;
	int status = 0;

	while (getline(&line, &capacity, stdin) > 0) {
		probe = parse_line(line);
		if (!probe.message) {
			fprintf(stderr, "codec_probe: not a case: %.100s\n", line);
			status = 1;
			break;
		}
		printf("%s ", probe.message->name);
		run_probe(&probe);
	}
	free(line);
	return status;
}

int main(int argc, char **argv)
{
	const struct schema_message *const *message;

	if (argc == 1)
		return run_probes();
	if (argc == 3 && !strcmp(argv[1], "cases"))
		return cases_print(strtoull(argv[2], NULL, 10)) == 0 ? 0 : 1;
	if (argc != 2 || strcmp(argv[1], "messages")) {
		fprintf(stderr, "usage: codec_probe [messages | cases SEED]\n");
		return 2;
	}
	for (message = messages_all(); *message; message++)
		printf("%s\n", (*message)->name);
	return 0;
}
