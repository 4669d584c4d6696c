#include "fingerprint.h"

#include <openssl/evp.h>
#include <string.h>

#include "base64.h"
#include "error.h"

#define PREFIX "SHA256:"
#define DIGEST_SIZE 32

int fingerprint_format(const uint8_t *blob, size_t size, char ret_text[FINGERPRINT_SIZE])
{
	char base64[BASE64_ENCODED_SIZE(DIGEST_SIZE)];
	uint8_t digest[DIGEST_SIZE];

	if (EVP_Digest(blob, size, digest, NULL, EVP_sha256(), NULL) != 1)
		return ERROR_CRYPTO;
	base64_encode(digest, sizeof(digest), base64);
	/* The padding, one character here, is not shown. */
	memcpy(ret_text, PREFIX, sizeof(PREFIX) - 1);
	memcpy(ret_text + sizeof(PREFIX) - 1, base64, sizeof(base64) - 1);
	ret_text[FINGERPRINT_SIZE - 1] = '\0';
	return 0;
}
