#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>

#include "base64.h"
#include "fuzz.h"
#include "openssh_key.h"

#define BEGIN_LINE "-----BEGIN OPENSSH PRIVATE KEY-----\n"
#define END_LINE "\n-----END OPENSSH PRIVATE KEY-----\n"

static void parse(const uint8_t *text, size_t size)
{
	EVP_PKEY *pkey = NULL;
	struct buf comment;

	buf_init(&comment, 1024);
	if (openssh_key_parse(text, size, &comment, &pkey) == 0) {
		FUZZ_REQUIRE(pkey != NULL);
		EVP_PKEY_free(pkey);
	}
	buf_finish(&comment);
}

/* A file if it begins like one; else what is in its armour, which is put around it. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t length = strlen(BEGIN_LINE) + BASE64_ENCODED_SIZE(size) + strlen(END_LINE);
	char *text = NULL;

	if (openssh_key_recognize(data, size)) {
		parse(data, size);
		return 0;
	}
	text = malloc(length);
	memcpy(text, BEGIN_LINE, strlen(BEGIN_LINE));
	base64_encode(data, size, text + strlen(BEGIN_LINE));
	memcpy(text + length - strlen(END_LINE), END_LINE, strlen(END_LINE));
	parse((uint8_t *)text, length);
	free(text);
	return 0;
}
