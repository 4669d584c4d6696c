#include "attacks.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

static void put(struct bytes *bytes, const void *data, size_t size)
{
	if (size > ATTACKS_BYTES_MAX - bytes->size)
		size = ATTACKS_BYTES_MAX - bytes->size;
	memcpy(bytes->data + bytes->size, data, size);
	bytes->size += size;
}

static void put_str(struct bytes *bytes, const char *text)
{
	put(bytes, text, strlen(text));
}

static void put_u32(struct bytes *bytes, uint32_t value)
{
	uint32_t order = htonl(value);

	put(bytes, &order, sizeof(order));
}

static void put_repeated(struct bytes *bytes, const char *text, size_t times)
{
	size_t i;

	for (i = 0; i < times; i++)
		put_str(bytes, text);
}

/* The same garbage in each run. */
static void put_garbage(struct bytes *bytes, size_t size)
{
	uint32_t state = 2463534242u;
	size_t i;

	for (i = 0; i < size; i++) {
		state ^= state << 13;
		state ^= state >> 17;
		state ^= state << 5;
		put(bytes, &(uint8_t){state >> 8}, 1);
	}
}

static void garbage(struct bytes *bytes)
{
	put_garbage(bytes, 65536);
}

static void nothing(struct bytes *bytes)
{
	bytes->half_close = true;
}

static void one_byte(struct bytes *bytes)
{
	put(bytes, "\0", 1);
	bytes->half_close = true;
}

static void agent_longest(struct bytes *bytes)
{
	put_u32(bytes, UINT32_MAX);
	put_garbage(bytes, 4096);
}

static void agent_over_limit(struct bytes *bytes)
{
	put_u32(bytes, 256 * 1024 + 1);
	put_garbage(bytes, 256 * 1024 + 1);
}

static void agent_empty(struct bytes *bytes)
{
	put_u32(bytes, 0);
	put_u32(bytes, 0);
}

static void agent_truncated(struct bytes *bytes)
{
	put_u32(bytes, 1000);
	put_str(bytes, "\x0d");
	put_garbage(bytes, 10);
	bytes->half_close = true;
}

static void agent_inner_length(struct bytes *bytes)
{
	put_u32(bytes, 9);
	put_str(bytes, "\x0d");
	put_u32(bytes, 0x7fffffff);
	put_u32(bytes, 0);
}

static void agent_large_sign(struct bytes *bytes)
{
	put_u32(bytes, 256 * 1024);
	put_str(bytes, "\x0d");
	put_u32(bytes, 51);
	put_garbage(bytes, 51);
	put_u32(bytes, 256 * 1024 - 64);
	put_garbage(bytes, 256 * 1024 - 64);
	put_u32(bytes, 0);
}

/* Every message type there is, without a body, on one connection. */
static void agent_types(struct bytes *bytes)
{
	unsigned type;

	for (type = 0; type < 256; type++) {
		put_u32(bytes, 1);
		put(bytes, &(uint8_t){type}, 1);
	}
}

static void http_post(struct bytes *bytes, const char *content_type, size_t length)
{
	char head[256];

	snprintf(head, sizeof(head),
	    "POST /v1/publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\n"
	    "Content-Length: %zu\r\n\r\n",
	    content_type, length);
	put_str(bytes, head);
}

static void http_long_line(struct bytes *bytes)
{
	put_str(bytes, "GET /");
	put_repeated(bytes, "a", 1u << 20);
}

static void http_many_headers(struct bytes *bytes)
{
	put_str(bytes, "GET / HTTP/1.1\r\n");
	put_repeated(bytes, "X-Header: value\r\n", 100000);
	put_str(bytes, "\r\n");
}

static void http_longest(struct bytes *bytes)
{
	put_str(bytes,
	    "POST /v1/publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 18446744073709551615\r\n\r\n");
	put_garbage(bytes, 4096);
}

static void http_negative_length(struct bytes *bytes)
{
	put_str(bytes, "POST /v1/publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n{}");
}

static void http_over_limit(struct bytes *bytes)
{
	http_post(bytes, "application/json", 3u << 20);
	put_repeated(bytes, " ", 3u << 20);
}

static void http_bad_chunks(struct bytes *bytes)
{
	put_str(bytes, "POST /v1/publish HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
		       "ffffffffffffffff\r\n");
	put_garbage(bytes, 4096);
}

static void http_truncated(struct bytes *bytes)
{
	http_post(bytes, "application/json", 1000);
	put_str(bytes, "{\"namespace\":\"ssh-agent\"");
	bytes->half_close = true;
}

static void http_deep_json(struct bytes *bytes)
{
	http_post(bytes, "application/json", 500000);
	put_repeated(bytes, "[", 500000);
}

static void http_bad_protobuf(struct bytes *bytes)
{
	http_post(bytes, "application/x-protobuf", 4096);
	put_garbage(bytes, 4096);
}

/* A request whose answer is on its way, a stray byte behind it, and nobody to take the answer. */
static void http_pipelined(struct bytes *bytes)
{
	static const char body[] = "{\"namespace\":\"ssh-agent\",\"payload\":{\"operation\":\"list\"}}";

	http_post(bytes, "application/json", sizeof(body) - 1);
	put_str(bytes, body);
	put_str(bytes, "x");
	bytes->half_close = true;
}

