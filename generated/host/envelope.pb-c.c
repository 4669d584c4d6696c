/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "envelope.pb-c.h"
void   envelope__shed__init
                     (Envelope__Shed         *message)
{
  static const Envelope__Shed init_value = ENVELOPE__SHED__INIT;
  *message = init_value;
}
size_t envelope__shed__get_packed_size
                     (const Envelope__Shed *message)
{
  assert(message->base.descriptor == &envelope__shed__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t envelope__shed__pack
                     (const Envelope__Shed *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &envelope__shed__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t envelope__shed__pack_to_buffer
                     (const Envelope__Shed *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &envelope__shed__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Envelope__Shed *
       envelope__shed__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Envelope__Shed *)
     protobuf_c_message_unpack (&envelope__shed__descriptor,
                                allocator, len, data);
}
void   envelope__shed__free_unpacked
                     (Envelope__Shed *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &envelope__shed__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   envelope__bus_error__init
                     (Envelope__BusError         *message)
{
  static const Envelope__BusError init_value = ENVELOPE__BUS_ERROR__INIT;
  *message = init_value;
}
size_t envelope__bus_error__get_packed_size
                     (const Envelope__BusError *message)
{
  assert(message->base.descriptor == &envelope__bus_error__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t envelope__bus_error__pack
                     (const Envelope__BusError *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &envelope__bus_error__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t envelope__bus_error__pack_to_buffer
                     (const Envelope__BusError *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &envelope__bus_error__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Envelope__BusError *
       envelope__bus_error__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Envelope__BusError *)
     protobuf_c_message_unpack (&envelope__bus_error__descriptor,
                                allocator, len, data);
}
void   envelope__bus_error__free_unpacked
                     (Envelope__BusError *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &envelope__bus_error__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   envelope__envelope__init
                     (Envelope__Envelope         *message)
{
  static const Envelope__Envelope init_value = ENVELOPE__ENVELOPE__INIT;
  *message = init_value;
}
size_t envelope__envelope__get_packed_size
                     (const Envelope__Envelope *message)
{
  assert(message->base.descriptor == &envelope__envelope__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t envelope__envelope__pack
                     (const Envelope__Envelope *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &envelope__envelope__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t envelope__envelope__pack_to_buffer
                     (const Envelope__Envelope *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &envelope__envelope__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Envelope__Envelope *
       envelope__envelope__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Envelope__Envelope *)
     protobuf_c_message_unpack (&envelope__envelope__descriptor,
                                allocator, len, data);
}
void   envelope__envelope__free_unpacked
                     (Envelope__Envelope *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &envelope__envelope__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   envelope__http_error__detail__init
                     (Envelope__HttpError__Detail         *message)
{
  static const Envelope__HttpError__Detail init_value = ENVELOPE__HTTP_ERROR__DETAIL__INIT;
  *message = init_value;
}
void   envelope__http_error__init
                     (Envelope__HttpError         *message)
{
  static const Envelope__HttpError init_value = ENVELOPE__HTTP_ERROR__INIT;
  *message = init_value;
}
size_t envelope__http_error__get_packed_size
                     (const Envelope__HttpError *message)
{
  assert(message->base.descriptor == &envelope__http_error__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t envelope__http_error__pack
                     (const Envelope__HttpError *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &envelope__http_error__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t envelope__http_error__pack_to_buffer
                     (const Envelope__HttpError *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &envelope__http_error__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Envelope__HttpError *
       envelope__http_error__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Envelope__HttpError *)
     protobuf_c_message_unpack (&envelope__http_error__descriptor,
                                allocator, len, data);
}
void   envelope__http_error__free_unpacked
                     (Envelope__HttpError *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &envelope__http_error__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor envelope__shed__field_descriptors[3] =
{
  {
    "name",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Shed, name),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "backend",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Shed, backend),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "server",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Shed, server),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned envelope__shed__field_indices_by_name[] = {
  1,   /* field[1] = backend */
  0,   /* field[0] = name */
  2,   /* field[2] = server */
};
static const ProtobufCIntRange envelope__shed__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor envelope__shed__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "envelope.Shed",
  "Shed",
  "Envelope__Shed",
  "envelope",
  sizeof(Envelope__Shed),
  3,
  envelope__shed__field_descriptors,
  envelope__shed__field_indices_by_name,
  1,  envelope__shed__number_ranges,
  (ProtobufCMessageInit) envelope__shed__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor envelope__bus_error__field_descriptors[2] =
{
  {
    "message",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__BusError, message),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "code",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Envelope__BusError, code),
    &envelope__bus_code__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned envelope__bus_error__field_indices_by_name[] = {
  1,   /* field[1] = code */
  0,   /* field[0] = message */
};
static const ProtobufCIntRange envelope__bus_error__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor envelope__bus_error__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "envelope.BusError",
  "BusError",
  "Envelope__BusError",
  "envelope",
  sizeof(Envelope__BusError),
  2,
  envelope__bus_error__field_descriptors,
  envelope__bus_error__field_indices_by_name,
  1,  envelope__bus_error__number_ranges,
  (ProtobufCMessageInit) envelope__bus_error__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor envelope__envelope__field_descriptors[14] =
{
  {
    "id",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, id),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "namespace",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, namespace_),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "type",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, type),
    &envelope__type__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "in_reply_to",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, in_reply_to),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "final",
    5,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, final),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "timestamp",
    6,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, timestamp),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "payload",
    7,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, payload),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "shed",
    8,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, shed),
    &envelope__shed__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "payload_encoding",
    9,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, payload_encoding),
    &envelope__encoding__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "deadline_ms",
    10,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, deadline_ms),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "attempt",
    11,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, attempt),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "pending_until",
    12,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, pending_until),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "listener",
    13,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, listener),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "error",
    14,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(Envelope__Envelope, error),
    &envelope__bus_error__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned envelope__envelope__field_indices_by_name[] = {
  10,   /* field[10] = attempt */
  9,   /* field[9] = deadline_ms */
  13,   /* field[13] = error */
  4,   /* field[4] = final */
  0,   /* field[0] = id */
  3,   /* field[3] = in_reply_to */
  12,   /* field[12] = listener */
  1,   /* field[1] = namespace */
  6,   /* field[6] = payload */
  8,   /* field[8] = payload_encoding */
  11,   /* field[11] = pending_until */
  7,   /* field[7] = shed */
  5,   /* field[5] = timestamp */
  2,   /* field[2] = type */
};
static const ProtobufCIntRange envelope__envelope__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 14 }
};
const ProtobufCMessageDescriptor envelope__envelope__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "envelope.Envelope",
  "Envelope",
  "Envelope__Envelope",
  "envelope",
  sizeof(Envelope__Envelope),
  14,
  envelope__envelope__field_descriptors,
  envelope__envelope__field_indices_by_name,
  1,  envelope__envelope__number_ranges,
  (ProtobufCMessageInit) envelope__envelope__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor envelope__http_error__detail__field_descriptors[2] =
{
  {
    "code",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__HttpError__Detail, code),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "message",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Envelope__HttpError__Detail, message),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned envelope__http_error__detail__field_indices_by_name[] = {
  0,   /* field[0] = code */
  1,   /* field[1] = message */
};
static const ProtobufCIntRange envelope__http_error__detail__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor envelope__http_error__detail__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "envelope.HttpError.Detail",
  "Detail",
  "Envelope__HttpError__Detail",
  "envelope",
  sizeof(Envelope__HttpError__Detail),
  2,
  envelope__http_error__detail__field_descriptors,
  envelope__http_error__detail__field_indices_by_name,
  1,  envelope__http_error__detail__number_ranges,
  (ProtobufCMessageInit) envelope__http_error__detail__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor envelope__http_error__field_descriptors[1] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(Envelope__HttpError, error),
    &envelope__http_error__detail__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned envelope__http_error__field_indices_by_name[] = {
  0,   /* field[0] = error */
};
static const ProtobufCIntRange envelope__http_error__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor envelope__http_error__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "envelope.HttpError",
  "HttpError",
  "Envelope__HttpError",
  "envelope",
  sizeof(Envelope__HttpError),
  1,
  envelope__http_error__field_descriptors,
  envelope__http_error__field_indices_by_name,
  1,  envelope__http_error__number_ranges,
  (ProtobufCMessageInit) envelope__http_error__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue envelope__type__enum_values_by_number[5] =
{
  { "TYPE_UNSPECIFIED", "ENVELOPE__TYPE__TYPE_UNSPECIFIED", 0 },
  { "REQUEST", "ENVELOPE__TYPE__REQUEST", 1 },
  { "RESPONSE", "ENVELOPE__TYPE__RESPONSE", 2 },
  { "EVENT", "ENVELOPE__TYPE__EVENT", 3 },
  { "CANCEL", "ENVELOPE__TYPE__CANCEL", 4 },
};
static const ProtobufCIntRange envelope__type__value_ranges[] = {
{0, 0},{0, 5}
};
static const ProtobufCEnumValueIndex envelope__type__enum_values_by_name[5] =
{
  { "CANCEL", 4 },
  { "EVENT", 3 },
  { "REQUEST", 1 },
  { "RESPONSE", 2 },
  { "TYPE_UNSPECIFIED", 0 },
};
const ProtobufCEnumDescriptor envelope__type__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "envelope.Type",
  "Type",
  "Envelope__Type",
  "envelope",
  5,
  envelope__type__enum_values_by_number,
  5,
  envelope__type__enum_values_by_name,
  1,
  envelope__type__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
static const ProtobufCEnumValue envelope__encoding__enum_values_by_number[2] =
{
  { "JSON", "ENVELOPE__ENCODING__JSON", 0 },
  { "PROTOBUF", "ENVELOPE__ENCODING__PROTOBUF", 1 },
};
static const ProtobufCIntRange envelope__encoding__value_ranges[] = {
{0, 0},{0, 2}
};
static const ProtobufCEnumValueIndex envelope__encoding__enum_values_by_name[2] =
{
  { "JSON", 0 },
  { "PROTOBUF", 1 },
};
const ProtobufCEnumDescriptor envelope__encoding__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "envelope.Encoding",
  "Encoding",
  "Envelope__Encoding",
  "envelope",
  2,
  envelope__encoding__enum_values_by_number,
  2,
  envelope__encoding__enum_values_by_name,
  1,
  envelope__encoding__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
static const ProtobufCEnumValue envelope__bus_code__enum_values_by_number[25] =
{
  { "BUS_CODE_UNSPECIFIED", "ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED", 0 },
  { "INVALID_BODY", "ENVELOPE__BUS_CODE__INVALID_BODY", 1 },
  { "MISSING_NAMESPACE", "ENVELOPE__BUS_CODE__MISSING_NAMESPACE", 2 },
  { "INVALID_TYPE", "ENVELOPE__BUS_CODE__INVALID_TYPE", 3 },
  { "NO_CONNECTION", "ENVELOPE__BUS_CODE__NO_CONNECTION", 4 },
  { "CONNECTION_LOST", "ENVELOPE__BUS_CODE__CONNECTION_LOST", 5 },
  { "SHUTTING_DOWN", "ENVELOPE__BUS_CODE__SHUTTING_DOWN", 6 },
  { "TIMEOUT", "ENVELOPE__BUS_CODE__TIMEOUT", 7 },
  { "SEND_FAILED", "ENVELOPE__BUS_CODE__SEND_FAILED", 8 },
  { "NO_LISTENER", "ENVELOPE__BUS_CODE__NO_LISTENER", 9 },
  { "LISTENER_LOST", "ENVELOPE__BUS_CODE__LISTENER_LOST", 10 },
  { "UNSUPPORTED_ENCODING", "ENVELOPE__BUS_CODE__UNSUPPORTED_ENCODING", 11 },
  { "TOO_MANY_REQUESTS", "ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS", 12 },
  { "NAMESPACE_RESERVED", "ENVELOPE__BUS_CODE__NAMESPACE_RESERVED", 13 },
  { "INVALID_NAMESPACE", "ENVELOPE__BUS_CODE__INVALID_NAMESPACE", 14 },
  { "NAMESPACE_ALREADY_REGISTERED", "ENVELOPE__BUS_CODE__NAMESPACE_ALREADY_REGISTERED", 15 },
  { "MISSING_SHED", "ENVELOPE__BUS_CODE__MISSING_SHED", 16 },
  { "SHED_NOT_CONNECTED", "ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED", 17 },
  { "NOT_PENDING", "ENVELOPE__BUS_CODE__NOT_PENDING", 18 },
  { "NOT_FOUND", "ENVELOPE__BUS_CODE__NOT_FOUND", 19 },
  { "METHOD_NOT_ALLOWED", "ENVELOPE__BUS_CODE__METHOD_NOT_ALLOWED", 20 },
  { "FORBIDDEN", "ENVELOPE__BUS_CODE__FORBIDDEN", 21 },
  { "BODY_TOO_LARGE", "ENVELOPE__BUS_CODE__BODY_TOO_LARGE", 22 },
  { "INVALID_SHED", "ENVELOPE__BUS_CODE__INVALID_SHED", 23 },
  { "SHED_ALREADY_ATTACHED", "ENVELOPE__BUS_CODE__SHED_ALREADY_ATTACHED", 24 },
};
static const ProtobufCIntRange envelope__bus_code__value_ranges[] = {
{0, 0},{0, 25}
};
static const ProtobufCEnumValueIndex envelope__bus_code__enum_values_by_name[25] =
{
  { "BODY_TOO_LARGE", 22 },
  { "BUS_CODE_UNSPECIFIED", 0 },
  { "CONNECTION_LOST", 5 },
  { "FORBIDDEN", 21 },
  { "INVALID_BODY", 1 },
  { "INVALID_NAMESPACE", 14 },
  { "INVALID_SHED", 23 },
  { "INVALID_TYPE", 3 },
  { "LISTENER_LOST", 10 },
  { "METHOD_NOT_ALLOWED", 20 },
  { "MISSING_NAMESPACE", 2 },
  { "MISSING_SHED", 16 },
  { "NAMESPACE_ALREADY_REGISTERED", 15 },
  { "NAMESPACE_RESERVED", 13 },
  { "NOT_FOUND", 19 },
  { "NOT_PENDING", 18 },
  { "NO_CONNECTION", 4 },
  { "NO_LISTENER", 9 },
  { "SEND_FAILED", 8 },
  { "SHED_ALREADY_ATTACHED", 24 },
  { "SHED_NOT_CONNECTED", 17 },
  { "SHUTTING_DOWN", 6 },
  { "TIMEOUT", 7 },
  { "TOO_MANY_REQUESTS", 12 },
  { "UNSUPPORTED_ENCODING", 11 },
};
const ProtobufCEnumDescriptor envelope__bus_code__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "envelope.BusCode",
  "BusCode",
  "Envelope__BusCode",
  "envelope",
  25,
  envelope__bus_code__enum_values_by_number,
  25,
  envelope__bus_code__enum_values_by_name,
  1,
  envelope__bus_code__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
