/* What ssh has an agent sign when it logs in (RFC 4252 section 7). */
#ifndef SHED_LOGIN_H
#define SHED_LOGIN_H

#include <stddef.h>
#include <stdint.h>

#define LOGIN_BLOB_MAX 2048
#define LOGIN_DATA_MAX 4096

/* A key that an agent listed, and login data for it. */
struct login {
	uint8_t blob[LOGIN_BLOB_MAX];
	size_t blob_size;
	char type[64];
	uint32_t flags; /* rsa-sha2-512 for RSA, else 0 */
	uint8_t data[LOGIN_DATA_MAX];
	size_t data_size;
};

/* Asks the agent behind fd for its keys and fills in those it has, at most max. Their number, or -1. */
int login_list(int fd, struct login *ret_logins, int max);

/* Has the agent behind fd sign the login data. 0, or -1 if it gave no signature. */
int login_sign(int fd, const struct login *login);

#endif
