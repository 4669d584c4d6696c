/* Made from proto/bulb.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "bulb.pb-c.h"
void   bulb__bulb__init
                     (Bulb__Bulb         *message)
{
  static const Bulb__Bulb init_value = BULB__BULB__INIT;
  *message = init_value;
}
size_t bulb__bulb__get_packed_size
                     (const Bulb__Bulb *message)
{
  assert(message->base.descriptor == &bulb__bulb__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t bulb__bulb__pack
                     (const Bulb__Bulb *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &bulb__bulb__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t bulb__bulb__pack_to_buffer
                     (const Bulb__Bulb *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &bulb__bulb__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Bulb__Bulb *
       bulb__bulb__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Bulb__Bulb *)
     protobuf_c_message_unpack (&bulb__bulb__descriptor,
                                allocator, len, data);
}
void   bulb__bulb__free_unpacked
                     (Bulb__Bulb *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &bulb__bulb__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor bulb__bulb__field_descriptors[1] =
{
  {
    "colour",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Bulb__Bulb, colour),
    &bulb__colour__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned bulb__bulb__field_indices_by_name[] = {
  0,   /* field[0] = colour */
};
static const ProtobufCIntRange bulb__bulb__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor bulb__bulb__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "bulb.Bulb",
  "Bulb",
  "Bulb__Bulb",
  "bulb",
  sizeof(Bulb__Bulb),
  1,
  bulb__bulb__field_descriptors,
  bulb__bulb__field_indices_by_name,
  1,  bulb__bulb__number_ranges,
  (ProtobufCMessageInit) bulb__bulb__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue bulb__colour__enum_values_by_number[2] =
{
  { "COLOUR_UNSPECIFIED", "BULB__COLOUR__COLOUR_UNSPECIFIED", 0 },
  { "WARM", "BULB__COLOUR__WARM", 1 },
};
static const ProtobufCIntRange bulb__colour__value_ranges[] = {
{0, 0},{0, 2}
};
static const ProtobufCEnumValueIndex bulb__colour__enum_values_by_name[2] =
{
  { "COLOUR_UNSPECIFIED", 0 },
  { "WARM", 1 },
};
const ProtobufCEnumDescriptor bulb__colour__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "bulb.Colour",
  "Colour",
  "Bulb__Colour",
  "bulb",
  2,
  bulb__colour__enum_values_by_number,
  2,
  bulb__colour__enum_values_by_name,
  1,
  bulb__colour__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
