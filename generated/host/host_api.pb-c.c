/* Made from proto/host_api.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "host_api.pb-c.h"
void   host_api__attach__init
                     (HostApi__Attach         *message)
{
  static const HostApi__Attach init_value = HOST_API__ATTACH__INIT;
  *message = init_value;
}
size_t host_api__attach__get_packed_size
                     (const HostApi__Attach *message)
{
  assert(message->base.descriptor == &host_api__attach__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t host_api__attach__pack
                     (const HostApi__Attach *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &host_api__attach__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t host_api__attach__pack_to_buffer
                     (const HostApi__Attach *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &host_api__attach__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
HostApi__Attach *
       host_api__attach__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (HostApi__Attach *)
     protobuf_c_message_unpack (&host_api__attach__descriptor,
                                allocator, len, data);
}
void   host_api__attach__free_unpacked
                     (HostApi__Attach *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &host_api__attach__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor host_api__attach__field_descriptors[1] =
{
  {
    "address",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(HostApi__Attach, address),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned host_api__attach__field_indices_by_name[] = {
  0,   /* field[0] = address */
};
static const ProtobufCIntRange host_api__attach__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor host_api__attach__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "host_api.Attach",
  "Attach",
  "HostApi__Attach",
  "host_api",
  sizeof(HostApi__Attach),
  1,
  host_api__attach__field_descriptors,
  host_api__attach__field_indices_by_name,
  1,  host_api__attach__number_ranges,
  (ProtobufCMessageInit) host_api__attach__init,
  NULL,NULL,NULL    /* reserved[123] */
};
