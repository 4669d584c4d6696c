/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

#ifndef PB_ENVELOPE_ENVELOPE_PB_H_INCLUDED
#define PB_ENVELOPE_ENVELOPE_PB_H_INCLUDED
#include <pb.h>
#include "schema.h"

#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

/* Enum definitions */
typedef enum _envelope_Type {
    envelope_Type_TYPE_UNSPECIFIED = 0,
    /* Wants a response. */
    envelope_Type_REQUEST = 1,
    /* Answers the request named by `in_reply_to`. */
    envelope_Type_RESPONSE = 2,
    /* Wants no response. */
    envelope_Type_EVENT = 3,
    /* The request named by `in_reply_to` is no longer waited for; nothing may be done for it any more. */
    envelope_Type_CANCEL = 4
} envelope_Type;

/* How a payload is encoded. A response uses its request's. */
typedef enum _envelope_Encoding {
    envelope_Encoding_JSON = 0,
    envelope_Encoding_PROTOBUF = 1
} envelope_Encoding;

/* What the bus itself answers when no listener could. */
typedef enum _envelope_BusCode {
    envelope_BusCode_BUS_CODE_UNSPECIFIED = 0,
    /* The body is not a publish request. HTTP 400. */
    envelope_BusCode_INVALID_BODY = 1,
    /* `namespace` is empty. HTTP 400. */
    envelope_BusCode_MISSING_NAMESPACE = 2,
    /* `type` is neither request nor event. HTTP 400. */
    envelope_BusCode_INVALID_TYPE = 3,
    /* No host is connected to the guest. HTTP 503. */
    envelope_BusCode_NO_CONNECTION = 4,
    /* The host's connection broke while the request was under way. HTTP 503. */
    envelope_BusCode_CONNECTION_LOST = 5,
    /* The bus is going down. HTTP 503. */
    envelope_BusCode_SHUTTING_DOWN = 6,
    /* Nobody answered within the deadline. HTTP 504. */
    envelope_BusCode_TIMEOUT = 7,
    /* The request could not be written to the host. HTTP 500. */
    envelope_BusCode_SEND_FAILED = 8,
    /* Nobody listens to the namespace on the host. */
    envelope_BusCode_NO_LISTENER = 9,
    /* The listener left while the request was under way. */
    envelope_BusCode_LISTENER_LOST = 10,
    /* A protobuf payload met a peer that reads JSON only; repeat it in JSON. */
    envelope_BusCode_UNSUPPORTED_ENCODING = 11,
    /* A limit on requests, bytes or connections is reached. HTTP 503. */
    envelope_BusCode_TOO_MANY_REQUESTS = 12,
    /* The namespace begins with `system:`. HTTP 403. */
    envelope_BusCode_NAMESPACE_RESERVED = 13,
    /* Empty, over 128 characters, or not printable ASCII. HTTP 400. */
    envelope_BusCode_INVALID_NAMESPACE = 14,
    /* Another listener holds the namespace. HTTP 409. */
    envelope_BusCode_NAMESPACE_ALREADY_REGISTERED = 15,
    /* The response names no shed. HTTP 400. */
    envelope_BusCode_MISSING_SHED = 16,
    /* The response names a shed that is not connected. HTTP 404. */
    envelope_BusCode_SHED_NOT_CONNECTED = 17,
    /* The response answers nothing that this listener was asked. HTTP 404. */
    envelope_BusCode_NOT_PENDING = 18,
    /* No such path. HTTP 404. */
    envelope_BusCode_NOT_FOUND = 19,
    /* The path does not take this method. HTTP 405. */
    envelope_BusCode_METHOD_NOT_ALLOWED = 20,
    /* The `Host` header is not a loopback name, or an `Origin` is present. HTTP 403. */
    envelope_BusCode_FORBIDDEN = 21,
    /* The body is over its limit. HTTP 413. */
    envelope_BusCode_BODY_TOO_LARGE = 22,
    /* The shed's name or address is not one. HTTP 400. */
    envelope_BusCode_INVALID_SHED = 23,
    /* Another shed of this name is attached. HTTP 409. */
    envelope_BusCode_SHED_ALREADY_ATTACHED = 24
} envelope_BusCode;

/* Struct definitions */
/* The VM that a message came from, stamped by shed-server; what a guest writes here is dropped. */
typedef struct _envelope_Shed {
    char * name;
    /* The hypervisor, as configured. */
    char * backend;
    /* The shed-server's own name. */
    char * server;
} envelope_Shed;

/* An answer from the bus in place of a listener's. On a JSON hop it is carried as the payload
 `{"error", "code"}`. */
