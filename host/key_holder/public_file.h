/* The file beside a private key that holds its public half, `TYPE BASE64 COMMENT` (sshd(8), AUTHORIZED_KEYS).
 */
#ifndef SHED_PUBLIC_FILE_H
#define SHED_PUBLIC_FILE_H

#include "buf.h"
#include "identity.h"

/*
 * Appends the comment in the file path, if it is there and its key is the identity's. 0 with a comment that
 * is not empty, or a negative code: ERROR_NOT_FOUND if the file is missing, of another key or without a
 * comment.
 */
int public_file_comment(const char *path, const struct identity *identity, struct buf *out);

#endif
