/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

/* Do not generate deprecated warnings for self */
#ifndef PROTOBUF_C__NO_DEPRECATED
#define PROTOBUF_C__NO_DEPRECATED
#endif

#include "ssh_agent.pb-c.h"
void   ssh_agent__error__init
                     (SshAgent__Error         *message)
{
  static const SshAgent__Error init_value = SSH_AGENT__ERROR__INIT;
  *message = init_value;
}
size_t ssh_agent__error__get_packed_size
                     (const SshAgent__Error *message)
{
  assert(message->base.descriptor == &ssh_agent__error__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__error__pack
                     (const SshAgent__Error *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__error__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__error__pack_to_buffer
                     (const SshAgent__Error *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__error__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__Error *
       ssh_agent__error__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__Error *)
     protobuf_c_message_unpack (&ssh_agent__error__descriptor,
                                allocator, len, data);
}
void   ssh_agent__error__free_unpacked
                     (SshAgent__Error *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__error__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__list_request__init
                     (SshAgent__ListRequest         *message)
{
  static const SshAgent__ListRequest init_value = SSH_AGENT__LIST_REQUEST__INIT;
  *message = init_value;
}
size_t ssh_agent__list_request__get_packed_size
                     (const SshAgent__ListRequest *message)
{
  assert(message->base.descriptor == &ssh_agent__list_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__list_request__pack
                     (const SshAgent__ListRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__list_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__list_request__pack_to_buffer
                     (const SshAgent__ListRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__list_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__ListRequest *
       ssh_agent__list_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__ListRequest *)
     protobuf_c_message_unpack (&ssh_agent__list_request__descriptor,
                                allocator, len, data);
}
void   ssh_agent__list_request__free_unpacked
                     (SshAgent__ListRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__list_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__key__init
                     (SshAgent__Key         *message)
{
  static const SshAgent__Key init_value = SSH_AGENT__KEY__INIT;
  *message = init_value;
}
size_t ssh_agent__key__get_packed_size
                     (const SshAgent__Key *message)
{
  assert(message->base.descriptor == &ssh_agent__key__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__key__pack
                     (const SshAgent__Key *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__key__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__key__pack_to_buffer
                     (const SshAgent__Key *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__key__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__Key *
       ssh_agent__key__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__Key *)
     protobuf_c_message_unpack (&ssh_agent__key__descriptor,
                                allocator, len, data);
}
void   ssh_agent__key__free_unpacked
                     (SshAgent__Key *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__key__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__list_response__init
                     (SshAgent__ListResponse         *message)
{
  static const SshAgent__ListResponse init_value = SSH_AGENT__LIST_RESPONSE__INIT;
  *message = init_value;
}
size_t ssh_agent__list_response__get_packed_size
                     (const SshAgent__ListResponse *message)
{
  assert(message->base.descriptor == &ssh_agent__list_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__list_response__pack
                     (const SshAgent__ListResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__list_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__list_response__pack_to_buffer
                     (const SshAgent__ListResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__list_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__ListResponse *
       ssh_agent__list_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__ListResponse *)
     protobuf_c_message_unpack (&ssh_agent__list_response__descriptor,
                                allocator, len, data);
}
void   ssh_agent__list_response__free_unpacked
                     (SshAgent__ListResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__list_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__sign_request__init
                     (SshAgent__SignRequest         *message)
{
  static const SshAgent__SignRequest init_value = SSH_AGENT__SIGN_REQUEST__INIT;
  *message = init_value;
}
size_t ssh_agent__sign_request__get_packed_size
                     (const SshAgent__SignRequest *message)
{
  assert(message->base.descriptor == &ssh_agent__sign_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__sign_request__pack
                     (const SshAgent__SignRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__sign_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__sign_request__pack_to_buffer
                     (const SshAgent__SignRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__sign_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__SignRequest *
       ssh_agent__sign_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__SignRequest *)
     protobuf_c_message_unpack (&ssh_agent__sign_request__descriptor,
                                allocator, len, data);
}
void   ssh_agent__sign_request__free_unpacked
                     (SshAgent__SignRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__sign_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__sign_response__init
                     (SshAgent__SignResponse         *message)
{
  static const SshAgent__SignResponse init_value = SSH_AGENT__SIGN_RESPONSE__INIT;
  *message = init_value;
}
size_t ssh_agent__sign_response__get_packed_size
                     (const SshAgent__SignResponse *message)
{
  assert(message->base.descriptor == &ssh_agent__sign_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__sign_response__pack
                     (const SshAgent__SignResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__sign_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__sign_response__pack_to_buffer
                     (const SshAgent__SignResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__sign_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__SignResponse *
       ssh_agent__sign_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__SignResponse *)
     protobuf_c_message_unpack (&ssh_agent__sign_response__descriptor,
                                allocator, len, data);
}
void   ssh_agent__sign_response__free_unpacked
                     (SshAgent__SignResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__sign_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__ping_request__init
                     (SshAgent__PingRequest         *message)
{
  static const SshAgent__PingRequest init_value = SSH_AGENT__PING_REQUEST__INIT;
  *message = init_value;
}
size_t ssh_agent__ping_request__get_packed_size
                     (const SshAgent__PingRequest *message)
{
  assert(message->base.descriptor == &ssh_agent__ping_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__ping_request__pack
                     (const SshAgent__PingRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__ping_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__ping_request__pack_to_buffer
                     (const SshAgent__PingRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__ping_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__PingRequest *
       ssh_agent__ping_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__PingRequest *)
     protobuf_c_message_unpack (&ssh_agent__ping_request__descriptor,
                                allocator, len, data);
}
void   ssh_agent__ping_request__free_unpacked
                     (SshAgent__PingRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__ping_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__ping_response__init
                     (SshAgent__PingResponse         *message)
{
  static const SshAgent__PingResponse init_value = SSH_AGENT__PING_RESPONSE__INIT;
  *message = init_value;
}
size_t ssh_agent__ping_response__get_packed_size
                     (const SshAgent__PingResponse *message)
{
  assert(message->base.descriptor == &ssh_agent__ping_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__ping_response__pack
                     (const SshAgent__PingResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__ping_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__ping_response__pack_to_buffer
                     (const SshAgent__PingResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__ping_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__PingResponse *
       ssh_agent__ping_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__PingResponse *)
     protobuf_c_message_unpack (&ssh_agent__ping_response__descriptor,
                                allocator, len, data);
}
void   ssh_agent__ping_response__free_unpacked
                     (SshAgent__PingResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__ping_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__status_request__init
                     (SshAgent__StatusRequest         *message)
{
  static const SshAgent__StatusRequest init_value = SSH_AGENT__STATUS_REQUEST__INIT;
  *message = init_value;
}
size_t ssh_agent__status_request__get_packed_size
                     (const SshAgent__StatusRequest *message)
{
  assert(message->base.descriptor == &ssh_agent__status_request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__status_request__pack
                     (const SshAgent__StatusRequest *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__status_request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__status_request__pack_to_buffer
                     (const SshAgent__StatusRequest *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__status_request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__StatusRequest *
       ssh_agent__status_request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__StatusRequest *)
     protobuf_c_message_unpack (&ssh_agent__status_request__descriptor,
                                allocator, len, data);
}
void   ssh_agent__status_request__free_unpacked
                     (SshAgent__StatusRequest *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__status_request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__status_response__init
                     (SshAgent__StatusResponse         *message)
{
  static const SshAgent__StatusResponse init_value = SSH_AGENT__STATUS_RESPONSE__INIT;
  *message = init_value;
}
size_t ssh_agent__status_response__get_packed_size
                     (const SshAgent__StatusResponse *message)
{
  assert(message->base.descriptor == &ssh_agent__status_response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__status_response__pack
                     (const SshAgent__StatusResponse *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__status_response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__status_response__pack_to_buffer
                     (const SshAgent__StatusResponse *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__status_response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__StatusResponse *
       ssh_agent__status_response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__StatusResponse *)
     protobuf_c_message_unpack (&ssh_agent__status_response__descriptor,
                                allocator, len, data);
}
void   ssh_agent__status_response__free_unpacked
                     (SshAgent__StatusResponse *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__status_response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__request__init
                     (SshAgent__Request         *message)
{
  static const SshAgent__Request init_value = SSH_AGENT__REQUEST__INIT;
  *message = init_value;
}
size_t ssh_agent__request__get_packed_size
                     (const SshAgent__Request *message)
{
  assert(message->base.descriptor == &ssh_agent__request__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__request__pack
                     (const SshAgent__Request *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__request__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__request__pack_to_buffer
                     (const SshAgent__Request *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__request__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__Request *
       ssh_agent__request__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__Request *)
     protobuf_c_message_unpack (&ssh_agent__request__descriptor,
                                allocator, len, data);
}
void   ssh_agent__request__free_unpacked
                     (SshAgent__Request *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__request__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
void   ssh_agent__response__init
                     (SshAgent__Response         *message)
{
  static const SshAgent__Response init_value = SSH_AGENT__RESPONSE__INIT;
  *message = init_value;
}
size_t ssh_agent__response__get_packed_size
                     (const SshAgent__Response *message)
{
  assert(message->base.descriptor == &ssh_agent__response__descriptor);
  return protobuf_c_message_get_packed_size ((const ProtobufCMessage*)(message));
}
size_t ssh_agent__response__pack
                     (const SshAgent__Response *message,
                      uint8_t       *out)
{
  assert(message->base.descriptor == &ssh_agent__response__descriptor);
  return protobuf_c_message_pack ((const ProtobufCMessage*)message, out);
}
size_t ssh_agent__response__pack_to_buffer
                     (const SshAgent__Response *message,
                      ProtobufCBuffer *buffer)
{
  assert(message->base.descriptor == &ssh_agent__response__descriptor);
  return protobuf_c_message_pack_to_buffer ((const ProtobufCMessage*)message, buffer);
}
SshAgent__Response *
       ssh_agent__response__unpack
                     (ProtobufCAllocator  *allocator,
                      size_t               len,
                      const uint8_t       *data)
{
  return (SshAgent__Response *)
     protobuf_c_message_unpack (&ssh_agent__response__descriptor,
                                allocator, len, data);
}
void   ssh_agent__response__free_unpacked
                     (SshAgent__Response *message,
                      ProtobufCAllocator *allocator)
{
  if(!message)
    return;
  assert(message->base.descriptor == &ssh_agent__response__descriptor);
  protobuf_c_message_free_unpacked ((ProtobufCMessage*)message, allocator);
}
static const ProtobufCFieldDescriptor ssh_agent__error__field_descriptors[2] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__Error, error),
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
    offsetof(SshAgent__Error, code),
    &ssh_agent__error_code__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__error__field_indices_by_name[] = {
  1,   /* field[1] = code */
  0,   /* field[0] = error */
};
static const ProtobufCIntRange ssh_agent__error__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 2 }
};
const ProtobufCMessageDescriptor ssh_agent__error__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.Error",
  "Error",
  "SshAgent__Error",
  "ssh_agent",
  sizeof(SshAgent__Error),
  2,
  ssh_agent__error__field_descriptors,
  ssh_agent__error__field_indices_by_name,
  1,  ssh_agent__error__number_ranges,
  (ProtobufCMessageInit) ssh_agent__error__init,
  NULL,NULL,NULL    /* reserved[123] */
};
#define ssh_agent__list_request__field_descriptors NULL
#define ssh_agent__list_request__field_indices_by_name NULL
#define ssh_agent__list_request__number_ranges NULL
const ProtobufCMessageDescriptor ssh_agent__list_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.ListRequest",
  "ListRequest",
  "SshAgent__ListRequest",
  "ssh_agent",
  sizeof(SshAgent__ListRequest),
  0,
  ssh_agent__list_request__field_descriptors,
  ssh_agent__list_request__field_indices_by_name,
  0,  ssh_agent__list_request__number_ranges,
  (ProtobufCMessageInit) ssh_agent__list_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__key__field_descriptors[3] =
{
  {
    "format",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__Key, format),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "blob",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(SshAgent__Key, blob),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "comment",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__Key, comment),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__key__field_indices_by_name[] = {
  1,   /* field[1] = blob */
  2,   /* field[2] = comment */
  0,   /* field[0] = format */
};
static const ProtobufCIntRange ssh_agent__key__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor ssh_agent__key__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.Key",
  "Key",
  "SshAgent__Key",
  "ssh_agent",
  sizeof(SshAgent__Key),
  3,
  ssh_agent__key__field_descriptors,
  ssh_agent__key__field_indices_by_name,
  1,  ssh_agent__key__number_ranges,
  (ProtobufCMessageInit) ssh_agent__key__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__list_response__field_descriptors[1] =
{
  {
    "keys",
    1,
    PROTOBUF_C_LABEL_REPEATED,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__ListResponse, n_keys),
    offsetof(SshAgent__ListResponse, keys),
    &ssh_agent__key__descriptor,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__list_response__field_indices_by_name[] = {
  0,   /* field[0] = keys */
};
static const ProtobufCIntRange ssh_agent__list_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor ssh_agent__list_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.ListResponse",
  "ListResponse",
  "SshAgent__ListResponse",
  "ssh_agent",
  sizeof(SshAgent__ListResponse),
  1,
  ssh_agent__list_response__field_descriptors,
  ssh_agent__list_response__field_indices_by_name,
  1,  ssh_agent__list_response__number_ranges,
  (ProtobufCMessageInit) ssh_agent__list_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__sign_request__field_descriptors[3] =
{
  {
    "public_key",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(SshAgent__SignRequest, public_key),
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
    offsetof(SshAgent__SignRequest, data),
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
    offsetof(SshAgent__SignRequest, flags),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__sign_request__field_indices_by_name[] = {
  1,   /* field[1] = data */
  2,   /* field[2] = flags */
  0,   /* field[0] = public_key */
};
static const ProtobufCIntRange ssh_agent__sign_request__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor ssh_agent__sign_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.SignRequest",
  "SignRequest",
  "SshAgent__SignRequest",
  "ssh_agent",
  sizeof(SshAgent__SignRequest),
  3,
  ssh_agent__sign_request__field_descriptors,
  ssh_agent__sign_request__field_indices_by_name,
  1,  ssh_agent__sign_request__number_ranges,
  (ProtobufCMessageInit) ssh_agent__sign_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__sign_response__field_descriptors[3] =
{
  {
    "format",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__SignResponse, format),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "blob",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(SshAgent__SignResponse, blob),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "rest",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BYTES,
    0,   /* quantifier_offset */
    offsetof(SshAgent__SignResponse, rest),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__sign_response__field_indices_by_name[] = {
  1,   /* field[1] = blob */
  0,   /* field[0] = format */
  2,   /* field[2] = rest */
};
static const ProtobufCIntRange ssh_agent__sign_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor ssh_agent__sign_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.SignResponse",
  "SignResponse",
  "SshAgent__SignResponse",
  "ssh_agent",
  sizeof(SshAgent__SignResponse),
  3,
  ssh_agent__sign_response__field_descriptors,
  ssh_agent__sign_response__field_indices_by_name,
  1,  ssh_agent__sign_response__number_ranges,
  (ProtobufCMessageInit) ssh_agent__sign_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
#define ssh_agent__ping_request__field_descriptors NULL
#define ssh_agent__ping_request__field_indices_by_name NULL
#define ssh_agent__ping_request__number_ranges NULL
const ProtobufCMessageDescriptor ssh_agent__ping_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.PingRequest",
  "PingRequest",
  "SshAgent__PingRequest",
  "ssh_agent",
  sizeof(SshAgent__PingRequest),
  0,
  ssh_agent__ping_request__field_descriptors,
  ssh_agent__ping_request__field_indices_by_name,
  0,  ssh_agent__ping_request__number_ranges,
  (ProtobufCMessageInit) ssh_agent__ping_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__ping_response__field_descriptors[1] =
{
  {
    "status",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__PingResponse, status),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__ping_response__field_indices_by_name[] = {
  0,   /* field[0] = status */
};
static const ProtobufCIntRange ssh_agent__ping_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 1 }
};
const ProtobufCMessageDescriptor ssh_agent__ping_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.PingResponse",
  "PingResponse",
  "SshAgent__PingResponse",
  "ssh_agent",
  sizeof(SshAgent__PingResponse),
  1,
  ssh_agent__ping_response__field_descriptors,
  ssh_agent__ping_response__field_indices_by_name,
  1,  ssh_agent__ping_response__number_ranges,
  (ProtobufCMessageInit) ssh_agent__ping_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
#define ssh_agent__status_request__field_descriptors NULL
#define ssh_agent__status_request__field_indices_by_name NULL
#define ssh_agent__status_request__number_ranges NULL
const ProtobufCMessageDescriptor ssh_agent__status_request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.StatusRequest",
  "StatusRequest",
  "SshAgent__StatusRequest",
  "ssh_agent",
  sizeof(SshAgent__StatusRequest),
  0,
  ssh_agent__status_request__field_descriptors,
  ssh_agent__status_request__field_indices_by_name,
  0,  ssh_agent__status_request__number_ranges,
  (ProtobufCMessageInit) ssh_agent__status_request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__status_response__field_descriptors[3] =
{
  {
    "connected",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_BOOL,
    0,   /* quantifier_offset */
    offsetof(SshAgent__StatusResponse, connected),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "mode",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_STRING,
    0,   /* quantifier_offset */
    offsetof(SshAgent__StatusResponse, mode),
    NULL,
    &protobuf_c_empty_string,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "key_count",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_UINT32,
    0,   /* quantifier_offset */
    offsetof(SshAgent__StatusResponse, key_count),
    NULL,
    NULL,
    0,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__status_response__field_indices_by_name[] = {
  0,   /* field[0] = connected */
  2,   /* field[2] = key_count */
  1,   /* field[1] = mode */
};
static const ProtobufCIntRange ssh_agent__status_response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 3 }
};
const ProtobufCMessageDescriptor ssh_agent__status_response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.StatusResponse",
  "StatusResponse",
  "SshAgent__StatusResponse",
  "ssh_agent",
  sizeof(SshAgent__StatusResponse),
  3,
  ssh_agent__status_response__field_descriptors,
  ssh_agent__status_response__field_indices_by_name,
  1,  ssh_agent__status_response__number_ranges,
  (ProtobufCMessageInit) ssh_agent__status_response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__request__field_descriptors[4] =
{
  {
    "list",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Request, operation_case),
    offsetof(SshAgent__Request, list),
    &ssh_agent__list_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "sign",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Request, operation_case),
    offsetof(SshAgent__Request, sign),
    &ssh_agent__sign_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "ping",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Request, operation_case),
    offsetof(SshAgent__Request, ping),
    &ssh_agent__ping_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "status",
    5,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Request, operation_case),
    offsetof(SshAgent__Request, status),
    &ssh_agent__status_request__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__request__field_indices_by_name[] = {
  0,   /* field[0] = list */
  2,   /* field[2] = ping */
  1,   /* field[1] = sign */
  3,   /* field[3] = status */
};
static const ProtobufCIntRange ssh_agent__request__number_ranges[1 + 1] =
{
  { 2, 0 },
  { 0, 4 }
};
const ProtobufCMessageDescriptor ssh_agent__request__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.Request",
  "Request",
  "SshAgent__Request",
  "ssh_agent",
  sizeof(SshAgent__Request),
  4,
  ssh_agent__request__field_descriptors,
  ssh_agent__request__field_indices_by_name,
  1,  ssh_agent__request__number_ranges,
  (ProtobufCMessageInit) ssh_agent__request__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCFieldDescriptor ssh_agent__response__field_descriptors[5] =
{
  {
    "error",
    1,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Response, result_case),
    offsetof(SshAgent__Response, error),
    &ssh_agent__error__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "list",
    2,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Response, result_case),
    offsetof(SshAgent__Response, list),
    &ssh_agent__list_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "sign",
    3,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Response, result_case),
    offsetof(SshAgent__Response, sign),
    &ssh_agent__sign_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "ping",
    4,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Response, result_case),
    offsetof(SshAgent__Response, ping),
    &ssh_agent__ping_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
  {
    "status",
    5,
    PROTOBUF_C_LABEL_NONE,
    PROTOBUF_C_TYPE_MESSAGE,
    offsetof(SshAgent__Response, result_case),
    offsetof(SshAgent__Response, status),
    &ssh_agent__status_response__descriptor,
    NULL,
    0 | PROTOBUF_C_FIELD_FLAG_ONEOF,             /* flags */
    0,NULL,NULL    /* reserved1,reserved2, etc */
  },
};
static const unsigned ssh_agent__response__field_indices_by_name[] = {
  0,   /* field[0] = error */
  1,   /* field[1] = list */
  3,   /* field[3] = ping */
  2,   /* field[2] = sign */
  4,   /* field[4] = status */
};
static const ProtobufCIntRange ssh_agent__response__number_ranges[1 + 1] =
{
  { 1, 0 },
  { 0, 5 }
};
const ProtobufCMessageDescriptor ssh_agent__response__descriptor =
{
  PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC,
  "ssh_agent.Response",
  "Response",
  "SshAgent__Response",
  "ssh_agent",
  sizeof(SshAgent__Response),
  5,
  ssh_agent__response__field_descriptors,
  ssh_agent__response__field_indices_by_name,
  1,  ssh_agent__response__number_ranges,
  (ProtobufCMessageInit) ssh_agent__response__init,
  NULL,NULL,NULL    /* reserved[123] */
};
static const ProtobufCEnumValue ssh_agent__error_code__enum_values_by_number[6] =
{
  { "ERROR_CODE_UNSPECIFIED", "SSH_AGENT__ERROR_CODE__ERROR_CODE_UNSPECIFIED", 0 },
  { "KEY_NOT_FOUND", "SSH_AGENT__ERROR_CODE__KEY_NOT_FOUND", 1 },
  { "SIGN_FAILED", "SSH_AGENT__ERROR_CODE__SIGN_FAILED", 2 },
  { "INTERNAL_ERROR", "SSH_AGENT__ERROR_CODE__INTERNAL_ERROR", 3 },
  { "INVALID_REQUEST", "SSH_AGENT__ERROR_CODE__INVALID_REQUEST", 4 },
  { "UNKNOWN_OPERATION", "SSH_AGENT__ERROR_CODE__UNKNOWN_OPERATION", 5 },
};
static const ProtobufCIntRange ssh_agent__error_code__value_ranges[] = {
{0, 0},{0, 6}
};
static const ProtobufCEnumValueIndex ssh_agent__error_code__enum_values_by_name[6] =
{
  { "ERROR_CODE_UNSPECIFIED", 0 },
  { "INTERNAL_ERROR", 3 },
  { "INVALID_REQUEST", 4 },
  { "KEY_NOT_FOUND", 1 },
  { "SIGN_FAILED", 2 },
  { "UNKNOWN_OPERATION", 5 },
};
const ProtobufCEnumDescriptor ssh_agent__error_code__descriptor =
{
  PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC,
  "ssh_agent.ErrorCode",
  "ErrorCode",
  "SshAgent__ErrorCode",
  "ssh_agent",
  6,
  ssh_agent__error_code__enum_values_by_number,
  6,
  ssh_agent__error_code__enum_values_by_name,
  1,
  ssh_agent__error_code__value_ranges,
  NULL,NULL,NULL,NULL   /* reserved[1234] */
};
