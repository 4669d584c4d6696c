/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "lamp.pb-c.h"
void   lamp__error__init
                     (Lamp__Error         *message)
{
  static const Lamp__Error init_value = LAMP__ERROR__INIT;
  *message = init_value;
}
size_t lamp__error__get_packed_size
                     (const Lamp__Error *message)
{
  assert(message->base.descriptor == &lamp__error__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__error__pack
                     (const Lamp__Error *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__error__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__error__pack_to_buffer
                     (const Lamp__Error *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__error__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__Error *
       lamp__error__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__Error *)
     protobuf_c_message_unpack (&lamp__error__descriptor,
                                allocator, len, data);
}
void   lamp__error__free_unpacked
                     (Lamp__Error *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__error__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   lamp__toggle_request__init
                     (Lamp__ToggleRequest         *message)
{
  static const Lamp__ToggleRequest init_value = LAMP__TOGGLE_REQUEST__INIT;
  *message = init_value;
}
size_t lamp__toggle_request__get_packed_size
                     (const Lamp__ToggleRequest *message)
{
  assert(message->base.descriptor == &lamp__toggle_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__toggle_request__pack
                     (const Lamp__ToggleRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__toggle_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__toggle_request__pack_to_buffer
                     (const Lamp__ToggleRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__toggle_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__ToggleRequest *
       lamp__toggle_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__ToggleRequest *)
     protobuf_c_message_unpack (&lamp__toggle_request__descriptor,
                                allocator, len, data);
}
void   lamp__toggle_request__free_unpacked
                     (Lamp__ToggleRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__toggle_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   lamp__toggle_response__watt__init
                     (Lamp__ToggleResponse__Watt         *message)
{
  static const Lamp__ToggleResponse__Watt init_value = LAMP__TOGGLE_RESPONSE__WATT__INIT;
  *message = init_value;
}
void   lamp__toggle_response__init
                     (Lamp__ToggleResponse         *message)
{
  static const Lamp__ToggleResponse init_value = LAMP__TOGGLE_RESPONSE__INIT;
  *message = init_value;
}
size_t lamp__toggle_response__get_packed_size
                     (const Lamp__ToggleResponse *message)
{
  assert(message->base.descriptor == &lamp__toggle_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__toggle_response__pack
                     (const Lamp__ToggleResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__toggle_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__toggle_response__pack_to_buffer
                     (const Lamp__ToggleResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__toggle_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__ToggleResponse *
       lamp__toggle_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__ToggleResponse *)
     protobuf_c_message_unpack (&lamp__toggle_response__descriptor,
                                allocator, len, data);
}
void   lamp__toggle_response__free_unpacked
                     (Lamp__ToggleResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__toggle_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   lamp__letter__init
                     (Lamp__Letter         *message)
{
  static const Lamp__Letter init_value = LAMP__LETTER__INIT;
  *message = init_value;
}
size_t lamp__letter__get_packed_size
                     (const Lamp__Letter *message)
{
  assert(message->base.descriptor == &lamp__letter__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__letter__pack
                     (const Lamp__Letter *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__letter__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__letter__pack_to_buffer
                     (const Lamp__Letter *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__letter__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__Letter *
       lamp__letter__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__Letter *)
     protobuf_c_message_unpack (&lamp__letter__descriptor,
                                allocator, len, data);
}
void   lamp__letter__free_unpacked
                     (Lamp__Letter *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__letter__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   lamp__request__init
                     (Lamp__Request         *message)
{
  static const Lamp__Request init_value = LAMP__REQUEST__INIT;
  *message = init_value;
}
size_t lamp__request__get_packed_size
                     (const Lamp__Request *message)
{
  assert(message->base.descriptor == &lamp__request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__request__pack
                     (const Lamp__Request *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__request__pack_to_buffer
                     (const Lamp__Request *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__Request *
       lamp__request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__Request *)
     protobuf_c_message_unpack (&lamp__request__descriptor,
                                allocator, len, data);
}
void   lamp__request__free_unpacked
                     (Lamp__Request *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   lamp__response__init
                     (Lamp__Response         *message)
{
  static const Lamp__Response init_value = LAMP__RESPONSE__INIT;
  *message = init_value;
}
size_t lamp__response__get_packed_size
                     (const Lamp__Response *message)
{
  assert(message->base.descriptor == &lamp__response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t lamp__response__pack
                     (const Lamp__Response *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &lamp__response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t lamp__response__pack_to_buffer
                     (const Lamp__Response *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &lamp__response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Lamp__Response *
       lamp__response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Lamp__Response *)
     protobuf_c_message_unpack (&lamp__response__descriptor,
                                allocator, len, data);
}
void   lamp__response__free_unpacked
                     (Lamp__Response *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &lamp__response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor lamp__error__field_descriptors[2] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Lamp__Error, error),
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
    offsetof(Lamp__Error, code),
    &lamp__error_code__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__error__field_indices_by_name[] = {
  1,   /* field[1] = code */
  0,   /* field[0] = error */
};
static const ProtobufCIntRange lamp__error__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor lamp__error__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.Error",
  "Error",
  "Lamp__Error",
  "lamp",
  sizeof(Lamp__Error),
  2,
  lamp__error__field_descriptors,
  lamp__error__field_indices_by_name,
  1,  lamp__error__number_ranges,
  (ProtobufCMessageInit) lamp__error__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__toggle_request__field_descriptors[3] =
{
  {
    "on",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleRequest, on),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "secret",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleRequest, secret),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "namespace",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleRequest, namespace_),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__toggle_request__field_indices_by_name[] = {
  2,   /* field[2] = namespace */
  0,   /* field[0] = on */
  1,   /* field[1] = secret */
};
static const ProtobufCIntRange lamp__toggle_request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor lamp__toggle_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.ToggleRequest",
  "ToggleRequest",
  "Lamp__ToggleRequest",
  "lamp",
  sizeof(Lamp__ToggleRequest),
  3,
  lamp__toggle_request__field_descriptors,
  lamp__toggle_request__field_indices_by_name,
  1,  lamp__toggle_request__number_ranges,
  (ProtobufCMessageInit) lamp__toggle_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__toggle_response__watt__field_descriptors[1] =
{
  {
    "used",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleResponse__Watt, used),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__toggle_response__watt__field_indices_by_name[] = {
  0,   /* field[0] = used */
};
static const ProtobufCIntRange lamp__toggle_response__watt__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor lamp__toggle_response__watt__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.ToggleResponse.Watt",
  "Watt",
  "Lamp__ToggleResponse__Watt",
  "lamp",
  sizeof(Lamp__ToggleResponse__Watt),
  1,
  lamp__toggle_response__watt__field_descriptors,
  lamp__toggle_response__watt__field_indices_by_name,
  1,  lamp__toggle_response__watt__number_ranges,
  (ProtobufCMessageInit) lamp__toggle_response__watt__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__toggle_response__field_descriptors[5] =
{
  {
    "since",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleResponse, since),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "watt",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleResponse, watt),
    &lamp__toggle_response__watt__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "bulbs",
    4,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Lamp__ToggleResponse, n_bulbs),
    offsetof(Lamp__ToggleResponse, bulbs),
    &bulb__bulb__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "rooms",
    5,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_STRING,
    offsetof(Lamp__ToggleResponse, n_rooms),
    offsetof(Lamp__ToggleResponse, rooms),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "dimmed",
    7,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Lamp__ToggleResponse, dimmed),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__toggle_response__field_indices_by_name[] = {
  2,   /* field[2] = bulbs */
  4,   /* field[4] = dimmed */
  3,   /* field[3] = rooms */
  0,   /* field[0] = since */
  1,   /* field[1] = watt */
};
static const ProtobufCIntRange lamp__toggle_response__number_ranges[3 + 1] =
{
  { 1, 0 },
  { 4, 2 },
  { 7, 4 },
  { 0, 5 }
};
const ProtobufCMessageDescriptor lamp__toggle_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.ToggleResponse",
  "ToggleResponse",
  "Lamp__ToggleResponse",
  "lamp",
  sizeof(Lamp__ToggleResponse),
  5,
  lamp__toggle_response__field_descriptors,
  lamp__toggle_response__field_indices_by_name,
  3,  lamp__toggle_response__number_ranges,
  (ProtobufCMessageInit) lamp__toggle_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__letter__field_descriptors[1] =
{
  {
    "note",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(Lamp__Letter, note),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__letter__field_indices_by_name[] = {
  0,   /* field[0] = note */
};
static const ProtobufCIntRange lamp__letter__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor lamp__letter__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.Letter",
  "Letter",
  "Lamp__Letter",
  "lamp",
  sizeof(Lamp__Letter),
  1,
  lamp__letter__field_descriptors,
  lamp__letter__field_indices_by_name,
  1,  lamp__letter__number_ranges,
  (ProtobufCMessageInit) lamp__letter__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__request__field_descriptors[1] =
{
  {
    "toggle",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Lamp__Request, operation_case),
    offsetof(Lamp__Request, toggle),
    &lamp__toggle_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__request__field_indices_by_name[] = {
  0,   /* field[0] = toggle */
};
static const ProtobufCIntRange lamp__request__number_ranges[1 + 1] =
{
  { 2, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor lamp__request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.Request",
  "Request",
  "Lamp__Request",
  "lamp",
  sizeof(Lamp__Request),
  1,
  lamp__request__field_descriptors,
  lamp__request__field_indices_by_name,
  1,  lamp__request__number_ranges,
  (ProtobufCMessageInit) lamp__request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor lamp__response__field_descriptors[2] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Lamp__Response, result_case),
    offsetof(Lamp__Response, error),
    &lamp__error__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "toggle",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Lamp__Response, result_case),
    offsetof(Lamp__Response, toggle),
    &lamp__toggle_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned lamp__response__field_indices_by_name[] = {
  0,   /* field[0] = error */
  1,   /* field[1] = toggle */
};
static const ProtobufCIntRange lamp__response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor lamp__response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "lamp.Response",
  "Response",
  "Lamp__Response",
  "lamp",
  sizeof(Lamp__Response),
  2,
  lamp__response__field_descriptors,
  lamp__response__field_indices_by_name,
  1,  lamp__response__number_ranges,
  (ProtobufCMessageInit) lamp__response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue lamp__error_code__enum_values_by_number[2] =
{
  { "ERROR_CODE_UNSPECIFIED", "LAMP__ERROR_CODE__ERROR_CODE_UNSPECIFIED", 0 },
  { "NO_LAMP", "LAMP__ERROR_CODE__NO_LAMP", 1 },
};
static const ProtobufCIntRange lamp__error_code__value_ranges[] = {
{0, 0},{0, 2}
};
static const ProtobufCEnumValueIndex lamp__error_code__enum_values_by_name[2] =
{
  { "ERROR_CODE_UNSPECIFIED", 0 },
  { "NO_LAMP", 1 },
};
const ProtobufCEnumDescriptor lamp__error_code__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "lamp.ErrorCode",
  "ErrorCode",
  "Lamp__ErrorCode",
  "lamp",
  2,
  lamp__error_code__enum_values_by_number,
  2,
  lamp__error_code__enum_values_by_name,
  1,
  lamp__error_code__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
