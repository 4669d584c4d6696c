/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

#ifndef PB_HEALTH_HEALTH_PB_H_INCLUDED
#define PB_HEALTH_HEALTH_PB_H_INCLUDED
#include <pb.h>
#include "schema.h"

#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

/* Struct definitions */
/* The host's first frame. */
typedef struct _health_HealthRequest {
    /* The sender reads protobuf envelopes, and with them pending, cancel and redelivery. */
    bool protobuf;
} health_HealthRequest;

/* The guest's answer. */
typedef struct _health_HealthResponse {
    char * status;
    /* Both sides read protobuf envelopes; from here on all frames are of type 0x21. */
    bool protobuf;
} health_HealthResponse;

/* Sent by the guest after its answer and every 15 seconds. */
typedef struct _health_HealthEvent {
    /* When the guest's bus was started; another value means that it was restarted. */
    int64_t started_at;
} health_HealthEvent;

#ifdef __cplusplus
extern "C" {
#endif

/* Initializer values for message structs */
#define health_HealthRequest_init_default        {0}
#define health_HealthResponse_init_default       {{{NULL}, NULL}, 0}
#define health_HealthEvent_init_default          {0}
#define health_HealthRequest_init_zero           {0}
#define health_HealthResponse_init_zero          {{{NULL}, NULL}, 0}
#define health_HealthEvent_init_zero             {0}

/* Field tags (for use in manual encoding/decoding) */
#define health_HealthRequest_protobuf_tag        1
#define health_HealthResponse_status_tag         1
#define health_HealthResponse_protobuf_tag       2
#define health_HealthEvent_started_at_tag        1

/* Struct field encoding specification for nanopb */
#define health_HealthRequest_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, BOOL,     protobuf,          1)
#define health_HealthRequest_CALLBACK NULL
#define health_HealthRequest_DEFAULT NULL

#define health_HealthResponse_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   status,            1) \
X(a, STATIC,   SINGULAR, BOOL,     protobuf,          2)
extern bool health_HealthResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define health_HealthResponse_CALLBACK health_HealthResponse_field
#define health_HealthResponse_DEFAULT NULL

#define health_HealthEvent_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, INT64,    started_at,        1)
#define health_HealthEvent_CALLBACK NULL
#define health_HealthEvent_DEFAULT NULL

extern const pb_msgdesc_t health_HealthRequest_msg;
extern const pb_msgdesc_t health_HealthResponse_msg;
extern const pb_msgdesc_t health_HealthEvent_msg;

/* Defines for backwards compatibility with code written before nanopb-0.4.0 */
#define health_HealthRequest_fields &health_HealthRequest_msg
#define health_HealthResponse_fields &health_HealthResponse_msg
#define health_HealthEvent_fields &health_HealthEvent_msg

/* Maximum encoded size of messages (where known) */
/* health_HealthResponse_size depends on runtime parameters */
#define health_HealthEvent_size                  11
#define health_HealthRequest_size                2

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif
