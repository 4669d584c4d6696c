/* Why a server refused: the body of an HTTP error, kept small. */
#ifndef SHED_REFUSAL_H
#define SHED_REFUSAL_H

#include "buf.h"

/* Room for a code and its NUL. */
#define REFUSAL_CODE_SIZE 65

/* A body of this size is read; more is no error of a shed-server. */
#define REFUSAL_BODY_MAX 4096

/* The `code` of `{"error": {"code", "message"}}` in body, "" if it is none. */
void refusal_code(const struct buf *body, char ret_code[REFUSAL_CODE_SIZE]);

#endif
