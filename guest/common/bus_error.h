/* The bus's own answers on a hop that speaks JSON: the payload `{"error", "code"}` (envelope.proto). */
#ifndef SHED_BUS_ERROR_H
#define SHED_BUS_ERROR_H

#include "buf.h"
#include "envelope_gen.h"

/* Appends the payload. 0, ERROR_NOMEM, ERROR_LIMIT. */
int bus_error_to_payload(const envelope_BusError *error, struct buf *out);

/* The bus's code of this name, or BUS_CODE_UNSPECIFIED. */
envelope_BusCode bus_error_code(const char *name);

/* The code in a JSON payload if it is one of the bus's; else, whatever the bytes are, BUS_CODE_UNSPECIFIED.
 */
envelope_BusCode bus_error_in_payload(const uint8_t *data, size_t size);

#endif
