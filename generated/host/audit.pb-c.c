/* Made from proto/audit.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "audit.pb-c.h"
void   audit__record__init
                     (Audit__Record         *message)
{
  static const Audit__Record init_value = AUDIT__RECORD__INIT;
  *message = init_value;
}
size_t audit__record__get_packed_size
                     (const Audit__Record *message)
{
  assert(message->base.descriptor == &audit__record__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t audit__record__pack
                     (const Audit__Record *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &audit__record__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t audit__record__pack_to_buffer
                     (const Audit__Record *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &audit__record__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Audit__Record *
       audit__record__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Audit__Record *)
     protobuf_c_message_unpack (&audit__record__descriptor,
                                allocator, len, data);
}
void   audit__record__free_unpacked
                     (Audit__Record *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &audit__record__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor audit__record__field_descriptors[11] =
{
  {
    "ts",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, ts),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "shed",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, shed),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "ns",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, ns),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "op",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, op),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "result",
    5,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, result),
    &audit__result__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "detail",
    6,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, detail),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "approval",
    7,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, approval),
    &audit__approval__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "server",
    8,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, server),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "code",
    9,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, code),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "id",
    10,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, id),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "attempt",
    11,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Audit__Record, attempt),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned audit__record__field_indices_by_name[] = {
  6,   /* field[6] = approval */
  10,   /* field[10] = attempt */
  8,   /* field[8] = code */
  5,   /* field[5] = detail */
  9,   /* field[9] = id */
  2,   /* field[2] = ns */
  3,   /* field[3] = op */
  4,   /* field[4] = result */
  7,   /* field[7] = server */
  1,   /* field[1] = shed */
  0,   /* field[0] = ts */
};
static const ProtobufCIntRange audit__record__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 11 }
};
const ProtobufCMessageDescriptor audit__record__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "audit.Record",
  "Record",
  "Audit__Record",
  "audit",
  sizeof(Audit__Record),
  11,
  audit__record__field_descriptors,
  audit__record__field_indices_by_name,
  1,  audit__record__number_ranges,
  (ProtobufCMessageInit) audit__record__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue audit__result__enum_values_by_number[4] =
{
  { "RESULT_UNSPECIFIED", "AUDIT__RESULT__RESULT_UNSPECIFIED", 0 },
  { "OK", "AUDIT__RESULT__OK", 1 },
  { "DENIED", "AUDIT__RESULT__DENIED", 2 },
  { "ERROR", "AUDIT__RESULT__ERROR", 3 },
};
static const ProtobufCIntRange audit__result__value_ranges[] = {
{0, 0},{0, 4}
};
static const ProtobufCEnumValueIndex audit__result__enum_values_by_name[4] =
{
  { "DENIED", 2 },
  { "ERROR", 3 },
  { "OK", 1 },
  { "RESULT_UNSPECIFIED", 0 },
};
const ProtobufCEnumDescriptor audit__result__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "audit.Result",
  "Result",
  "Audit__Result",
  "audit",
  4,
  audit__result__enum_values_by_number,
  4,
  audit__result__enum_values_by_name,
  1,
  audit__result__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
static const ProtobufCEnumValue audit__approval__enum_values_by_number[3] =
{
  { "NONE", "AUDIT__APPROVAL__NONE", 0 },
  { "TOUCHID", "AUDIT__APPROVAL__TOUCHID", 1 },
  { "CACHED", "AUDIT__APPROVAL__CACHED", 2 },
};
static const ProtobufCIntRange audit__approval__value_ranges[] = {
{0, 0},{0, 3}
};
static const ProtobufCEnumValueIndex audit__approval__enum_values_by_name[3] =
{
  { "CACHED", 2 },
  { "NONE", 0 },
  { "TOUCHID", 1 },
};
const ProtobufCEnumDescriptor audit__approval__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "audit.Approval",
  "Approval",
  "Audit__Approval",
  "audit",
  3,
  audit__approval__enum_values_by_number,
  3,
  audit__approval__enum_values_by_name,
  1,
  audit__approval__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
