/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#ifndef PB_SSH_AGENT_SSH_AGENT_PB_H_INCLUDED
#define PB_SSH_AGENT_SSH_AGENT_PB_H_INCLUDED
#include <pb.h>
#include "schema.h"

#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

/* Enum definitions */
typedef enum _ssh_agent_ErrorCode {
    ssh_agent_ErrorCode_ERROR_CODE_UNSPECIFIED = 0,
    /* No key of this blob is held, or the blob is no public key. */
    ssh_agent_ErrorCode_KEY_NOT_FOUND = 1,
    /* The key is there and the signature could not be made. */
    ssh_agent_ErrorCode_SIGN_FAILED = 2,
    /* The host's fault; its log has the cause. */
    ssh_agent_ErrorCode_INTERNAL_ERROR = 3,
    /* The request breaks the schema: wrong type, not base64, over a limit. */
    ssh_agent_ErrorCode_INVALID_REQUEST = 4,
    /* The host does not know the operation; it is older than the guest. */
    ssh_agent_ErrorCode_UNKNOWN_OPERATION = 5
} ssh_agent_ErrorCode;

/* Struct definitions */
/* Why a request was not served. */
typedef struct _ssh_agent_Error {
    /* One sentence that says what to do. */
    char * error;
    ssh_agent_ErrorCode code;
} ssh_agent_Error;

typedef struct _ssh_agent_ListRequest {
    char dummy_field;
} ssh_agent_ListRequest;

/* A public key as the agent protocol knows it. */
typedef struct _ssh_agent_Key {
    /* The key type's name, the first string in the blob. */
    char * format;
    /* RFC 4253 section 6.6. */
    struct schema_bytes blob;
    char * comment;
} ssh_agent_Key;

typedef struct _ssh_agent_ListResponse {
    /* In the order of the agent or the configuration. */
    struct schema_list keys;
} ssh_agent_ListResponse;

typedef struct _ssh_agent_SignRequest {
    /* The key blob, one of those that `list` gave. */
    struct schema_bytes public_key;
    /* What is to be signed, as it is; the signature's algorithm hashes it. */
    struct schema_bytes data;
    /* RFC 9987 section 3.6.1: 2 asks an RSA key for rsa-sha2-256, 4 for rsa-sha2-512. */
    uint32_t flags;
} ssh_agent_SignRequest;

/* The signature: `string format, string blob`, then `rest`. */
typedef struct _ssh_agent_SignResponse {
    char * format;
    struct schema_bytes blob;
    /* What security keys append: `byte flags, uint32 counter`. */
    struct schema_bytes rest;
} ssh_agent_SignResponse;

typedef struct _ssh_agent_PingRequest {
    char dummy_field;
} ssh_agent_PingRequest;

typedef struct _ssh_agent_PingResponse {
    /* "ok". */
    char * status;
} ssh_agent_PingResponse;

typedef struct _ssh_agent_StatusRequest {
    char dummy_field;
} ssh_agent_StatusRequest;

typedef struct _ssh_agent_StatusResponse {
    /* The backend answers now. */
    bool connected;
    /* `agent-forward` or `local-keys`. */
    char * mode;
    uint32_t key_count;
} ssh_agent_StatusResponse;

typedef struct _ssh_agent_Request {
    pb_size_t which_operation;
    union {
        /* The keys that may be used. */
        ssh_agent_ListRequest list;
        /* One signature. */
        ssh_agent_SignRequest sign;
        /* Is somebody there? */
        ssh_agent_PingRequest ping;
        /* Does the backend behind the host agent work? */
        ssh_agent_StatusRequest status;
    };
} ssh_agent_Request;

typedef struct _ssh_agent_Response {
    pb_size_t which_result;
    union {
        ssh_agent_Error error;
        ssh_agent_ListResponse list;
        ssh_agent_SignResponse sign;
        ssh_agent_PingResponse ping;
        ssh_agent_StatusResponse status;
    };
} ssh_agent_Response;

