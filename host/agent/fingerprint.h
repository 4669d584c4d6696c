/* Fingerprints as ssh-keygen(1) prints them. */
#ifndef SHED_FINGERPRINT_H
#define SHED_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

#define FINGERPRINT_SIZE 51

/* `SHA256:` and 43 characters of base64 for a key blob. 0 or ERROR_CRYPTO. */
int fingerprint_format(const uint8_t *blob, size_t size, char ret_text[FINGERPRINT_SIZE]);

#endif
