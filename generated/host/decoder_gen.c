/* Made from proto/decoder.proto by `./dev regenerate`; changes here are lost. */

#include "decoder_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"
#include "envelope_gen.h"

static const struct schema_field decoder_configure_fields[] = {
	{
		.name = "server", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 4096,
		.offset = offsetof(Decoder__Configure, server),
	},
	{
		.name = "namespaces", .number = 2, .kind = SCHEMA_STRING,
		.presence = SCHEMA_REPEATED, .max_bytes = 128, .max_count = 64,
		.offset = offsetof(Decoder__Configure, namespaces),
		.companion = offsetof(Decoder__Configure, n_namespaces),
	},
};

const struct schema_message decoder_configure_schema = {
	.name = "decoder.Configure",
	.size = sizeof(Decoder__Configure),
	.library = &decoder__configure__descriptor,
	.fields = decoder_configure_fields,
	.n_fields = 2,
};

static const struct schema_field decoder_answer_fields[] = {
	{
		.name = "ticket", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(Decoder__Answer, ticket),
	},
	{
		.name = "response", .number = 2, .kind = SCHEMA_BYTES, .flags = SCHEMA_SENSITIVE,
		.max_bytes = 4194304, .offset = offsetof(Decoder__Answer, response),
	},
	{
		.name = "pending_until", .number = 3, .kind = SCHEMA_INT64,
		.flags = SCHEMA_TIMESTAMP, .offset = offsetof(Decoder__Answer, pending_until),
	},
};

const struct schema_message decoder_answer_schema = {
	.name = "decoder.Answer",
	.size = sizeof(Decoder__Answer),
	.library = &decoder__answer__descriptor,
	.fields = decoder_answer_fields,
	.n_fields = 3,
};

static const struct schema_field decoder_to_decoder_fields[] = {
	{
		.name = "configure", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Decoder__ToDecoder, configure),
		.companion = offsetof(Decoder__ToDecoder, message_case),
		.message = &decoder_configure_schema,
	},
	{
		.name = "answer", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Decoder__ToDecoder, answer),
		.companion = offsetof(Decoder__ToDecoder, message_case),
		.message = &decoder_answer_schema,
	},
};

const struct schema_message decoder_to_decoder_schema = {
	.name = "decoder.ToDecoder",
	.size = sizeof(Decoder__ToDecoder),
	.which_size = sizeof(((Decoder__ToDecoder *)NULL)->message_case),
	.library = &decoder__to_decoder__descriptor,
	.fields = decoder_to_decoder_fields,
	.n_fields = 2,
};

static const struct schema_field decoder_link_fields[] = {
	{
		.name = "namespace", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Decoder__Link, namespace_),
	},
	{
		.name = "up", .number = 2, .kind = SCHEMA_BOOL, .flags = SCHEMA_INT_BOOL,
		.offset = offsetof(Decoder__Link, up),
	},
	{
		.name = "reason", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(Decoder__Link, reason),
	},
};

const struct schema_message decoder_link_schema = {
	.name = "decoder.Link",
	.size = sizeof(Decoder__Link),
	.library = &decoder__link__descriptor,
	.fields = decoder_link_fields,
	.n_fields = 3,
};

static const struct schema_field decoder_request_fields[] = {
	{
		.name = "ticket", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(Decoder__Request, ticket),
	},
	{
		.name = "id", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(Decoder__Request, id),
	},
	{
		.name = "namespace", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Decoder__Request, namespace_),
	},
	{
		.name = "shed", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(Decoder__Request, shed), .message = &envelope_shed_schema,
	},
	{
		.name = "attempt", .number = 5, .kind = SCHEMA_UINT32,
		.offset = offsetof(Decoder__Request, attempt),
	},
	{
		.name = "deadline_ms", .number = 6, .kind = SCHEMA_UINT32,
		.offset = offsetof(Decoder__Request, deadline_ms),
	},
	{
		.name = "request", .number = 7, .kind = SCHEMA_BYTES, .flags = SCHEMA_SENSITIVE,
		.max_bytes = 4194304, .offset = offsetof(Decoder__Request, request),
	},
	{
		.name = "invalid", .number = 8, .kind = SCHEMA_STRING, .max_bytes = 256,
		.offset = offsetof(Decoder__Request, invalid),
	},
};

const struct schema_message decoder_request_schema = {
	.name = "decoder.Request",
	.size = sizeof(Decoder__Request),
	.library = &decoder__request__descriptor,
	.fields = decoder_request_fields,
	.n_fields = 8,
};

static const struct schema_field decoder_cancel_fields[] = {
	{
		.name = "ticket", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(Decoder__Cancel, ticket),
	},
};

const struct schema_message decoder_cancel_schema = {
	.name = "decoder.Cancel",
	.size = sizeof(Decoder__Cancel),
	.library = &decoder__cancel__descriptor,
	.fields = decoder_cancel_fields,
	.n_fields = 1,
};

static const struct schema_field decoder_from_decoder_fields[] = {
	{
		.name = "link", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Decoder__FromDecoder, link),
		.companion = offsetof(Decoder__FromDecoder, message_case),
		.message = &decoder_link_schema,
	},
	{
		.name = "request", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Decoder__FromDecoder, request),
		.companion = offsetof(Decoder__FromDecoder, message_case),
		.message = &decoder_request_schema,
	},
	{
		.name = "cancel", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Decoder__FromDecoder, cancel),
		.companion = offsetof(Decoder__FromDecoder, message_case),
		.message = &decoder_cancel_schema,
	},
};

const struct schema_message decoder_from_decoder_schema = {
	.name = "decoder.FromDecoder",
	.size = sizeof(Decoder__FromDecoder),
	.which_size = sizeof(((Decoder__FromDecoder *)NULL)->message_case),
	.library = &decoder__from_decoder__descriptor,
	.fields = decoder_from_decoder_fields,
	.n_fields = 3,
};

int decoder_configure_encode(const Decoder__Configure *message, struct buf *out)
{
	return codec_encode(&decoder_configure_schema, message, out);
}

int decoder_configure_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Configure **ret_message)
{
	return codec_decode(&decoder_configure_schema, arena, data, size, (void **)ret_message);
}

int decoder_configure_to_json(const Decoder__Configure *message, struct buf *out)
{
	return json_encode(&decoder_configure_schema, message, out);
}

int decoder_configure_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Configure **ret_message)
{
	return json_decode(&decoder_configure_schema, arena, text, length, (void **)ret_message);
}

int decoder_configure_check(const Decoder__Configure *message)
{
	return check_message(&decoder_configure_schema, message);
}

int decoder_configure_describe(const Decoder__Configure *message, struct buf *out)
{
	return describe_message(&decoder_configure_schema, message, out);
}

void decoder_configure_wipe(Decoder__Configure *message)
{
	wipe_message(&decoder_configure_schema, message);
}

int decoder_answer_encode(const Decoder__Answer *message, struct buf *out)
{
	return codec_encode(&decoder_answer_schema, message, out);
}

int decoder_answer_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Answer **ret_message)
{
	return codec_decode(&decoder_answer_schema, arena, data, size, (void **)ret_message);
}

int decoder_answer_to_json(const Decoder__Answer *message, struct buf *out)
{
	return json_encode(&decoder_answer_schema, message, out);
}

int decoder_answer_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Answer **ret_message)
{
	return json_decode(&decoder_answer_schema, arena, text, length, (void **)ret_message);
}

int decoder_answer_check(const Decoder__Answer *message)
{
	return check_message(&decoder_answer_schema, message);
}

int decoder_answer_describe(const Decoder__Answer *message, struct buf *out)
{
	return describe_message(&decoder_answer_schema, message, out);
}

void decoder_answer_wipe(Decoder__Answer *message)
{
	wipe_message(&decoder_answer_schema, message);
}

int decoder_to_decoder_encode(const Decoder__ToDecoder *message, struct buf *out)
{
	return codec_encode(&decoder_to_decoder_schema, message, out);
}

int decoder_to_decoder_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__ToDecoder **ret_message)
{
	return codec_decode(&decoder_to_decoder_schema, arena, data, size, (void **)ret_message);
}

int decoder_to_decoder_to_json(const Decoder__ToDecoder *message, struct buf *out)
{
	return json_encode(&decoder_to_decoder_schema, message, out);
}

int decoder_to_decoder_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__ToDecoder **ret_message)
{
	return json_decode(&decoder_to_decoder_schema, arena, text, length, (void **)ret_message);
}

int decoder_to_decoder_check(const Decoder__ToDecoder *message)
{
	return check_message(&decoder_to_decoder_schema, message);
}

int decoder_to_decoder_describe(const Decoder__ToDecoder *message, struct buf *out)
{
	return describe_message(&decoder_to_decoder_schema, message, out);
}

void decoder_to_decoder_wipe(Decoder__ToDecoder *message)
{
	wipe_message(&decoder_to_decoder_schema, message);
}

int decoder_link_encode(const Decoder__Link *message, struct buf *out)
{
	return codec_encode(&decoder_link_schema, message, out);
}

int decoder_link_decode(struct arena *arena, const uint8_t *data, size_t size, Decoder__Link **ret_message)
{
	return codec_decode(&decoder_link_schema, arena, data, size, (void **)ret_message);
}

int decoder_link_to_json(const Decoder__Link *message, struct buf *out)
{
	return json_encode(&decoder_link_schema, message, out);
}

int decoder_link_from_json(struct arena *arena, const char *text, size_t length, Decoder__Link **ret_message)
{
	return json_decode(&decoder_link_schema, arena, text, length, (void **)ret_message);
}

int decoder_link_check(const Decoder__Link *message)
{
	return check_message(&decoder_link_schema, message);
}

int decoder_link_describe(const Decoder__Link *message, struct buf *out)
{
	return describe_message(&decoder_link_schema, message, out);
}

void decoder_link_wipe(Decoder__Link *message)
{
	wipe_message(&decoder_link_schema, message);
}

int decoder_request_encode(const Decoder__Request *message, struct buf *out)
{
	return codec_encode(&decoder_request_schema, message, out);
}

int decoder_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Request **ret_message)
{
	return codec_decode(&decoder_request_schema, arena, data, size, (void **)ret_message);
}

int decoder_request_to_json(const Decoder__Request *message, struct buf *out)
{
	return json_encode(&decoder_request_schema, message, out);
}

int decoder_request_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Request **ret_message)
{
	return json_decode(&decoder_request_schema, arena, text, length, (void **)ret_message);
}

int decoder_request_check(const Decoder__Request *message)
{
	return check_message(&decoder_request_schema, message);
}

int decoder_request_describe(const Decoder__Request *message, struct buf *out)
{
	return describe_message(&decoder_request_schema, message, out);
}

void decoder_request_wipe(Decoder__Request *message)
{
	wipe_message(&decoder_request_schema, message);
}

int decoder_cancel_encode(const Decoder__Cancel *message, struct buf *out)
{
	return codec_encode(&decoder_cancel_schema, message, out);
}

int decoder_cancel_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Cancel **ret_message)
{
	return codec_decode(&decoder_cancel_schema, arena, data, size, (void **)ret_message);
}

int decoder_cancel_to_json(const Decoder__Cancel *message, struct buf *out)
{
	return json_encode(&decoder_cancel_schema, message, out);
}

int decoder_cancel_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Cancel **ret_message)
{
	return json_decode(&decoder_cancel_schema, arena, text, length, (void **)ret_message);
}

int decoder_cancel_check(const Decoder__Cancel *message)
{
	return check_message(&decoder_cancel_schema, message);
}

int decoder_cancel_describe(const Decoder__Cancel *message, struct buf *out)
{
	return describe_message(&decoder_cancel_schema, message, out);
}

void decoder_cancel_wipe(Decoder__Cancel *message)
{
	wipe_message(&decoder_cancel_schema, message);
}

int decoder_from_decoder_encode(const Decoder__FromDecoder *message, struct buf *out)
{
	return codec_encode(&decoder_from_decoder_schema, message, out);
}

int decoder_from_decoder_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__FromDecoder **ret_message)
{
	return codec_decode(&decoder_from_decoder_schema, arena, data, size, (void **)ret_message);
}

int decoder_from_decoder_to_json(const Decoder__FromDecoder *message, struct buf *out)
{
	return json_encode(&decoder_from_decoder_schema, message, out);
}

int decoder_from_decoder_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__FromDecoder **ret_message)
{
	return json_decode(&decoder_from_decoder_schema, arena, text, length, (void **)ret_message);
}

int decoder_from_decoder_check(const Decoder__FromDecoder *message)
{
	return check_message(&decoder_from_decoder_schema, message);
}

int decoder_from_decoder_describe(const Decoder__FromDecoder *message, struct buf *out)
{
	return describe_message(&decoder_from_decoder_schema, message, out);
}

void decoder_from_decoder_wipe(Decoder__FromDecoder *message)
{
	wipe_message(&decoder_from_decoder_schema, message);
}
