/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp.pb.h"
#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

PB_BIND(lamp_Error, lamp_Error, AUTO)

PB_BIND(lamp_ToggleRequest, lamp_ToggleRequest, AUTO)

PB_BIND(lamp_ToggleResponse, lamp_ToggleResponse, AUTO)

PB_BIND(lamp_ToggleResponse_Watt, lamp_ToggleResponse_Watt, AUTO)

PB_BIND(lamp_Letter, lamp_Letter, AUTO)

PB_BIND(lamp_Request, lamp_Request, AUTO)

PB_BIND(lamp_Response, lamp_Response, AUTO)