static void http_stream_left(struct bytes *bytes)
{
	put_str(
	    bytes, "GET /api/plugins/listeners/left-at-once/messages HTTP/1.1\r\nHost: localhost\r\n\r\n");
	bytes->half_close = true;
}

static void http_respond_unasked(struct bytes *bytes)
{
	static const char body[] =
	    "{\"id\":\"1\",\"namespace\":\"ssh-agent\",\"type\":\"response\",\"in_reply_to\":\"2\","
	    "\"payload\":{\"keys\":[]},\"shed\":{\"name\":\"demo\"}}";
	char head[256];

	snprintf(head, sizeof(head),
	    "POST /api/plugins/listeners/ssh-agent/respond HTTP/1.1\r\nHost: localhost\r\n"
	    "Content-Length: %zu\r\n\r\n",
	    sizeof(body) - 1);
	put_str(bytes, head);
	put_str(bytes, body);
}

static void frame_longest(struct bytes *bytes)
{
	put_str(bytes, "\x20");
	put_u32(bytes, UINT32_MAX);
	put_garbage(bytes, 4096);
}

static void frame_over_limit(struct bytes *bytes)
{
	put_str(bytes, "\x21");
	put_u32(bytes, 16 * 1024 * 1024 + 1);
	put_garbage(bytes, 4096);
}

static void frame_truncated(struct bytes *bytes)
{
	put_str(bytes, "\x20");
	put_u32(bytes, 100);
	put_str(bytes, "{\"id\":");
	bytes->half_close = true;
}

static void frame_unknown_type(struct bytes *bytes)
{
	put_str(bytes, "\x7f");
	put_u32(bytes, 4);
	put_str(bytes, "abcd");
}

static void frame_json(struct bytes *bytes, const char *text)
{
	put_str(bytes, "\x20");
	put_u32(bytes, strlen(text));
	put_str(bytes, text);
}

static void frame_bad_json(struct bytes *bytes)
{
	frame_json(bytes, "{\"id\":\"\\u0000\",\"type\":7}");
}

static void frame_bad_protobuf(struct bytes *bytes)
{
	put_str(bytes, "\x21");
	put_u32(bytes, 4096);
	put_garbage(bytes, 4096);
}

/* A guest that says whose it is, and answers what it was not asked. */
static void frame_forged(struct bytes *bytes)
{
	frame_json(bytes,
	    "{\"id\":\"a\",\"namespace\":\"ssh-agent\",\"type\":\"request\",\"final\":true,"
	    "\"payload\":{\"operation\":\"list\"},\"shed\":{\"name\":\"demo\",\"server\":\"elsewhere\"}}");
	frame_json(bytes,
	    "{\"id\":\"b\",\"namespace\":\"system:health\",\"type\":\"response\",\"in_reply_to\":\"x\","
	    "\"final\":true,\"payload\":{\"status\":\"ok\"}}");
	frame_json(bytes, "{\"id\":\"c\",\"namespace\":\"system:secret\",\"type\":\"request\",\"final\":true,"
			  "\"payload\":{}}");
}

const struct attack attacks[] = {
    {"agent", "garbage", garbage},
    {"agent", "nothing", nothing},
    {"agent", "one byte", one_byte},
    {"agent", "longest length", agent_longest},
    {"agent", "over the limit", agent_over_limit},
    {"agent", "length 0", agent_empty},
    {"agent", "truncated", agent_truncated},
    {"agent", "inner length", agent_inner_length},
    {"agent", "largest sign request", agent_large_sign},
    {"agent", "every type", agent_types},
    {"http", "garbage", garbage},
    {"http", "nothing", nothing},
    {"http", "one byte", one_byte},
    {"http", "long request line", http_long_line},
    {"http", "many headers", http_many_headers},
    {"http", "longest length", http_longest},
    {"http", "negative length", http_negative_length},
    {"http", "over the limit", http_over_limit},
    {"http", "bad chunks", http_bad_chunks},
    {"http", "truncated", http_truncated},
    {"http", "deep JSON", http_deep_json},
    {"http", "bad protobuf", http_bad_protobuf},
    {"http", "pipelined and gone", http_pipelined},
    {"http", "stream left at once", http_stream_left},
    {"http", "answer to no request", http_respond_unasked},
    {"frame", "garbage", garbage},
    {"frame", "nothing", nothing},
    {"frame", "one byte", one_byte},
    {"frame", "longest length", frame_longest},
    {"frame", "over the limit", frame_over_limit},
    {"frame", "truncated", frame_truncated},
    {"frame", "unknown type", frame_unknown_type},
    {"frame", "bad JSON", frame_bad_json},
    {"frame", "bad protobuf", frame_bad_protobuf},
    {"frame", "forged", frame_forged},
    {NULL, NULL, NULL},
};

void attacks_build_drip(const char *protocol, struct bytes *bytes)
{
	if (!strcmp(protocol, "agent"))
		put_u32(bytes, 200000);
	else if (!strcmp(protocol, "frame"))
		put_str(bytes, "\x20\x01");
	else
		http_post(bytes, "application/json", 1000000);
	put_repeated(bytes, "\x0b", 100000);
}
