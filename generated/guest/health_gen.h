/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

/*
 * The payloads of `system:health`, the first exchange on each connection between host and guest. They are
 * always JSON; what they agree on holds for the frames that follow.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_HEALTH_GEN_H
#define SHED_HEALTH_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "health.pb.h"

/* HealthRequest. The host's first frame. */
extern const struct schema_message health_health_request_schema;
int health_health_request_encode(const health_HealthRequest *message, struct buf *out);
int health_health_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthRequest **ret_message);
int health_health_request_to_json(const health_HealthRequest *message, struct buf *out);
int health_health_request_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthRequest **ret_message);
int health_health_request_check(const health_HealthRequest *message);
int health_health_request_describe(const health_HealthRequest *message, struct buf *out);
void health_health_request_wipe(health_HealthRequest *message);

/* HealthResponse. The guest's answer. */
extern const struct schema_message health_health_response_schema;
int health_health_response_encode(const health_HealthResponse *message, struct buf *out);
int health_health_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthResponse **ret_message);
int health_health_response_to_json(const health_HealthResponse *message, struct buf *out);
int health_health_response_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthResponse **ret_message);
int health_health_response_check(const health_HealthResponse *message);
int health_health_response_describe(const health_HealthResponse *message, struct buf *out);
void health_health_response_wipe(health_HealthResponse *message);

/* HealthEvent. Sent by the guest after its answer and every 15 seconds. */
extern const struct schema_message health_health_event_schema;
int health_health_event_encode(const health_HealthEvent *message, struct buf *out);
int health_health_event_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthEvent **ret_message);
int health_health_event_to_json(const health_HealthEvent *message, struct buf *out);
int health_health_event_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthEvent **ret_message);
int health_health_event_check(const health_HealthEvent *message);
int health_health_event_describe(const health_HealthEvent *message, struct buf *out);
void health_health_event_wipe(health_HealthEvent *message);

#endif
