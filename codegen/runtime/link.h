/* A stream socket that carries frames both ways, on a libevent loop. */
#ifndef SHED_LINK_H
#define SHED_LINK_H

#include <stddef.h>
#include <stdint.h>

#include "frame.h"

struct event_base;
struct link;

struct link_handlers {
	/* A whole frame; its payload is valid during the call, in which the link may be destroyed. */
	void (*frame)(struct link *link, const struct frame *frame, void *arg);
	/*
	 * The link is dead: ERROR_CLOSED, ERROR_SYSTEM, ERROR_NOMEM, or ERROR_LIMIT, ERROR_TYPE (a bad
	 * frame), ERROR_TIMEOUT (a frame took longer than LINK_FRAME_SECONDS to arrive, from its first byte
	 * to its last, or output stood still for as long). Called once, always from the loop; the receiver
	 * destroys the link, now or later.
	 */
	void (*closed)(struct link *link, int error, void *arg);
};

#define LINK_FRAME_SECONDS 30

/*
 * A link on the connected socket fd, which it owns from now on (on failure, too, it is closed). Frames with
 * a payload over payload_limit are refused, as is output beyond output_limit bytes that the peer does not
 * read. The handlers are copied. All that passes through is wiped behind itself; a write to a socket whose
 * peer has gone raises no SIGPIPE. NULL if out of memory.
 */
struct link *link_create(struct event_base *base, int fd, size_t payload_limit, size_t output_limit,
    const struct link_handlers *handlers, void *arg);

/* Closes the socket, drops what was not sent. NULL is fine. */
void link_destroy(struct link *link);

/*
 * Sends a frame, or queues what the socket does not take at once. 0, ERROR_LIMIT if the peer has stalled or
 * the payload is over FRAME_PAYLOAD_MAX, ERROR_NOMEM, ERROR_CLOSED if the link is dead. Never calls a
 * handler.
 */
int link_send(struct link *link, uint8_t type, const void *payload, size_t size);

/* Bytes queued and not yet taken by the peer. */
size_t link_pending(const struct link *link);

/*
 * Stops and resumes reading, for back-pressure; also from within the frame function, which is then not called
 * again before link_resume. While paused, no frame is late, and that the peer has closed goes unnoticed.
 */
void link_pause(struct link *link);
void link_resume(struct link *link);

/* Replaces LINK_FRAME_SECONDS by so many milliseconds, for frames that begin and output that stalls from now
 * on. */
void link_set_frame_timeout(struct link *link, uint32_t milliseconds);

#endif
