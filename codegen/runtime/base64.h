/* Base64 of RFC 4648 section 4: the standard alphabet, padded, no white space. */
#ifndef SHED_BASE64_H
#define SHED_BASE64_H

#include <stddef.h>
#include <stdint.h>

#define BASE64_ENCODED_SIZE(n) (((n) + 2) / 3 * 4)
#define BASE64_DECODED_MAX(n) ((n) / 4 * 3)

/* Writes BASE64_ENCODED_SIZE(size) characters to ret_text, without a NUL. */
void base64_encode(const uint8_t *data, size_t size, char *ret_text);

/*
 * Decodes length characters into ret_data, which has room for BASE64_DECODED_MAX(length) bytes. Strict:
 * wrong characters, missing padding and non-zero bits behind the last byte are ERROR_MALFORMED, with
 * ret_data in no state of use.
 */
int base64_decode(const char *text, size_t length, uint8_t *ret_data, size_t *ret_size);

#endif
