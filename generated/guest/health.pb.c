/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

#include "health.pb.h"
#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

PB_BIND(health_HealthRequest, health_HealthRequest, AUTO)

PB_BIND(health_HealthResponse, health_HealthResponse, AUTO)

PB_BIND(health_HealthEvent, health_HealthEvent, AUTO)
