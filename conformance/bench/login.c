#include "login.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <string.h>
#include <sys/random.h>

#include "socket_io.h"

#define ANSWER_MAX (256 * 1024)

#define AGENT_REQUEST_IDENTITIES 11
#define AGENT_IDENTITIES_ANSWER 12
#define AGENT_SIGN_REQUEST 13
#define AGENT_SIGN_RESPONSE 14
#define USERAUTH_REQUEST 50
#define RSA_SHA2_512 4

#define SESSION_ID_SIZE 32

/* Bytes being written (size grows) or read (at grows). */
struct wire {
	uint8_t *data;
	size_t size;
	size_t at;
};

static void put_u32(struct wire *wire, uint32_t value)
{
	uint32_t order = htonl(value);

	memcpy(wire->data + wire->size, &order, sizeof(order));
	wire->size += sizeof(order);
}

static void put_byte(struct wire *wire, uint8_t value)
{
	wire->data[wire->size++] = value;
}

static void put_string(struct wire *wire, const void *data, size_t size)
{
	put_u32(wire, size);
	memcpy(wire->data + wire->size, data, size);
	wire->size += size;
}

static bool get_u32(struct wire *wire, uint32_t *ret_value)
{
	uint32_t order;

	if (wire->size - wire->at < sizeof(order))
		return false;
	memcpy(&order, wire->data + wire->at, sizeof(order));
	wire->at += sizeof(order);
	*ret_value = ntohl(order);
	return true;
}

static bool get_string(struct wire *wire, const uint8_t **ret_data, uint32_t *ret_size)
{
	if (!get_u32(wire, ret_size) || wire->size - wire->at < *ret_size)
		return false;
	*ret_data = wire->data + wire->at;
	wire->at += *ret_size;
	return true;
}

/* Sends the body of a message, and reads the answer into ret_answer, which has room for ANSWER_MAX bytes. */
static int exchange(int fd, const struct wire *body, struct wire *ret_answer)
{
	uint8_t message[4 + LOGIN_BLOB_MAX + LOGIN_DATA_MAX + 64];
	struct wire whole = {.data = message};
	uint32_t size;

	put_string(&whole, body->data, body->size);
	if (socket_io_write(fd, whole.data, whole.size) < 0 || socket_io_read(fd, &size, sizeof(size)) < 0)
		return -1;
	ret_answer->size = ntohl(size);
	ret_answer->at = 0;
	return ret_answer->size <= ANSWER_MAX ? socket_io_read(fd, ret_answer->data, ret_answer->size) : -1;
}

static int build_login(const uint8_t *blob, uint32_t blob_size, struct login *ret_login)
{
	struct wire data = {.data = ret_login->data};
	struct wire key = {.data = ret_login->blob, .size = blob_size};
	uint8_t session_id[SESSION_ID_SIZE];
	const uint8_t *type;
	const char *algorithm;
	uint32_t type_size;

	if (blob_size > LOGIN_BLOB_MAX || getrandom(session_id, sizeof(session_id), 0) != sizeof(session_id))
		return -1;
	memcpy(ret_login->blob, blob, blob_size);
	ret_login->blob_size = blob_size;
	if (!get_string(&key, &type, &type_size) || type_size >= sizeof(ret_login->type))
		return -1;
	memcpy(ret_login->type, type, type_size);
	ret_login->type[type_size] = '\0';
	ret_login->flags = strcmp(ret_login->type, "ssh-rsa") ? 0 : RSA_SHA2_512;
	algorithm = ret_login->flags ? "rsa-sha2-512" : ret_login->type;

	put_string(&data, session_id, sizeof(session_id));
	put_byte(&data, USERAUTH_REQUEST);
	put_string(&data, "developer", 9);
	put_string(&data, "ssh-connection", 14);
	put_string(&data, "publickey", 9);
	put_byte(&data, 1);
	put_string(&data, algorithm, strlen(algorithm));
	put_string(&data, blob, blob_size);
	ret_login->data_size = data.size;
	return 0;
}

int login_list(int fd, struct login *ret_logins, int max)
{
	static uint8_t answer_data[ANSWER_MAX];
	struct wire body = {.data = &(uint8_t){AGENT_REQUEST_IDENTITIES}, .size = 1};
	struct wire answer = {.data = answer_data};
	const uint8_t *blob, *comment;
	uint32_t n, i, size;

	if (exchange(fd, &body, &answer) < 0 || answer.size < 1 ||
	    answer.data[answer.at++] != AGENT_IDENTITIES_ANSWER || !get_u32(&answer, &n))
		return -1;
	for (i = 0; i < n && i < (uint32_t)max; i++) {
		if (!get_string(&answer, &blob, &size) || build_login(blob, size, &ret_logins[i]) < 0 ||
		    !get_string(&answer, &comment, &size))
			return -1;
	}
	return i;
}

int login_sign(int fd, const struct login *login)
{
	uint8_t request[LOGIN_BLOB_MAX + LOGIN_DATA_MAX + 16];
	static __thread uint8_t answer_data[ANSWER_MAX];
	struct wire body = {.data = request};
	struct wire answer = {.data = answer_data};

	put_byte(&body, AGENT_SIGN_REQUEST);
	put_string(&body, login->blob, login->blob_size);
	put_string(&body, login->data, login->data_size);
	put_u32(&body, login->flags);
	if (exchange(fd, &body, &answer) < 0 || answer.size < 64 || answer.data[0] != AGENT_SIGN_RESPONSE)
		return -1;
	return 0;
}
