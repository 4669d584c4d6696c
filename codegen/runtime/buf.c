#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "wipe.h"

#define CAPACITY_MIN 64

void buf_init(struct buf *buf, size_t limit)
{
	*buf = (struct buf){.limit = limit};
}

void buf_finish(struct buf *buf)
{
	/* All of it: whoever got room may have written more than became contents. */
	wipe(buf->data, buf->capacity);
	free(buf->data);
	buf_init(buf, buf->limit);
}

void buf_clear(struct buf *buf)
{
	buf_truncate(buf, 0);
}

/* Memory for capacity bytes in all, whatever the limit. Never realloc, which leaves the old bytes behind. */
static int grow(struct buf *buf, size_t capacity)
{
	uint8_t *data = NULL;
	size_t ample = capacity;

	if (capacity <= buf->capacity)
		return 0;
	if (ample < CAPACITY_MIN)
		ample = CAPACITY_MIN;
	if (buf->capacity <= SIZE_MAX / 2 && ample < 2 * buf->capacity)
		ample = 2 * buf->capacity;
	/* Beyond the limit only the NUL of buf_str is ever kept. */
	if (ample - 1 > buf->limit)
		ample = buf->limit + 1;
	data = malloc(ample);
	if (data == NULL)
		return ERROR_NOMEM;
	if (buf->size > 0)
		memcpy(data, buf->data, buf->size);
	wipe(buf->data, buf->capacity);
	free(buf->data);
	buf->data = data;
	buf->capacity = ample;
	return 0;
}

static int check_room(const struct buf *buf, size_t size)
{
	return buf->size > buf->limit || size > buf->limit - buf->size ? ERROR_LIMIT : 0;
}

int buf_append(struct buf *buf, const void *data, size_t size)
{
	int r = 0;

	if ((r = check_room(buf, size)) < 0 || (r = grow(buf, buf->size + size)) < 0)
		return r;
	if (size > 0)
		memcpy(buf->data + buf->size, data, size);
	buf->size += size;
	return 0;
}

int buf_append_str(struct buf *buf, const char *text)
{
	return buf_append(buf, text, strlen(text));
}

int buf_printf(struct buf *buf, const char *format, ...)
{
	va_list ap;
	int length = 0;
	int r = 0;

	va_start(ap, format);
	length = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	if (length < 0)
		return ERROR_NOMEM;
	/* One more than the text, for the NUL that vsnprintf writes. */
	if ((r = check_room(buf, length)) < 0 || (r = grow(buf, buf->size + length + 1)) < 0)
		return r;
	va_start(ap, format);
	length = vsnprintf((char *)buf->data + buf->size, buf->capacity - buf->size, format, ap);
	va_end(ap);
	if (length < 0)
		return ERROR_NOMEM;
	buf->size += length;
	return 0;
}

uint8_t *buf_room(struct buf *buf, size_t size)
{
	/* At least one byte of memory, so that there is something to point to. */
	if (check_room(buf, size) < 0 || grow(buf, buf->size + (size > 0 ? size : 1)) < 0)
		return NULL;
	return buf->data + buf->size;
}

void buf_commit(struct buf *buf, size_t size)
{
	buf->size += size;
}

uint8_t *buf_reserve(struct buf *buf, size_t size)
{
	uint8_t *data = buf_room(buf, size);

	if (data != NULL)
		buf_commit(buf, size);
	return data;
}

void buf_truncate(struct buf *buf, size_t size)
{
	if (size == buf->size)
		return;
	wipe(buf->data + size, buf->size - size);
	buf->size = size;
}

void buf_consume(struct buf *buf, size_t size)
{
	if (size == 0)
		return;
	memmove(buf->data, buf->data + size, buf->size - size);
	buf_truncate(buf, buf->size - size);
}

const char *buf_str(struct buf *buf)
{
	if (grow(buf, buf->size + 1) < 0)
		return NULL;
	buf->data[buf->size] = '\0';
	return (const char *)buf->data;
}
