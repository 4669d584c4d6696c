/* Envelopes that the bus itself writes. */
#ifndef SHED_BUS_ENVELOPE_H
#define SHED_BUS_ENVELOPE_H

#include "envelope.pb-c.h"
#include "guest.h"
#include "listeners.h"

/* Answers a guest's request with an error of the bus. 0 or an error of guest_send. */
int bus_envelope_send_error(
    struct guest *guest, const Envelope__Envelope *request, Envelope__BusCode code, const char *message);

/* Tells a listener that a request is not waited for any more. 0 or an error of listener_send. */
int bus_envelope_send_cancel(struct listener *listener, const Envelope__Envelope *request);

#endif
