/* Made from proto/decoder.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "decoder.pb-c.h"
void   decoder__configure__init
                     (Decoder__Configure         *message)
{
  static const Decoder__Configure init_value = DECODER__CONFIGURE__INIT;
  *message = init_value;
}
size_t decoder__configure__get_packed_size
                     (const Decoder__Configure *message)
{
  assert(message->base.descriptor == &decoder__configure__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__configure__pack
                     (const Decoder__Configure *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__configure__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__configure__pack_to_buffer
                     (const Decoder__Configure *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__configure__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__Configure *
       decoder__configure__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__Configure *)
     protobuf_c_message_unpack (&decoder__configure__descriptor,
                                allocator, len, data);
}
void   decoder__configure__free_unpacked
                     (Decoder__Configure *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__configure__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__answer__init
                     (Decoder__Answer         *message)
{
  static const Decoder__Answer init_value = DECODER__ANSWER__INIT;
  *message = init_value;
}
size_t decoder__answer__get_packed_size
                     (const Decoder__Answer *message)
{
  assert(message->base.descriptor == &decoder__answer__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__answer__pack
                     (const Decoder__Answer *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__answer__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__answer__pack_to_buffer
                     (const Decoder__Answer *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__answer__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__Answer *
       decoder__answer__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__Answer *)
     protobuf_c_message_unpack (&decoder__answer__descriptor,
                                allocator, len, data);
}
void   decoder__answer__free_unpacked
                     (Decoder__Answer *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__answer__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__to_decoder__init
                     (Decoder__ToDecoder         *message)
{
  static const Decoder__ToDecoder init_value = DECODER__TO_DECODER__INIT;
  *message = init_value;
}
size_t decoder__to_decoder__get_packed_size
                     (const Decoder__ToDecoder *message)
{
  assert(message->base.descriptor == &decoder__to_decoder__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__to_decoder__pack
                     (const Decoder__ToDecoder *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__to_decoder__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__to_decoder__pack_to_buffer
                     (const Decoder__ToDecoder *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__to_decoder__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__ToDecoder *
       decoder__to_decoder__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__ToDecoder *)
     protobuf_c_message_unpack (&decoder__to_decoder__descriptor,
                                allocator, len, data);
}
void   decoder__to_decoder__free_unpacked
                     (Decoder__ToDecoder *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__to_decoder__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__link__init
                     (Decoder__Link         *message)
{
  static const Decoder__Link init_value = DECODER__LINK__INIT;
  *message = init_value;
}
size_t decoder__link__get_packed_size
                     (const Decoder__Link *message)
{
  assert(message->base.descriptor == &decoder__link__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__link__pack
                     (const Decoder__Link *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__link__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__link__pack_to_buffer
                     (const Decoder__Link *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__link__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__Link *
       decoder__link__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__Link *)
     protobuf_c_message_unpack (&decoder__link__descriptor,
                                allocator, len, data);
}
void   decoder__link__free_unpacked
                     (Decoder__Link *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__link__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__request__init
                     (Decoder__Request         *message)
{
  static const Decoder__Request init_value = DECODER__REQUEST__INIT;
  *message = init_value;
}
size_t decoder__request__get_packed_size
                     (const Decoder__Request *message)
{
  assert(message->base.descriptor == &decoder__request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__request__pack
                     (const Decoder__Request *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__request__pack_to_buffer
                     (const Decoder__Request *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__Request *
       decoder__request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__Request *)
     protobuf_c_message_unpack (&decoder__request__descriptor,
                                allocator, len, data);
}
void   decoder__request__free_unpacked
                     (Decoder__Request *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__cancel__init
                     (Decoder__Cancel         *message)
{
  static const Decoder__Cancel init_value = DECODER__CANCEL__INIT;
  *message = init_value;
}
size_t decoder__cancel__get_packed_size
                     (const Decoder__Cancel *message)
{
  assert(message->base.descriptor == &decoder__cancel__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__cancel__pack
                     (const Decoder__Cancel *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__cancel__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__cancel__pack_to_buffer
                     (const Decoder__Cancel *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__cancel__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__Cancel *
       decoder__cancel__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__Cancel *)
     protobuf_c_message_unpack (&decoder__cancel__descriptor,
                                allocator, len, data);
}
void   decoder__cancel__free_unpacked
                     (Decoder__Cancel *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__cancel__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   decoder__from_decoder__init
                     (Decoder__FromDecoder         *message)
{
  static const Decoder__FromDecoder init_value = DECODER__FROM_DECODER__INIT;
  *message = init_value;
}
size_t decoder__from_decoder__get_packed_size
                     (const Decoder__FromDecoder *message)
{
  assert(message->base.descriptor == &decoder__from_decoder__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t decoder__from_decoder__pack
                     (const Decoder__FromDecoder *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &decoder__from_decoder__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t decoder__from_decoder__pack_to_buffer
                     (const Decoder__FromDecoder *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &decoder__from_decoder__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
Decoder__FromDecoder *
       decoder__from_decoder__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (Decoder__FromDecoder *)
     protobuf_c_message_unpack (&decoder__from_decoder__descriptor,
                                allocator, len, data);
}
void   decoder__from_decoder__free_unpacked
                     (Decoder__FromDecoder *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &decoder__from_decoder__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor decoder__configure__field_descriptors[2] =
{
  {
    "server",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Configure, server),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "namespaces",
    2,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_STRING,
    offsetof(Decoder__Configure, n_namespaces),
    offsetof(Decoder__Configure, namespaces),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__configure__field_indices_by_name[] = {
  1,   /* field[1] = namespaces */
  0,   /* field[0] = server */
};
static const ProtobufCIntRange decoder__configure__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor decoder__configure__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.Configure",
  "Configure",
  "Decoder__Configure",
  "decoder",
  sizeof(Decoder__Configure),
  2,
  decoder__configure__field_descriptors,
  decoder__configure__field_indices_by_name,
  1,  decoder__configure__number_ranges,
  (ProtobufCMessageInit) decoder__configure__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__answer__field_descriptors[3] =
{
  {
    "ticket",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(Decoder__Answer, ticket),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "response",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(Decoder__Answer, response),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "pending_until",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_INT64,
    0,   /* quantifier_offset */
    offsetof(Decoder__Answer, pending_until),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__answer__field_indices_by_name[] = {
  2,   /* field[2] = pending_until */
  1,   /* field[1] = response */
  0,   /* field[0] = ticket */
};
static const ProtobufCIntRange decoder__answer__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor decoder__answer__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.Answer",
  "Answer",
  "Decoder__Answer",
  "decoder",
  sizeof(Decoder__Answer),
  3,
  decoder__answer__field_descriptors,
  decoder__answer__field_indices_by_name,
  1,  decoder__answer__number_ranges,
  (ProtobufCMessageInit) decoder__answer__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__to_decoder__field_descriptors[2] =
{
  {
    "configure",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Decoder__ToDecoder, message_case),
    offsetof(Decoder__ToDecoder, configure),
    &decoder__configure__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "answer",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Decoder__ToDecoder, message_case),
    offsetof(Decoder__ToDecoder, answer),
    &decoder__answer__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__to_decoder__field_indices_by_name[] = {
  1,   /* field[1] = answer */
  0,   /* field[0] = configure */
};
static const ProtobufCIntRange decoder__to_decoder__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor decoder__to_decoder__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.ToDecoder",
  "ToDecoder",
  "Decoder__ToDecoder",
  "decoder",
  sizeof(Decoder__ToDecoder),
  2,
  decoder__to_decoder__field_descriptors,
  decoder__to_decoder__field_indices_by_name,
  1,  decoder__to_decoder__number_ranges,
  (ProtobufCMessageInit) decoder__to_decoder__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__link__field_descriptors[3] =
{
  {
    "namespace",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Link, namespace_),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "up",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(Decoder__Link, up),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "reason",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Link, reason),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__link__field_indices_by_name[] = {
  0,   /* field[0] = namespace */
  2,   /* field[2] = reason */
  1,   /* field[1] = up */
};
static const ProtobufCIntRange decoder__link__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor decoder__link__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.Link",
  "Link",
  "Decoder__Link",
  "decoder",
  sizeof(Decoder__Link),
  3,
  decoder__link__field_descriptors,
  decoder__link__field_indices_by_name,
  1,  decoder__link__number_ranges,
  (ProtobufCMessageInit) decoder__link__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__request__field_descriptors[8] =
{
  {
    "ticket",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, ticket),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "id",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, id),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "namespace",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, namespace_),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "shed",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, shed),
    &envelope__shed__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "attempt",
    5,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, attempt),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "deadline_ms",
    6,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, deadline_ms),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "request",
    7,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, request),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "invalid",
    8,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(Decoder__Request, invalid),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__request__field_indices_by_name[] = {
  4,   /* field[4] = attempt */
  5,   /* field[5] = deadline_ms */
  1,   /* field[1] = id */
  7,   /* field[7] = invalid */
  2,   /* field[2] = namespace */
  6,   /* field[6] = request */
  3,   /* field[3] = shed */
  0,   /* field[0] = ticket */
};
static const ProtobufCIntRange decoder__request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 8 }
};
const ProtobufCMessageDescriptor decoder__request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.Request",
  "Request",
  "Decoder__Request",
  "decoder",
  sizeof(Decoder__Request),
  8,
  decoder__request__field_descriptors,
  decoder__request__field_indices_by_name,
  1,  decoder__request__number_ranges,
  (ProtobufCMessageInit) decoder__request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__cancel__field_descriptors[1] =
{
  {
    "ticket",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(Decoder__Cancel, ticket),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__cancel__field_indices_by_name[] = {
  0,   /* field[0] = ticket */
};
static const ProtobufCIntRange decoder__cancel__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor decoder__cancel__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.Cancel",
  "Cancel",
  "Decoder__Cancel",
  "decoder",
  sizeof(Decoder__Cancel),
  1,
  decoder__cancel__field_descriptors,
  decoder__cancel__field_indices_by_name,
  1,  decoder__cancel__number_ranges,
  (ProtobufCMessageInit) decoder__cancel__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor decoder__from_decoder__field_descriptors[3] =
{
  {
    "link",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Decoder__FromDecoder, message_case),
    offsetof(Decoder__FromDecoder, link),
    &decoder__link__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "request",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Decoder__FromDecoder, message_case),
    offsetof(Decoder__FromDecoder, request),
    &decoder__request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "cancel",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(Decoder__FromDecoder, message_case),
    offsetof(Decoder__FromDecoder, cancel),
    &decoder__cancel__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned decoder__from_decoder__field_indices_by_name[] = {
  2,   /* field[2] = cancel */
  0,   /* field[0] = link */
  1,   /* field[1] = request */
};
static const ProtobufCIntRange decoder__from_decoder__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor decoder__from_decoder__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "decoder.FromDecoder",
  "FromDecoder",
  "Decoder__FromDecoder",
  "decoder",
  sizeof(Decoder__FromDecoder),
  3,
  decoder__from_decoder__field_descriptors,
  decoder__from_decoder__field_indices_by_name,
  1,  decoder__from_decoder__number_ranges,
  (ProtobufCMessageInit) decoder__from_decoder__init,
  NULL,NULL,NULL    /* reserved[123] */
};