typedef struct _envelope_BusError {
    /* One sentence that says what to do. */
    char * message;
    envelope_BusCode code;
} envelope_BusError;

typedef struct _envelope_Envelope {
    /* UUIDv7. */
    char * id;
    /* 1 to 128 characters of printable ASCII without spaces. `system:` is the bus's own. */
    char * namespace;
    envelope_Type type;
    /* The `id` of the request that is answered or cancelled. */
    char * in_reply_to;
    /* No further response follows. A response that is not final extends the wait until `pending_until`. */
    bool final;
    /* When it was sent. */
    int64_t timestamp;
    /* Opaque to the bus. */
    struct schema_bytes payload;
    bool has_shed;
    envelope_Shed shed;
    envelope_Encoding payload_encoding;
    /* How long the publisher waits, in milliseconds; 0: the bus's own limit. */
    uint32_t deadline_ms;
    /* 0 when first delivered, then counted up with each delivery of the same request. */
    uint32_t attempt;
    /* In a response that is not final: a human decides, at the latest by then. */
    int64_t pending_until;
    /* The random id that the server gave a listener with its stream; `respond` repeats it. */
    char * listener;
    /* Set in a response of the bus itself; `payload` is then empty. */
    bool has_error;
    envelope_BusError error;
} envelope_Envelope;

typedef struct _envelope_HttpError_Detail {
    char * code;
    char * message;
} envelope_HttpError_Detail;

/* The body of an HTTP error of either API: `{"error": {"code", "message"}}`. */
typedef struct _envelope_HttpError {
    bool has_error;
    envelope_HttpError_Detail error;
} envelope_HttpError;

#ifdef __cplusplus
extern "C" {
#endif

/* Helper constants for enums */
#define _envelope_Type_MIN envelope_Type_TYPE_UNSPECIFIED
#define _envelope_Type_MAX envelope_Type_CANCEL
#define _envelope_Type_ARRAYSIZE ((envelope_Type)(envelope_Type_CANCEL+1))

#define _envelope_Encoding_MIN envelope_Encoding_JSON
#define _envelope_Encoding_MAX envelope_Encoding_PROTOBUF
#define _envelope_Encoding_ARRAYSIZE ((envelope_Encoding)(envelope_Encoding_PROTOBUF+1))

#define _envelope_BusCode_MIN envelope_BusCode_BUS_CODE_UNSPECIFIED
#define _envelope_BusCode_MAX envelope_BusCode_SHED_ALREADY_ATTACHED
#define _envelope_BusCode_ARRAYSIZE ((envelope_BusCode)(envelope_BusCode_SHED_ALREADY_ATTACHED+1))

#define envelope_BusError_code_ENUMTYPE envelope_BusCode

#define envelope_Envelope_type_ENUMTYPE envelope_Type
#define envelope_Envelope_payload_encoding_ENUMTYPE envelope_Encoding

/* Initializer values for message structs */
#define envelope_Shed_init_default               {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define envelope_BusError_init_default           {{{NULL}, NULL}, _envelope_BusCode_MIN}
#define envelope_Envelope_init_default           {{{NULL}, NULL}, {{NULL}, NULL}, _envelope_Type_MIN, {{NULL}, NULL}, 0, 0, {{NULL}, NULL}, false, envelope_Shed_init_default, _envelope_Encoding_MIN, 0, 0, 0, {{NULL}, NULL}, false, envelope_BusError_init_default}
#define envelope_HttpError_init_default          {false, envelope_HttpError_Detail_init_default}
#define envelope_HttpError_Detail_init_default   {{{NULL}, NULL}, {{NULL}, NULL}}
#define envelope_Shed_init_zero                  {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define envelope_BusError_init_zero              {{{NULL}, NULL}, _envelope_BusCode_MIN}
#define envelope_Envelope_init_zero              {{{NULL}, NULL}, {{NULL}, NULL}, _envelope_Type_MIN, {{NULL}, NULL}, 0, 0, {{NULL}, NULL}, false, envelope_Shed_init_zero, _envelope_Encoding_MIN, 0, 0, 0, {{NULL}, NULL}, false, envelope_BusError_init_zero}
#define envelope_HttpError_init_zero             {false, envelope_HttpError_Detail_init_zero}
#define envelope_HttpError_Detail_init_zero      {{{NULL}, NULL}, {{NULL}, NULL}}

/* Field tags (for use in manual encoding/decoding) */
#define envelope_Shed_name_tag                   1
#define envelope_Shed_backend_tag                2
#define envelope_Shed_server_tag                 3
#define envelope_BusError_message_tag            1
#define envelope_BusError_code_tag               2
#define envelope_Envelope_id_tag                 1
#define envelope_Envelope_namespace_tag          2
#define envelope_Envelope_type_tag               3
#define envelope_Envelope_in_reply_to_tag        4
#define envelope_Envelope_final_tag              5
#define envelope_Envelope_timestamp_tag          6
#define envelope_Envelope_payload_tag            7
#define envelope_Envelope_shed_tag               8
#define envelope_Envelope_payload_encoding_tag   9
#define envelope_Envelope_deadline_ms_tag        10
#define envelope_Envelope_attempt_tag            11
#define envelope_Envelope_pending_until_tag      12
#define envelope_Envelope_listener_tag           13
#define envelope_Envelope_error_tag              14
#define envelope_HttpError_Detail_code_tag       1
#define envelope_HttpError_Detail_message_tag    2
#define envelope_HttpError_error_tag             1

/* Struct field encoding specification for nanopb */
#define envelope_Shed_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   name,              1) \
X(a, CALLBACK, SINGULAR, STRING,   backend,           2) \
X(a, CALLBACK, SINGULAR, STRING,   server,            3)
extern bool envelope_Shed_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define envelope_Shed_CALLBACK envelope_Shed_field
#define envelope_Shed_DEFAULT NULL

#define envelope_BusError_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   message,           1) \
X(a, STATIC,   SINGULAR, UENUM,    code,              2)
extern bool envelope_BusError_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define envelope_BusError_CALLBACK envelope_BusError_field
#define envelope_BusError_DEFAULT NULL

#define envelope_Envelope_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   id,                1) \
X(a, CALLBACK, SINGULAR, STRING,   namespace,         2) \
X(a, STATIC,   SINGULAR, UENUM,    type,              3) \
X(a, CALLBACK, SINGULAR, STRING,   in_reply_to,       4) \
X(a, STATIC,   SINGULAR, BOOL,     final,             5) \
X(a, STATIC,   SINGULAR, INT64,    timestamp,         6) \
X(a, CALLBACK, SINGULAR, BYTES,    payload,           7) \
X(a, STATIC,   OPTIONAL, MESSAGE,  shed,              8) \
X(a, STATIC,   SINGULAR, UENUM,    payload_encoding,   9) \
X(a, STATIC,   SINGULAR, UINT32,   deadline_ms,      10) \
X(a, STATIC,   SINGULAR, UINT32,   attempt,          11) \
X(a, STATIC,   SINGULAR, INT64,    pending_until,    12) \
X(a, CALLBACK, SINGULAR, STRING,   listener,         13) \
X(a, STATIC,   OPTIONAL, MESSAGE,  error,            14)
extern bool envelope_Envelope_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define envelope_Envelope_CALLBACK envelope_Envelope_field
#define envelope_Envelope_DEFAULT NULL
#define envelope_Envelope_shed_MSGTYPE envelope_Shed
#define envelope_Envelope_error_MSGTYPE envelope_BusError

#define envelope_HttpError_FIELDLIST(X, a) \
X(a, STATIC,   OPTIONAL, MESSAGE,  error,             1)
#define envelope_HttpError_CALLBACK NULL
#define envelope_HttpError_DEFAULT NULL
#define envelope_HttpError_error_MSGTYPE envelope_HttpError_Detail

#define envelope_HttpError_Detail_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   code,              1) \
X(a, CALLBACK, SINGULAR, STRING,   message,           2)
extern bool envelope_HttpError_Detail_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define envelope_HttpError_Detail_CALLBACK envelope_HttpError_Detail_field
#define envelope_HttpError_Detail_DEFAULT NULL

extern const pb_msgdesc_t envelope_Shed_msg;
extern const pb_msgdesc_t envelope_BusError_msg;
extern const pb_msgdesc_t envelope_Envelope_msg;
extern const pb_msgdesc_t envelope_HttpError_msg;
extern const pb_msgdesc_t envelope_HttpError_Detail_msg;

/* Defines for backwards compatibility with code written before nanopb-0.4.0 */
#define envelope_Shed_fields &envelope_Shed_msg
#define envelope_BusError_fields &envelope_BusError_msg
#define envelope_Envelope_fields &envelope_Envelope_msg
#define envelope_HttpError_fields &envelope_HttpError_msg
#define envelope_HttpError_Detail_fields &envelope_HttpError_Detail_msg

/* Maximum encoded size of messages (where known) */
/* envelope_Shed_size depends on runtime parameters */
/* envelope_BusError_size depends on runtime parameters */
/* envelope_Envelope_size depends on runtime parameters */
/* envelope_HttpError_size depends on runtime parameters */
/* envelope_HttpError_Detail_size depends on runtime parameters */

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif
