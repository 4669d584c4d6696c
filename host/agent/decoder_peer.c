#include "decoder_peer.h"

#include <stdlib.h>
#include <string.h>

#include "broker.h"
#include "child.h"
#include "codec.h"
#include "decoder_gen.h"
#include "error.h"
#include "link.h"
#include "log.h"

#define PAYLOAD_MAX (5 * 1024 * 1024)
#define OUTPUT_MAX (80 * 1024 * 1024)

enum state { STATE_UNKNOWN, STATE_UP, STATE_DOWN };

struct decoder_peer {
	struct decoder_peer_options options;
	struct child *child;
	struct link *link; /* NULL while the decoder is not there */
	enum state states[DECODER_PEER_NAMESPACES_MAX];
};

/* The decoder reads the network: of the user's environment it gets what the C library and the log look at. */
static const char *const environment[] = {"LANG", "TZ", "JOURNAL_STREAM", NULL};

static int send_message(struct decoder_peer *peer, const Decoder__ToDecoder *message)
{
	struct buf bytes;
	int r;

	if (peer->link == NULL)
		return ERROR_UNREACHABLE;
	buf_init(&bytes, PAYLOAD_MAX);
	if ((r = decoder_to_decoder_encode(message, &bytes)) == 0)
		r = link_send(peer->link, FRAME_PROTOBUF, bytes.data, bytes.size);
	buf_finish(&bytes);
	return r;
}

int decoder_peer_answer(struct decoder_peer *peer, uint64_t ticket, const struct buf *response)
{
	Decoder__ToDecoder message = DECODER__TO_DECODER__INIT;
	Decoder__Answer answer = DECODER__ANSWER__INIT;

	answer.ticket = ticket;
	answer.response = (ProtobufCBinaryData){response->size, response->data};
	message.message_case = DECODER__TO_DECODER__MESSAGE_ANSWER;
	message.answer = &answer;
	return send_message(peer, &message);
}

static void up(struct link *link, void *arg)
{
	struct decoder_peer *peer = arg;
	Decoder__ToDecoder message = DECODER__TO_DECODER__INIT;
	Decoder__Configure configure = DECODER__CONFIGURE__INIT;
	int r;

	peer->link = link;
	configure.server = (char *)peer->options.server;
	configure.namespaces = (char **)peer->options.namespaces;
	while (peer->options.namespaces[configure.n_namespaces] != NULL)
		configure.n_namespaces++;
	message.message_case = DECODER__TO_DECODER__MESSAGE_CONFIGURE;
	message.configure = &configure;
	if ((r = send_message(peer, &message)) != 0)
		log_error("the decoder cannot be configured: %s", error_str(r));
}

/* Says so when a namespace's stream comes or goes, not at each attempt. */
static int take_link(struct decoder_peer *peer, const Decoder__Link *link)
{
	enum state state = link->up ? STATE_UP : STATE_DOWN, *known;
	size_t i = 0;

	while (
	    peer->options.namespaces[i] != NULL && strcmp(peer->options.namespaces[i], link->namespace_) != 0)
		i++;
	if (peer->options.namespaces[i] == NULL)
		return ERROR_NOT_FOUND;
	known = &peer->states[i];
	if (*known == state)
		return 0;
	if (state == STATE_UP)
		log_info("%s: listening at %s", link->namespace_, peer->options.server);
	else if (*known == STATE_UP)
		log_warning("%s: connection to %s lost: %s; retrying", link->namespace_, peer->options.server,
		    link->reason);
	else
		log_warning("%s: cannot listen at %s: %s; retrying", link->namespace_, peer->options.server,
		    link->reason);
	*known = state;
	return 0;
}

static int take_message(struct decoder_peer *peer, const Decoder__FromDecoder *message)
{
	switch (message->message_case) {
	case DECODER__FROM_DECODER__MESSAGE_LINK:
		return take_link(peer, message->link);
	case DECODER__FROM_DECODER__MESSAGE_REQUEST:
		return broker_receive(peer->options.broker, message->request);
	case DECODER__FROM_DECODER__MESSAGE_CANCEL:
		broker_cancel(peer->options.broker, message->cancel->ticket);
		return 0;
	default:
		return ERROR_OPERATION;
	}
}

static int frame(const struct frame *received, void *arg)
{
	struct decoder_peer *peer = arg;
	Decoder__FromDecoder *message;
	struct arena *arena;
	int r;

	if (received->type != FRAME_PROTOBUF)
		return ERROR_TYPE;
	arena = arena_create(codec_arena_limit(received->size));
	if (arena == NULL) {
		log_error("out of memory; a message of the decoder is dropped");
		return 0;
	}
	r = decoder_from_decoder_decode(arena, received->payload, received->size, &message);
	if (r == 0)
		r = take_message(peer, message);
	arena_destroy(arena);
	if (r == ERROR_NOMEM) {
		log_error("out of memory; a request is dropped");
		return 0;
	}
	return r;
}

static void down(void *arg)
{
	struct decoder_peer *peer = arg;

	peer->link = NULL;
	broker_drop(peer->options.broker, "the decoder ended");
	memset(peer->states, 0, sizeof(peer->states));
}

static const struct child_handlers handlers = {.up = up, .frame = frame, .down = down};

int decoder_peer_create(
    struct event_base *base, const struct decoder_peer_options *options, struct decoder_peer **ret_peer)
{
	struct child_options child = {
	    .path = options->path,
	    .environment = environment,
	    .payload_limit = PAYLOAD_MAX,
	    .output_limit = OUTPUT_MAX,
	    .handlers = &handlers,
	};
	struct decoder_peer *peer;
	int r;

	peer = calloc(1, sizeof(*peer));
	if (peer == NULL)
		return ERROR_NOMEM;
	peer->options = *options;
	child.arg = peer;
	if ((r = child_create(base, &child, &peer->child)) != 0) {
		decoder_peer_destroy(peer);
		return r;
	}
	*ret_peer = peer;
	return 0;
}

void decoder_peer_destroy(struct decoder_peer *peer)
{
	if (peer == NULL)
		return;
	child_destroy(peer->child);
	free(peer);
}