#ifdef __cplusplus
extern "C" {
#endif

/* Helper constants for enums */
#define _ssh_agent_ErrorCode_MIN ssh_agent_ErrorCode_ERROR_CODE_UNSPECIFIED
#define _ssh_agent_ErrorCode_MAX ssh_agent_ErrorCode_UNKNOWN_OPERATION
#define _ssh_agent_ErrorCode_ARRAYSIZE ((ssh_agent_ErrorCode)(ssh_agent_ErrorCode_UNKNOWN_OPERATION+1))

#define ssh_agent_Error_code_ENUMTYPE ssh_agent_ErrorCode

/* Initializer values for message structs */
#define ssh_agent_Error_init_default             {{{NULL}, NULL}, _ssh_agent_ErrorCode_MIN}
#define ssh_agent_ListRequest_init_default       {0}
#define ssh_agent_Key_init_default               {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define ssh_agent_ListResponse_init_default      {{{NULL}, NULL}}
#define ssh_agent_SignRequest_init_default       {{{NULL}, NULL}, {{NULL}, NULL}, 0}
#define ssh_agent_SignResponse_init_default      {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define ssh_agent_PingRequest_init_default       {0}
#define ssh_agent_PingResponse_init_default      {{{NULL}, NULL}}
#define ssh_agent_StatusRequest_init_default     {0}
#define ssh_agent_StatusResponse_init_default    {0, {{NULL}, NULL}, 0}
#define ssh_agent_Request_init_default           {0, {ssh_agent_ListRequest_init_default}}
#define ssh_agent_Response_init_default          {0, {ssh_agent_Error_init_default}}
#define ssh_agent_Error_init_zero                {{{NULL}, NULL}, _ssh_agent_ErrorCode_MIN}
#define ssh_agent_ListRequest_init_zero          {0}
#define ssh_agent_Key_init_zero                  {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define ssh_agent_ListResponse_init_zero         {{{NULL}, NULL}}
#define ssh_agent_SignRequest_init_zero          {{{NULL}, NULL}, {{NULL}, NULL}, 0}
#define ssh_agent_SignResponse_init_zero         {{{NULL}, NULL}, {{NULL}, NULL}, {{NULL}, NULL}}
#define ssh_agent_PingRequest_init_zero          {0}
#define ssh_agent_PingResponse_init_zero         {{{NULL}, NULL}}
#define ssh_agent_StatusRequest_init_zero        {0}
#define ssh_agent_StatusResponse_init_zero       {0, {{NULL}, NULL}, 0}
#define ssh_agent_Request_init_zero              {0, {ssh_agent_ListRequest_init_zero}}
#define ssh_agent_Response_init_zero             {0, {ssh_agent_Error_init_zero}}

/* Field tags (for use in manual encoding/decoding) */
#define ssh_agent_Error_error_tag                1
#define ssh_agent_Error_code_tag                 2
#define ssh_agent_Key_format_tag                 1
#define ssh_agent_Key_blob_tag                   2
#define ssh_agent_Key_comment_tag                3
#define ssh_agent_ListResponse_keys_tag          1
#define ssh_agent_SignRequest_public_key_tag     1
#define ssh_agent_SignRequest_data_tag           2
#define ssh_agent_SignRequest_flags_tag          3
#define ssh_agent_SignResponse_format_tag        1
#define ssh_agent_SignResponse_blob_tag          2
#define ssh_agent_SignResponse_rest_tag          3
#define ssh_agent_PingResponse_status_tag        1
#define ssh_agent_StatusResponse_connected_tag   1
#define ssh_agent_StatusResponse_mode_tag        2
#define ssh_agent_StatusResponse_key_count_tag   3
#define ssh_agent_Request_list_tag               2
#define ssh_agent_Request_sign_tag               3
#define ssh_agent_Request_ping_tag               4
#define ssh_agent_Request_status_tag             5
#define ssh_agent_Response_error_tag             1
#define ssh_agent_Response_list_tag              2
#define ssh_agent_Response_sign_tag              3
#define ssh_agent_Response_ping_tag              4
#define ssh_agent_Response_status_tag            5

/* Struct field encoding specification for nanopb */
#define ssh_agent_Error_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   error,             1) \
X(a, STATIC,   SINGULAR, UENUM,    code,              2)
extern bool ssh_agent_Error_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_Error_CALLBACK ssh_agent_Error_field
#define ssh_agent_Error_DEFAULT NULL

#define ssh_agent_ListRequest_FIELDLIST(X, a) \

#define ssh_agent_ListRequest_CALLBACK NULL
#define ssh_agent_ListRequest_DEFAULT NULL

#define ssh_agent_Key_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   format,            1) \
X(a, CALLBACK, SINGULAR, BYTES,    blob,              2) \
X(a, CALLBACK, SINGULAR, STRING,   comment,           3)
extern bool ssh_agent_Key_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_Key_CALLBACK ssh_agent_Key_field
#define ssh_agent_Key_DEFAULT NULL

#define ssh_agent_ListResponse_FIELDLIST(X, a) \
X(a, CALLBACK, REPEATED, MESSAGE,  keys,              1)
extern bool ssh_agent_ListResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_ListResponse_CALLBACK ssh_agent_ListResponse_field
#define ssh_agent_ListResponse_DEFAULT NULL
#define ssh_agent_ListResponse_keys_MSGTYPE ssh_agent_Key

#define ssh_agent_SignRequest_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, BYTES,    public_key,        1) \
X(a, CALLBACK, SINGULAR, BYTES,    data,              2) \
X(a, STATIC,   SINGULAR, UINT32,   flags,             3)
extern bool ssh_agent_SignRequest_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_SignRequest_CALLBACK ssh_agent_SignRequest_field
#define ssh_agent_SignRequest_DEFAULT NULL

#define ssh_agent_SignResponse_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   format,            1) \
X(a, CALLBACK, SINGULAR, BYTES,    blob,              2) \
X(a, CALLBACK, SINGULAR, BYTES,    rest,              3)
extern bool ssh_agent_SignResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_SignResponse_CALLBACK ssh_agent_SignResponse_field
#define ssh_agent_SignResponse_DEFAULT NULL

#define ssh_agent_PingRequest_FIELDLIST(X, a) \

#define ssh_agent_PingRequest_CALLBACK NULL
#define ssh_agent_PingRequest_DEFAULT NULL

#define ssh_agent_PingResponse_FIELDLIST(X, a) \
X(a, CALLBACK, SINGULAR, STRING,   status,            1)
extern bool ssh_agent_PingResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_PingResponse_CALLBACK ssh_agent_PingResponse_field
#define ssh_agent_PingResponse_DEFAULT NULL

#define ssh_agent_StatusRequest_FIELDLIST(X, a) \

#define ssh_agent_StatusRequest_CALLBACK NULL
#define ssh_agent_StatusRequest_DEFAULT NULL

#define ssh_agent_StatusResponse_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, BOOL,     connected,         1) \
X(a, CALLBACK, SINGULAR, STRING,   mode,              2) \
X(a, STATIC,   SINGULAR, UINT32,   key_count,         3)
extern bool ssh_agent_StatusResponse_field(pb_istream_t *istream, pb_ostream_t *ostream, const pb_field_t *field);
#define ssh_agent_StatusResponse_CALLBACK ssh_agent_StatusResponse_field
#define ssh_agent_StatusResponse_DEFAULT NULL

#define ssh_agent_Request_FIELDLIST(X, a) \
X(a, STATIC,   ONEOF,    MESSAGE,  (operation,list,list),   2) \
X(a, STATIC,   ONEOF,    MESSAGE,  (operation,sign,sign),   3) \
X(a, STATIC,   ONEOF,    MESSAGE,  (operation,ping,ping),   4) \
X(a, STATIC,   ONEOF,    MESSAGE,  (operation,status,status),   5)
#define ssh_agent_Request_CALLBACK NULL
#define ssh_agent_Request_DEFAULT NULL
#define ssh_agent_Request_operation_list_MSGTYPE ssh_agent_ListRequest
#define ssh_agent_Request_operation_sign_MSGTYPE ssh_agent_SignRequest
#define ssh_agent_Request_operation_ping_MSGTYPE ssh_agent_PingRequest
#define ssh_agent_Request_operation_status_MSGTYPE ssh_agent_StatusRequest

#define ssh_agent_Response_FIELDLIST(X, a) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,error,error),   1) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,list,list),   2) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,sign,sign),   3) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,ping,ping),   4) \
X(a, STATIC,   ONEOF,    MESSAGE,  (result,status,status),   5)
#define ssh_agent_Response_CALLBACK NULL
#define ssh_agent_Response_DEFAULT NULL
#define ssh_agent_Response_result_error_MSGTYPE ssh_agent_Error
#define ssh_agent_Response_result_list_MSGTYPE ssh_agent_ListResponse
#define ssh_agent_Response_result_sign_MSGTYPE ssh_agent_SignResponse
#define ssh_agent_Response_result_ping_MSGTYPE ssh_agent_PingResponse
#define ssh_agent_Response_result_status_MSGTYPE ssh_agent_StatusResponse

extern const pb_msgdesc_t ssh_agent_Error_msg;
extern const pb_msgdesc_t ssh_agent_ListRequest_msg;
extern const pb_msgdesc_t ssh_agent_Key_msg;
extern const pb_msgdesc_t ssh_agent_ListResponse_msg;
extern const pb_msgdesc_t ssh_agent_SignRequest_msg;
extern const pb_msgdesc_t ssh_agent_SignResponse_msg;
extern const pb_msgdesc_t ssh_agent_PingRequest_msg;
extern const pb_msgdesc_t ssh_agent_PingResponse_msg;
extern const pb_msgdesc_t ssh_agent_StatusRequest_msg;
extern const pb_msgdesc_t ssh_agent_StatusResponse_msg;
extern const pb_msgdesc_t ssh_agent_Request_msg;
extern const pb_msgdesc_t ssh_agent_Response_msg;

/* Defines for backwards compatibility with code written before nanopb-0.4.0 */
#define ssh_agent_Error_fields &ssh_agent_Error_msg
#define ssh_agent_ListRequest_fields &ssh_agent_ListRequest_msg
#define ssh_agent_Key_fields &ssh_agent_Key_msg
#define ssh_agent_ListResponse_fields &ssh_agent_ListResponse_msg
#define ssh_agent_SignRequest_fields &ssh_agent_SignRequest_msg
#define ssh_agent_SignResponse_fields &ssh_agent_SignResponse_msg
#define ssh_agent_PingRequest_fields &ssh_agent_PingRequest_msg
#define ssh_agent_PingResponse_fields &ssh_agent_PingResponse_msg
#define ssh_agent_StatusRequest_fields &ssh_agent_StatusRequest_msg
#define ssh_agent_StatusResponse_fields &ssh_agent_StatusResponse_msg
#define ssh_agent_Request_fields &ssh_agent_Request_msg
#define ssh_agent_Response_fields &ssh_agent_Response_msg

/* Maximum encoded size of messages (where known) */
/* ssh_agent_Error_size depends on runtime parameters */
/* ssh_agent_Key_size depends on runtime parameters */
/* ssh_agent_ListResponse_size depends on runtime parameters */
/* ssh_agent_SignRequest_size depends on runtime parameters */
/* ssh_agent_SignResponse_size depends on runtime parameters */
/* ssh_agent_PingResponse_size depends on runtime parameters */
/* ssh_agent_StatusResponse_size depends on runtime parameters */
/* ssh_agent_Request_size depends on runtime parameters */
/* ssh_agent_Response_size depends on runtime parameters */
#define ssh_agent_ListRequest_size               0
#define ssh_agent_PingRequest_size               0
#define ssh_agent_StatusRequest_size             0

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif
