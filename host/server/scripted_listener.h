/* For the tests: a client of the host API, with plain sockets. */
#ifndef SHED_SCRIPTED_LISTENER_H
#define SHED_SCRIPTED_LISTENER_H

#include "buf.h"
#include "scripted_guest.h"

struct scripted_http_answer {
	int status;
	char body[4096];
};

/* One request on a connection of its own. type may be NULL. The body is read as far as it fits. */
struct scripted_http_answer scripted_http(
    const char *socket_path, const char *method, const char *uri, const char *type, const struct buf *body);

/* GET, of which only the status and the body matter. */
struct scripted_http_answer scripted_http_get(const char *socket_path, const char *uri);

/* A stream of server-sent events. */
struct scripted_listener {
	const char *socket_path;
	const char *ns;
	bool protobuf;
	int fd;
	char id[64];
	struct buf input; /* of the chunks, taken out of them */
};

/* Opens the stream and returns the HTTP status; on 200 the listener's own id is read, if it has one. */
int scripted_listener_open(struct scripted_listener *listener);

/* Opens it and fails the test if that is refused. A stream that was just closed may still hold the namespace.
 */
void scripted_listener_start(struct scripted_listener *listener);
void scripted_listener_stop(struct scripted_listener *listener);

/* The next envelope. */
struct scripted_message scripted_listener_receive(struct scripted_listener *listener);
bool scripted_listener_is_quiet(struct scripted_listener *listener, int milliseconds);

/* Posts an envelope as an answer: the HTTP status. */
int scripted_listener_post(struct scripted_listener *listener, const Envelope__Envelope *response);

/* The final answer to a request, with a payload in the request's encoding. */
Envelope__Envelope scripted_listener_answer(
    struct scripted_listener *listener, const struct scripted_message *request, const char *payload);

/* Both at once. */
int scripted_listener_respond(
    struct scripted_listener *listener, const struct scripted_message *request, const char *payload);

#endif
