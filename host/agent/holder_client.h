/*
 * Calls of the key holder's operations over its socket pair (proto/key_holder.proto): a transport for the
 * generated key_holder_call_* functions. The link comes and goes with the holder's process; the client stays.
 */
#ifndef SHED_HOLDER_CLIENT_H
#define SHED_HOLDER_CLIENT_H

#include "client.h"
#include "frame.h"

struct event_base;
struct holder_client;
struct link;

/* NULL if out of memory. Without a link, calls fail with ERROR_UNREACHABLE. */
struct holder_client *holder_client_create(struct event_base *base);

/* Ends the calls under way without calling their functions. NULL is fine. */
void holder_client_destroy(struct holder_client *holder);

/* For the generated functions. */
struct client *holder_client_client(struct holder_client *holder);

/* Calls go to this link, which stays the caller's, until holder_client_detach. */
void holder_client_attach(struct holder_client *holder, struct link *link);

/* The link is gone: the calls under way end with ERROR_CLOSED, in this call. */
void holder_client_detach(struct holder_client *holder);

/*
 * Takes a frame that the link received. An answer to a call that is no longer known is dropped: it was
 * cancelled while the answer was on its way. An error if the frame is not an Answer: the holder is then not
 * to be trusted any more.
 */
int holder_client_receive(struct holder_client *holder, const struct frame *frame);

#endif
