/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

#include "envelope.pb.h"
#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

PB_BIND(envelope_Shed, envelope_Shed, AUTO)

PB_BIND(envelope_BusError, envelope_BusError, AUTO)

PB_BIND(envelope_Envelope, envelope_Envelope, AUTO)

PB_BIND(envelope_HttpError, envelope_HttpError, AUTO)

PB_BIND(envelope_HttpError_Detail, envelope_HttpError_Detail, AUTO)
