#include "bus_envelope.h"

#include "timestamp.h"
#include "uuid7.h"

/* What both have in common. The id must live as long as the envelope. */
static int init(Envelope__Envelope *envelope, char id[UUID7_SIZE], const Envelope__Envelope *request)
{
	int r = uuid7_generate(id);

	if (r < 0)
		return r;
	envelope__envelope__init(envelope);
	envelope->id = id;
	envelope->namespace_ = request->namespace_;
	envelope->in_reply_to = request->id;
	envelope->final = true;
	envelope->timestamp = timestamp_now();
	return 0;
}

int bus_envelope_send_error(
    struct guest *guest, const Envelope__Envelope *request, Envelope__BusCode code, const char *message)
{
	Envelope__BusError error = ENVELOPE__BUS_ERROR__INIT;
	Envelope__Envelope envelope;
	char id[UUID7_SIZE];
	int r = init(&envelope, id, request);

	if (r < 0)
		return r;
	error.code = code;
	error.message = (char *)message;
	envelope.type = ENVELOPE__TYPE__RESPONSE;
	envelope.shed = (Envelope__Shed *)guest_shed(guest);
	envelope.payload_encoding = request->payload_encoding;
	envelope.error = &error;
	return guest_send(guest, &envelope);
}

int bus_envelope_send_cancel(struct listener *listener, const Envelope__Envelope *request)
{
	Envelope__Envelope envelope;
	char id[UUID7_SIZE];
	int r = init(&envelope, id, request);

	if (r < 0)
		return r;
	envelope.type = ENVELOPE__TYPE__CANCEL;
	envelope.shed = request->shed;
	return listener_send(listener, &envelope);
}
