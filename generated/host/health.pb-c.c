/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "health.pb-c.h"
void   health__health_request__init
                     (Health__HealthRequest         *message)
{
  static const Health__HealthRequest init_value = HEALTH__HEALTH_REQUEST__INIT;
  *message = init_value;
}
size_t health__health_request__get_packed_size
                     (const Health__HealthRequest *message)
{
  assert(message->base.descriptor == &health__health_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t health__health_request__pack
                     (const Health__HealthRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &health__health_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t health__health_request__pack_to_buffer
                     (const Health__HealthRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &health__health_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Health__HealthRequest *
       health__health_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Health__HealthRequest *)
     protobuf_c_message_unpack (&health__health_request__descriptor,
                                allocator, len, data);
}
void   health__health_request__free_unpacked
                     (Health__HealthRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &health__health_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   health__health_response__init
                     (Health__HealthResponse         *message)
{
  static const Health__HealthResponse init_value = HEALTH__HEALTH_RESPONSE__INIT;
  *message = init_value;
}
size_t health__health_response__get_packed_size
                     (const Health__HealthResponse *message)
{
  assert(message->base.descriptor == &health__health_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t health__health_response__pack
                     (const Health__HealthResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &health__health_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t health__health_response__pack_to_buffer
                     (const Health__HealthResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &health__health_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Health__HealthResponse *
       health__health_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Health__HealthResponse *)
     protobuf_c_message_unpack (&health__health_response__descriptor,
                                allocator, len, data);
}
void   health__health_response__free_unpacked
                     (Health__HealthResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &health__health_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   health__health_event__init
                     (Health__HealthEvent         *message)
{
  static const Health__HealthEvent init_value = HEALTH__HEALTH_EVENT__INIT;
  *message = init_value;
}
size_t health__health_event__get_packed_size
                     (const Health__HealthEvent *message)
{
  assert(message->base.descriptor == &health__health_event__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t health__health_event__pack
                     (const Health__HealthEvent *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &health__health_event__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t health__health_event__pack_to_buffer
                     (const Health__HealthEvent *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &health__health_event__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Health__HealthEvent *
       health__health_event__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Health__HealthEvent *)
     protobuf_c_message_unpack (&health__health_event__descriptor,
                                allocator, len, data);
}
void   health__health_event__free_unpacked
                     (Health__HealthEvent *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &health__health_event__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor health__health_request__field_descriptors[1] =
{
  {
    "protobuf",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(Health__HealthRequest, protobuf),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned health__health_request__field_indices_by_name[] = {
  0,   /* field[0] = protobuf */
};
static const ProtobufCIntRange health__health_request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor health__health_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "health.HealthRequest",
  "HealthRequest",
  "Health__HealthRequest",
  "health",
  sizeof(Health__HealthRequest),
  1,
  health__health_request__field_descriptors,
  health__health_request__field_indices_by_name,
  1,  health__health_request__number_ranges,
  (ProtobufCMessageInit) health__health_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor health__health_response__field_descriptors[2] =
{
  {
    "status",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Health__HealthResponse, status),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "protobuf",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(Health__HealthResponse, protobuf),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned health__health_response__field_indices_by_name[] = {
  1,   /* field[1] = protobuf */
  0,   /* field[0] = status */
};
static const ProtobufCIntRange health__health_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor health__health_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "health.HealthResponse",
  "HealthResponse",
  "Health__HealthResponse",
  "health",
  sizeof(Health__HealthResponse),
  2,
  health__health_response__field_descriptors,
  health__health_response__field_indices_by_name,
  1,  health__health_response__number_ranges,
  (ProtobufCMessageInit) health__health_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor health__health_event__field_descriptors[1] =
{
  {
    "started_at",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Health__HealthEvent, started_at),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned health__health_event__field_indices_by_name[] = {
  0,   /* field[0] = started_at */
};
static const ProtobufCIntRange health__health_event__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor health__health_event__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "health.HealthEvent",
  "HealthEvent",
  "Health__HealthEvent",
  "health",
  sizeof(Health__HealthEvent),
  1,
  health__health_event__field_descriptors,
  health__health_event__field_indices_by_name,
  1,  health__health_event__number_ranges,
  (ProtobufCMessageInit) health__health_event__init,
  NULL,NULL,NULL    /* reserved[123] */
};
