/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#ifndef PB_LAMP_LAMP_PB_H_INCLUDED
#define PB_LAMP_LAMP_PB_H_INCLUDED
#include <pb.h>
#include "schema.h"
#include "bulb.pb.h"

#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

/* Enum definitions */
typedef enum _lamp_ErrorCode {
    lamp_ErrorCode_ERROR_CODE_UNSPECIFIED = 0,
    /* No lamp of this name. */
    lamp_ErrorCode_NO_LAMP = 1
} lamp_ErrorCode;

/* Struct definitions */
/* Why the lamp stays as it is. */
typedef struct _lamp_Error {
    /* One sentence. */
    char * error;
    lamp_ErrorCode code;
} lamp_Error;

/* Numbers are not in the order of their lines; the tables are. */
typedef struct _lamp_ToggleRequest {
    bool on;
    /* Who may know. */
    struct schema_bytes secret;
    /* A word that C++ reserves. */
    char * namespace;
} lamp_ToggleRequest;

typedef struct _lamp_ToggleResponse_Watt {
    uint64_t used;
} lamp_ToggleResponse_Watt;

typedef struct _lamp_ToggleResponse {
    int64_t since;
    bool has_watt;
    lamp_ToggleResponse_Watt watt;
    struct schema_list bulbs;
    struct schema_list rooms;
    uint32_t dimmed;
} lamp_ToggleResponse;

/* Not part of an operation: a message with raw JSON is always the outermost. */
typedef struct _lamp_Letter {
    struct schema_bytes note;
} lamp_Letter;

typedef struct _lamp_Request {
    pb_size_t which_operation;
    union {
        /* On or off. */
        lamp_ToggleRequest toggle;
    };
} lamp_Request;

typedef struct _lamp_Response {
    pb_size_t which_result;
    union {
        lamp_Error error;
        lamp_ToggleResponse toggle;
    };
} lamp_Response;

#ifdef __cplusplus
extern "C" {
#endif

/* Helper constants for enums */
#define _lamp_ErrorCode_MIN lamp_ErrorCode_ERROR_CODE_UNSPECIFIED
#define _lamp_ErrorCode_MAX lamp_ErrorCode_NO_LAMP
#define _lamp_ErrorCode_ARRAYSIZE ((lamp_ErrorCode)(lamp_ErrorCode_NO_LAMP+1))

#define lamp_Error_code_ENUMTYPE lamp_ErrorCode

/* Initializer values for message structs */
#define lamp_Error_init_default                  {{{NULL}, NULL}, _lamp_ErrorCode_MIN}
#define lamp_ToggleRequest_init_default          {0, {{NULL}, NULL}, {{NULL}, NULL}}
#define lamp_ToggleResponse_init_default         {0, false, lamp_ToggleResponse_Watt_init_default, {{NULL}, NULL}, {{NULL}, NULL}, 0}
#define lamp_ToggleResponse_Watt_init_default    {0}
#define lamp_Letter_init_default                 {{{NULL}, NULL}}
#define lamp_Request_init_default                {0, {lamp_ToggleRequest_init_default}}
#define lamp_Response_init_default               {0, {lamp_Error_init_default}}
#define lamp_Error_init_zero                     {{{NULL}, NULL}, _lamp_ErrorCode_MIN}
#define lamp_ToggleRequest_init_zero             {0, {{NULL}, NULL}, {{NULL}, NULL}}
#define lamp_ToggleResponse_init_zero            {0, false, lamp_ToggleResponse_Watt_init_zero, {{NULL}, NULL}, {{NULL}, NULL}, 0}
#define lamp_ToggleResponse_Watt_init_zero       {0}
#define lamp_Letter_init_zero                    {{{NULL}, NULL}}
#define lamp_Request_init_zero                   {0, {lamp_ToggleRequest_init_zero}}
#define lamp_Response_init_zero                  {0, {lamp_Error_init_zero}}

/* Field tags (for use in manual encoding/decoding) */
#define lamp_Error_error_tag                     1
#define lamp_Error_code_tag                      2
#define lamp_ToggleRequest_on_tag                1
#define lamp_ToggleRequest_secret_tag            2
#define lamp_ToggleRequest_namespace_tag         3
#define lamp_ToggleResponse_Watt_used_tag        1
#define lamp_ToggleResponse_since_tag            1
#define lamp_ToggleResponse_watt_tag             2
#define lamp_ToggleResponse_bulbs_tag            4
#define lamp_ToggleResponse_rooms_tag            5
#define lamp_ToggleResponse_dimmed_tag           7
#define lamp_Letter_note_tag                     1
#define lamp_Request_toggle_tag                  2
#define lamp_Response_error_tag                  1
#define lamp_Response_toggle_tag                 2

/* Struct field encoding specification for nanopb */
#define lamp_Error_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   error,             1) \
X(a, STATIC,   SINGULAR, UENUM,    code,              2)
extern bool lamp_Error_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define lamp_Error_CALLBACK lamp_Error_field
#define lamp_Error_DEFAULT NULL

#define lamp_ToggleRequest_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, BOOL,     on,                1) \
X(a, CALLBACK, SINGULAR, BYTES,    secret,            2) \
X(a, CALLBACK, SINGULAR, STRING,   namespace,         3)
extern bool lamp_ToggleRequest_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define lamp_ToggleRequest_CALLBACK lamp_ToggleRequest_field
#define lamp_ToggleRequest_DEFAULT NULL

#define lamp_ToggleResponse_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, INT64,    since,             1) \
X(a, STATIC,   OPTIONAL, MESSAGE,  watt,              2) \
X(a, CALLBACK, REPEATED, MESSAGE,  bulbs,             4) \
X(a, CALLBACK, REPEATED, STRING,   rooms,             5) \
X(a, STATIC,   SINGULAR, UINT32,   dimmed,            7)
extern bool lamp_ToggleResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define lamp_ToggleResponse_CALLBACK lamp_ToggleResponse_field
#define lamp_ToggleResponse_DEFAULT NULL
#define lamp_ToggleResponse_watt_MSGTYPE lamp_ToggleResponse_Watt
#define lamp_ToggleResponse_bulbs_MSGTYPE bulb_Bulb

#define lamp_ToggleResponse_Watt_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, UINT64,   used,              1)
#define lamp_ToggleResponse_Watt_CALLBACK NULL
#define lamp_ToggleResponse_Watt_DEFAULT NULL

#define lamp_Letter_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, BYTES,    note,              1)
extern bool lamp_Letter_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define lamp_Letter_CALLBACK lamp_Letter_field
#define lamp_Letter_DEFAULT NULL

#define lamp_Request_FIELDLIST(X, a) \
X(a, STATIC,   ONEOF,    MESSAGE,  (operation,toggle,toggle),   2)
#define lamp_Request_CALLBACK NULL
#define lamp_Request_DEFAULT NULL
#define lamp_Request_operation_toggle_MSGTYPE lamp_ToggleRequest

#define lamp_Response_FIELDLIST(X, a) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,error,error),   1) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,toggle,toggle),   2)
#define lamp_Response_CALLBACK NULL
#define lamp_Response_DEFAULT NULL
#define lamp_Response_result_error_MSGTYPE lamp_Error
#define lamp_Response_result_toggle_MSGTYPE lamp_ToggleResponse

extern const pb_msgdesc_t lamp_Error_msg;
extern const pb_msgdesc_t lamp_ToggleRequest_msg;
extern const pb_msgdesc_t lamp_ToggleResponse_msg;
extern const pb_msgdesc_t lamp_ToggleResponse_Watt_msg;
extern const pb_msgdesc_t lamp_Letter_msg;
extern const pb_msgdesc_t lamp_Request_msg;
extern const pb_msgdesc_t lamp_Response_msg;

/* Defines for backwards compatibility with code written before nanopb-0.4.0 */
#define lamp_Error_fields &lamp_Error_msg
#define lamp_ToggleRequest_fields &lamp_ToggleRequest_msg
#define lamp_ToggleResponse_fields &lamp_ToggleResponse_msg
#define lamp_ToggleResponse_Watt_fields &lamp_ToggleResponse_Watt_msg
#define lamp_Letter_fields &lamp_Letter_msg
#define lamp_Request_fields &lamp_Request_msg
#define lamp_Response_fields &lamp_Response_msg

/* Maximum encoded size of messages (where known) */
/* lamp_Error_size depends on runtime parameters */
/* lamp_ToggleRequest_size depends on runtime parameters */
/* lamp_ToggleResponse_size depends on runtime parameters */
/* lamp_Letter_size depends on runtime parameters */
/* lamp_Request_size depends on runtime parameters */
/* lamp_Response_size depends on runtime parameters */
#define lamp_ToggleResponse_Watt_size            11

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif
