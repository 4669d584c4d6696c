/* A byte buffer that grows to a limit and wipes what it lets go. */
#ifndef SHED_BUF_H
#define SHED_BUF_H

#include <stddef.h>
#include <stdint.h>

/* Embed it; read data and size freely, change them only by these functions. */
struct buf {
	uint8_t *data; /* NULL while empty */
	size_t size;
	size_t capacity;
	size_t limit;
};

/* An empty buffer that never holds more than limit bytes. Allocates nothing. */
void buf_init(struct buf *buf, size_t limit);

/* Wipes and frees the contents; the buffer is then as after buf_init. */
void buf_finish(struct buf *buf);

/* Wipes the contents, keeps the memory. */
void buf_clear(struct buf *buf);

/* 0, or ERROR_LIMIT or ERROR_NOMEM with the buffer unchanged. */
int buf_append(struct buf *buf, const void *data, size_t size);
int buf_append_str(struct buf *buf, const char *text);
int buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for size more bytes, whose start is returned and which count as contents; NULL as above. */
uint8_t *buf_reserve(struct buf *buf, size_t size);

/*
 * The same room, which counts as contents only as far as buf_commit says: for recv and the like. Valid until
 * the next call on the buffer.
 */
uint8_t *buf_room(struct buf *buf, size_t size);

/* Makes size bytes of the last buf_room contents. */
void buf_commit(struct buf *buf, size_t size);

/* Keeps the first size bytes (size <= buf->size), wipes the others: takes back what was appended. */
void buf_truncate(struct buf *buf, size_t size);

/* Drops size bytes from the front (size <= buf->size). */
void buf_consume(struct buf *buf, size_t size);

/* The contents as a C string (a NUL is kept behind them), valid until the next call; NULL if out of memory.
 */
const char *buf_str(struct buf *buf);

#endif
