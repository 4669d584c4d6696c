/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "key_holder.pb-c.h"
void   key_holder__error__init
                     (KeyHolder__Error         *message)
{
  static const KeyHolder__Error init_value = KEY_HOLDER__ERROR__INIT;
  *message = init_value;
}
size_t key_holder__error__get_packed_size
                     (const KeyHolder__Error *message)
{
  assert(message->base.descriptor == &key_holder__error__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__error__pack
                     (const KeyHolder__Error *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__error__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__error__pack_to_buffer
                     (const KeyHolder__Error *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__error__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Error *
       key_holder__error__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Error *)
     protobuf_c_message_unpack (&key_holder__error__descriptor,
                                allocator, len, data);
}
void   key_holder__error__free_unpacked
                     (KeyHolder__Error *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__error__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__configure_request__init
                     (KeyHolder__ConfigureRequest         *message)
{
  static const KeyHolder__ConfigureRequest init_value = KEY_HOLDER__CONFIGURE_REQUEST__INIT;
  *message = init_value;
}
size_t key_holder__configure_request__get_packed_size
                     (const KeyHolder__ConfigureRequest *message)
{
  assert(message->base.descriptor == &key_holder__configure_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__configure_request__pack
                     (const KeyHolder__ConfigureRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__configure_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__configure_request__pack_to_buffer
                     (const KeyHolder__ConfigureRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__configure_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__ConfigureRequest *
       key_holder__configure_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__ConfigureRequest *)
     protobuf_c_message_unpack (&key_holder__configure_request__descriptor,
                                allocator, len, data);
}
void   key_holder__configure_request__free_unpacked
                     (KeyHolder__ConfigureRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__configure_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__configure_response__init
                     (KeyHolder__ConfigureResponse         *message)
{
  static const KeyHolder__ConfigureResponse init_value = KEY_HOLDER__CONFIGURE_RESPONSE__INIT;
  *message = init_value;
}
size_t key_holder__configure_response__get_packed_size
                     (const KeyHolder__ConfigureResponse *message)
{
  assert(message->base.descriptor == &key_holder__configure_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__configure_response__pack
                     (const KeyHolder__ConfigureResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__configure_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__configure_response__pack_to_buffer
                     (const KeyHolder__ConfigureResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__configure_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__ConfigureResponse *
       key_holder__configure_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__ConfigureResponse *)
     protobuf_c_message_unpack (&key_holder__configure_response__descriptor,
                                allocator, len, data);
}
void   key_holder__configure_response__free_unpacked
                     (KeyHolder__ConfigureResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__configure_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__list_request__init
                     (KeyHolder__ListRequest         *message)
{
  static const KeyHolder__ListRequest init_value = KEY_HOLDER__LIST_REQUEST__INIT;
  *message = init_value;
}
size_t key_holder__list_request__get_packed_size
                     (const KeyHolder__ListRequest *message)
{
  assert(message->base.descriptor == &key_holder__list_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__list_request__pack
                     (const KeyHolder__ListRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__list_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__list_request__pack_to_buffer
                     (const KeyHolder__ListRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__list_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__ListRequest *
       key_holder__list_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__ListRequest *)
     protobuf_c_message_unpack (&key_holder__list_request__descriptor,
                                allocator, len, data);
}
void   key_holder__list_request__free_unpacked
                     (KeyHolder__ListRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__list_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__key__init
                     (KeyHolder__Key         *message)
{
  static const KeyHolder__Key init_value = KEY_HOLDER__KEY__INIT;
  *message = init_value;
}
size_t key_holder__key__get_packed_size
                     (const KeyHolder__Key *message)
{
  assert(message->base.descriptor == &key_holder__key__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__key__pack
                     (const KeyHolder__Key *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__key__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__key__pack_to_buffer
                     (const KeyHolder__Key *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__key__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Key *
       key_holder__key__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Key *)
     protobuf_c_message_unpack (&key_holder__key__descriptor,
                                allocator, len, data);
}
void   key_holder__key__free_unpacked
                     (KeyHolder__Key *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__key__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__list_response__init
                     (KeyHolder__ListResponse         *message)
{
  static const KeyHolder__ListResponse init_value = KEY_HOLDER__LIST_RESPONSE__INIT;
  *message = init_value;
}
size_t key_holder__list_response__get_packed_size
                     (const KeyHolder__ListResponse *message)
{
  assert(message->base.descriptor == &key_holder__list_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__list_response__pack
                     (const KeyHolder__ListResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__list_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__list_response__pack_to_buffer
                     (const KeyHolder__ListResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__list_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__ListResponse *
       key_holder__list_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__ListResponse *)
     protobuf_c_message_unpack (&key_holder__list_response__descriptor,
                                allocator, len, data);
}
void   key_holder__list_response__free_unpacked
                     (KeyHolder__ListResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__list_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__sign_request__init
                     (KeyHolder__SignRequest         *message)
{
  static const KeyHolder__SignRequest init_value = KEY_HOLDER__SIGN_REQUEST__INIT;
  *message = init_value;
}
size_t key_holder__sign_request__get_packed_size
                     (const KeyHolder__SignRequest *message)
{
  assert(message->base.descriptor == &key_holder__sign_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__sign_request__pack
                     (const KeyHolder__SignRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__sign_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__sign_request__pack_to_buffer
                     (const KeyHolder__SignRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__sign_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__SignRequest *
       key_holder__sign_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__SignRequest *)
     protobuf_c_message_unpack (&key_holder__sign_request__descriptor,
                                allocator, len, data);
}
void   key_holder__sign_request__free_unpacked
                     (KeyHolder__SignRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__sign_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__sign_response__init
                     (KeyHolder__SignResponse         *message)
{
  static const KeyHolder__SignResponse init_value = KEY_HOLDER__SIGN_RESPONSE__INIT;
  *message = init_value;
}
size_t key_holder__sign_response__get_packed_size
                     (const KeyHolder__SignResponse *message)
{
  assert(message->base.descriptor == &key_holder__sign_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__sign_response__pack
                     (const KeyHolder__SignResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__sign_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__sign_response__pack_to_buffer
                     (const KeyHolder__SignResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__sign_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__SignResponse *
       key_holder__sign_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__SignResponse *)
     protobuf_c_message_unpack (&key_holder__sign_response__descriptor,
                                allocator, len, data);
}
void   key_holder__sign_response__free_unpacked
                     (KeyHolder__SignResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__sign_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__request__init
                     (KeyHolder__Request         *message)
{
  static const KeyHolder__Request init_value = KEY_HOLDER__REQUEST__INIT;
  *message = init_value;
}
size_t key_holder__request__get_packed_size
                     (const KeyHolder__Request *message)
{
  assert(message->base.descriptor == &key_holder__request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__request__pack
                     (const KeyHolder__Request *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__request__pack_to_buffer
                     (const KeyHolder__Request *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Request *
       key_holder__request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Request *)
     protobuf_c_message_unpack (&key_holder__request__descriptor,
                                allocator, len, data);
}
void   key_holder__request__free_unpacked
                     (KeyHolder__Request *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__response__init
                     (KeyHolder__Response         *message)
{
  static const KeyHolder__Response init_value = KEY_HOLDER__RESPONSE__INIT;
  *message = init_value;
}
size_t key_holder__response__get_packed_size
                     (const KeyHolder__Response *message)
{
  assert(message->base.descriptor == &key_holder__response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__response__pack
                     (const KeyHolder__Response *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__response__pack_to_buffer
                     (const KeyHolder__Response *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Response *
       key_holder__response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Response *)
     protobuf_c_message_unpack (&key_holder__response__descriptor,
                                allocator, len, data);
}
void   key_holder__response__free_unpacked
                     (KeyHolder__Response *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__call__init
                     (KeyHolder__Call         *message)
{
  static const KeyHolder__Call init_value = KEY_HOLDER__CALL__INIT;
  *message = init_value;
}
size_t key_holder__call__get_packed_size
                     (const KeyHolder__Call *message)
{
  assert(message->base.descriptor == &key_holder__call__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__call__pack
                     (const KeyHolder__Call *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__call__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__call__pack_to_buffer
                     (const KeyHolder__Call *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__call__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Call *
       key_holder__call__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Call *)
     protobuf_c_message_unpack (&key_holder__call__descriptor,
                                allocator, len, data);
}
void   key_holder__call__free_unpacked
                     (KeyHolder__Call *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__call__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   key_holder__answer__init
                     (KeyHolder__Answer         *message)
{
  static const KeyHolder__Answer init_value = KEY_HOLDER__ANSWER__INIT;
  *message = init_value;
}
size_t key_holder__answer__get_packed_size
                     (const KeyHolder__Answer *message)
{
  assert(message->base.descriptor == &key_holder__answer__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t key_holder__answer__pack
                     (const KeyHolder__Answer *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &key_holder__answer__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t key_holder__answer__pack_to_buffer
                     (const KeyHolder__Answer *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &key_holder__answer__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
KeyHolder__Answer *
       key_holder__answer__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (KeyHolder__Answer *)
     protobuf_c_message_unpack (&key_holder__answer__descriptor,
                                allocator, len, data);
}
void   key_holder__answer__free_unpacked
                     (KeyHolder__Answer *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &key_holder__answer__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor key_holder__error__field_descriptors[2] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Error, error),
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
    offsetof(KeyHolder__Error, code),
    &key_holder__error_code__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__error__field_indices_by_name[] = {
  1,   /* field[1] = code */
  0,   /* field[0] = error */
};
static const ProtobufCIntRange key_holder__error__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor key_holder__error__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Error",
  "Error",
  "KeyHolder__Error",
  "key_holder",
  sizeof(KeyHolder__Error),
  2,
  key_holder__error__field_descriptors,
  key_holder__error__field_indices_by_name,
  1,  key_holder__error__number_ranges,
  (ProtobufCMessageInit) key_holder__error__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__configure_request__field_descriptors[3] =
{
  {
    "mode",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__ConfigureRequest, mode),
    &key_holder__mode__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "agent_socket",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__ConfigureRequest, agent_socket),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "key_paths",
    3,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_STRING,
    offsetof(KeyHolder__ConfigureRequest, n_key_paths),
    offsetof(KeyHolder__ConfigureRequest, key_paths),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__configure_request__field_indices_by_name[] = {
  1,   /* field[1] = agent_socket */
  2,   /* field[2] = key_paths */
  0,   /* field[0] = mode */
};
static const ProtobufCIntRange key_holder__configure_request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor key_holder__configure_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.ConfigureRequest",
  "ConfigureRequest",
  "KeyHolder__ConfigureRequest",
  "key_holder",
  sizeof(KeyHolder__ConfigureRequest),
  3,
  key_holder__configure_request__field_descriptors,
  key_holder__configure_request__field_indices_by_name,
  1,  key_holder__configure_request__number_ranges,
  (ProtobufCMessageInit) key_holder__configure_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__configure_response__field_descriptors[2] =
{
  {
    "mode",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_ENUM,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__ConfigureResponse, mode),
    &key_holder__mode__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "key_count",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__ConfigureResponse, key_count),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__configure_response__field_indices_by_name[] = {
  1,   /* field[1] = key_count */
  0,   /* field[0] = mode */
};
static const ProtobufCIntRange key_holder__configure_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor key_holder__configure_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.ConfigureResponse",
  "ConfigureResponse",
  "KeyHolder__ConfigureResponse",
  "key_holder",
  sizeof(KeyHolder__ConfigureResponse),
  2,
  key_holder__configure_response__field_descriptors,
  key_holder__configure_response__field_indices_by_name,
  1,  key_holder__configure_response__number_ranges,
  (ProtobufCMessageInit) key_holder__configure_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
#define key_holder__list_request__field_descriptors NULL
#define key_holder__list_request__field_indices_by_name NULL
#define key_holder__list_request__number_ranges NULL
const ProtobufCMessageDescriptor key_holder__list_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.ListRequest",
  "ListRequest",
  "KeyHolder__ListRequest",
  "key_holder",
  sizeof(KeyHolder__ListRequest),
  0,
  key_holder__list_request__field_descriptors,
  key_holder__list_request__field_indices_by_name,
  0,  key_holder__list_request__number_ranges,
  (ProtobufCMessageInit) key_holder__list_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__key__field_descriptors[2] =
{
  {
    "blob",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Key, blob),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "comment",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Key, comment),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__key__field_indices_by_name[] = {
  0,   /* field[0] = blob */
  1,   /* field[1] = comment */
};
static const ProtobufCIntRange key_holder__key__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor key_holder__key__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Key",
  "Key",
  "KeyHolder__Key",
  "key_holder",
  sizeof(KeyHolder__Key),
  2,
  key_holder__key__field_descriptors,
  key_holder__key__field_indices_by_name,
  1,  key_holder__key__number_ranges,
  (ProtobufCMessageInit) key_holder__key__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__list_response__field_descriptors[1] =
{
  {
    "keys",
    1,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__ListResponse, n_keys),
    offsetof(KeyHolder__ListResponse, keys),
    &key_holder__key__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__list_response__field_indices_by_name[] = {
  0,   /* field[0] = keys */
};
static const ProtobufCIntRange key_holder__list_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor key_holder__list_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.ListResponse",
  "ListResponse",
  "KeyHolder__ListResponse",
  "key_holder",
  sizeof(KeyHolder__ListResponse),
  1,
  key_holder__list_response__field_descriptors,
  key_holder__list_response__field_indices_by_name,
  1,  key_holder__list_response__number_ranges,
  (ProtobufCMessageInit) key_holder__list_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__sign_request__field_descriptors[3] =
{
  {
    "public_key",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__SignRequest, public_key),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "data",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__SignRequest, data),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "flags",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__SignRequest, flags),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__sign_request__field_indices_by_name[] = {
  1,   /* field[1] = data */
  2,   /* field[2] = flags */
  0,   /* field[0] = public_key */
};
static const ProtobufCIntRange key_holder__sign_request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor key_holder__sign_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.SignRequest",
  "SignRequest",
  "KeyHolder__SignRequest",
  "key_holder",
  sizeof(KeyHolder__SignRequest),
  3,
  key_holder__sign_request__field_descriptors,
  key_holder__sign_request__field_indices_by_name,
  1,  key_holder__sign_request__number_ranges,
  (ProtobufCMessageInit) key_holder__sign_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__sign_response__field_descriptors[1] =
{
  {
    "signature",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__SignResponse, signature),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__sign_response__field_indices_by_name[] = {
  0,   /* field[0] = signature */
};
static const ProtobufCIntRange key_holder__sign_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor key_holder__sign_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.SignResponse",
  "SignResponse",
  "KeyHolder__SignResponse",
  "key_holder",
  sizeof(KeyHolder__SignResponse),
  1,
  key_holder__sign_response__field_descriptors,
  key_holder__sign_response__field_indices_by_name,
  1,  key_holder__sign_response__number_ranges,
  (ProtobufCMessageInit) key_holder__sign_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__request__field_descriptors[3] =
{
  {
    "configure",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Request, operation_case),
    offsetof(KeyHolder__Request, configure),
    &key_holder__configure_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "list",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Request, operation_case),
    offsetof(KeyHolder__Request, list),
    &key_holder__list_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "sign",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Request, operation_case),
    offsetof(KeyHolder__Request, sign),
    &key_holder__sign_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__request__field_indices_by_name[] = {
  0,   /* field[0] = configure */
  1,   /* field[1] = list */
  2,   /* field[2] = sign */
};
static const ProtobufCIntRange key_holder__request__number_ranges[1 + 1] =
{
  { 2, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor key_holder__request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Request",
  "Request",
  "KeyHolder__Request",
  "key_holder",
  sizeof(KeyHolder__Request),
  3,
  key_holder__request__field_descriptors,
  key_holder__request__field_indices_by_name,
  1,  key_holder__request__number_ranges,
  (ProtobufCMessageInit) key_holder__request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__response__field_descriptors[4] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Response, result_case),
    offsetof(KeyHolder__Response, error),
    &key_holder__error__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "configure",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Response, result_case),
    offsetof(KeyHolder__Response, configure),
    &key_holder__configure_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "list",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Response, result_case),
    offsetof(KeyHolder__Response, list),
    &key_holder__list_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "sign",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(KeyHolder__Response, result_case),
    offsetof(KeyHolder__Response, sign),
    &key_holder__sign_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__response__field_indices_by_name[] = {
  1,   /* field[1] = configure */
  0,   /* field[0] = error */
  2,   /* field[2] = list */
  3,   /* field[3] = sign */
};
static const ProtobufCIntRange key_holder__response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 4 }
};
const ProtobufCMessageDescriptor key_holder__response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Response",
  "Response",
  "KeyHolder__Response",
  "key_holder",
  sizeof(KeyHolder__Response),
  4,
  key_holder__response__field_descriptors,
  key_holder__response__field_indices_by_name,
  1,  key_holder__response__number_ranges,
  (ProtobufCMessageInit) key_holder__response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__call__field_descriptors[3] =
{
  {
    "id",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Call, id),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "request",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Call, request),
    &key_holder__request__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "cancel",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Call, cancel),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__call__field_indices_by_name[] = {
  2,   /* field[2] = cancel */
  0,   /* field[0] = id */
  1,   /* field[1] = request */
};
static const ProtobufCIntRange key_holder__call__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor key_holder__call__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Call",
  "Call",
  "KeyHolder__Call",
  "key_holder",
  sizeof(KeyHolder__Call),
  3,
  key_holder__call__field_descriptors,
  key_holder__call__field_indices_by_name,
  1,  key_holder__call__number_ranges,
  (ProtobufCMessageInit) key_holder__call__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor key_holder__answer__field_descriptors[2] =
{
  {
    "id",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT64,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Answer, id),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "response",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    0,   /* quantifier_offset */
    offsetof(KeyHolder__Answer, response),
    &key_holder__response__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned key_holder__answer__field_indices_by_name[] = {
  0,   /* field[0] = id */
  1,   /* field[1] = response */
};
static const ProtobufCIntRange key_holder__answer__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor key_holder__answer__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "key_holder.Answer",
  "Answer",
  "KeyHolder__Answer",
  "key_holder",
  sizeof(KeyHolder__Answer),
  2,
  key_holder__answer__field_descriptors,
  key_holder__answer__field_indices_by_name,
  1,  key_holder__answer__number_ranges,
  (ProtobufCMessageInit) key_holder__answer__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue key_holder__error_code__enum_values_by_number[4] =
{
  { "ERROR_CODE_UNSPECIFIED", "KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED", 0 },
  { "KEY_NOT_FOUND", "KEY_HOLDER__ERROR_CODE__KEY_NOT_FOUND", 1 },
  { "SIGN_FAILED", "KEY_HOLDER__ERROR_CODE__SIGN_FAILED", 2 },
  { "NO_BACKEND", "KEY_HOLDER__ERROR_CODE__NO_BACKEND", 3 },
};
static const ProtobufCIntRange key_holder__error_code__value_ranges[] = {
{0, 0},{0, 4}
};
static const ProtobufCEnumValueIndex key_holder__error_code__enum_values_by_name[4] =
{
  { "ERROR_CODE_UNSPECIFIED", 0 },
  { "KEY_NOT_FOUND", 1 },
  { "NO_BACKEND", 3 },
  { "SIGN_FAILED", 2 },
};
const ProtobufCEnumDescriptor key_holder__error_code__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "key_holder.ErrorCode",
  "ErrorCode",
  "KeyHolder__ErrorCode",
  "key_holder",
  4,
  key_holder__error_code__enum_values_by_number,
  4,
  key_holder__error_code__enum_values_by_name,
  1,
  key_holder__error_code__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
static const ProtobufCEnumValue key_holder__mode__enum_values_by_number[3] =
{
  { "AUTO", "KEY_HOLDER__MODE__AUTO", 0 },
  { "AGENT_FORWARD", "KEY_HOLDER__MODE__AGENT_FORWARD", 1 },
  { "LOCAL_KEYS", "KEY_HOLDER__MODE__LOCAL_KEYS", 2 },
};
static const ProtobufCIntRange key_holder__mode__value_ranges[] = {
{0, 0},{0, 3}
};
static const ProtobufCEnumValueIndex key_holder__mode__enum_values_by_name[3] =
{
  { "AGENT_FORWARD", 1 },
  { "AUTO", 0 },
  { "LOCAL_KEYS", 2 },
};
const ProtobufCEnumDescriptor key_holder__mode__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "key_holder.Mode",
  "Mode",
  "KeyHolder__Mode",
  "key_holder",
  3,
  key_holder__mode__enum_values_by_number,
  3,
  key_holder__mode__enum_values_by_name,
  1,
  key_holder__mode__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
