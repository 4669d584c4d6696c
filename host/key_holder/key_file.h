/* Private keys in files, in OpenSSH's format and in PEM (traditional and PKCS#8). */
#ifndef SHED_KEY_FILE_H
#define SHED_KEY_FILE_H

#include "buf.h"
#include "key.h"

#define KEY_FILE_SIZE_MAX (64 * 1024)

/*
 * Loads the key in the file path; the caller destroys it. Its comment is the file's own, else that of
 * PATH.pub if it holds the same key, else the path's last part. Nobody is ever asked for a passphrase.
 *
 * ERROR_NOT_FOUND if there is no such file. On any other failure a sentence is appended to reason that names
 * the path, the fault and what to do (if it fits and there is memory): ERROR_PERMISSION if
 * the file is another user's or others have access to it, ERROR_UNSUPPORTED if it is encrypted, ERROR_TYPE
 * for another kind of file or key, ERROR_LIMIT, ERROR_MALFORMED, ERROR_TRUNCATED, ERROR_CRYPTO, ERROR_SYSTEM,
 * ERROR_NOMEM.
 */
int key_file_load(const char *path, struct buf *reason, struct key **ret_key);

#endif
