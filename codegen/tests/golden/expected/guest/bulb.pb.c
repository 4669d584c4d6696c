/* Made from proto/bulb.proto by `./dev regenerate`; changes here are lost. */

#include "bulb.pb.h"
#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

PB_BIND(bulb_Bulb, bulb_Bulb, AUTO)
