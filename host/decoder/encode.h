/* From the monitor's answer to the envelope that is posted. */
#ifndef SHED_ENCODE_H
#define SHED_ENCODE_H

#include "buf.h"
#include "requests.h"

/* A limit for the buffers that these functions append to: a payload at its limit, in JSON, and the rest. */
#define ENCODE_LIMIT (16u * 1024 * 1024)

/*
 * Appends the envelope, in the encoding of the request's, of a final answer: response is size bytes of the
 * namespace's encoded Response, which is checked and must be its error or the result of the request's
 * operation (else ERROR_OPERATION). 0 or the error; out is then unchanged.
 */
int encode_response(const struct request *request, const uint8_t *response, size_t size, struct buf *out);

/* The same of an answer that is not final. ERROR_UNSUPPORTED if the request came in JSON. */
int encode_pending(const struct request *request, int64_t until, struct buf *out);

/* The same of a refusal by the bus; message is one sentence without anything that JSON would escape. */
int encode_bus_error(
    const struct request *request, Envelope__BusCode code, const char *message, struct buf *out);

#endif
