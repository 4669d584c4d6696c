#include "address.h"

#include <arpa/inet.h>
#include <string.h>
#include <strings.h>

#include "error.h"

#define PORT_MAX 65535

int address_parse_number(const char *text, uint32_t max, uint32_t *ret_number)
{
	uint64_t number = 0;

	if (*text == '\0')
		return ERROR_MALFORMED;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return ERROR_MALFORMED;
		number = number * 10 + (uint64_t)(*text - '0');
		if (number > max)
			return ERROR_MALFORMED;
	}
	*ret_number = (uint32_t)number;
	return 0;
}

/* Copies the host of `host:port` or `[host]:port` and finds the port, NULL where there is none. */
static int split(
    const char *text, char ret_host[INET6_ADDRSTRLEN], bool *ret_bracketed, const char **ret_port)
{
	bool bracketed = *text == '[';
	const char *start = text + (bracketed ? 1 : 0);
	const char *end = bracketed ? strchr(start, ']') : start + strcspn(start, ":");
	const char *behind;

	if (end == NULL || (size_t)(end - start) >= INET6_ADDRSTRLEN)
		return ERROR_MALFORMED;
	behind = end + (bracketed ? 1 : 0);
	if (*behind != '\0' && *behind != ':')
		return ERROR_MALFORMED;
	memcpy(ret_host, start, (size_t)(end - start));
	ret_host[end - start] = '\0';
	*ret_bracketed = bracketed;
	*ret_port = *behind == ':' ? behind + 1 : NULL;
	return 0;
}

static int set_host(struct address *address, const char *host, bool v6, uint16_t port)
{
	struct sockaddr_in *in = (struct sockaddr_in *)&address->storage;
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&address->storage;

	*address = (struct address){.port = port};
	strcpy(address->host, host);
	if (v6) {
		in6->sin6_family = AF_INET6;
		in6->sin6_port = htons(port);
		address->size = sizeof(*in6);
		return inet_pton(AF_INET6, host, &in6->sin6_addr) == 1 ? 0 : ERROR_MALFORMED;
	}
	in->sin_family = AF_INET;
	in->sin_port = htons(port);
	address->size = sizeof(*in);
	return inet_pton(AF_INET, host, &in->sin_addr) == 1 ? 0 : ERROR_MALFORMED;
}

int address_parse(const char *text, struct address *ret_address)
{
	char host[INET6_ADDRSTRLEN];
	struct address address;
	const char *port = NULL;
	uint32_t number = 0;
	bool bracketed;
	int error;

	error = split(text, host, &bracketed, &port);
	if (error == 0 && port == NULL)
		error = ERROR_MALFORMED;
	if (error == 0)
		error = address_parse_number(port, PORT_MAX, &number);
	if (error == 0)
		error = set_host(&address, host, bracketed, (uint16_t)number);
	if (error == 0)
		*ret_address = address;
	return error;
}

int address_parse_url(const char *text, struct address_url *ret_url)
{
	static const char scheme[] = "http://";
	char authority[INET6_ADDRSTRLEN + sizeof("[]:65535")];
	struct address_url url = {0};
	size_t length;
	int error;

	if (strncmp(text, scheme, sizeof(scheme) - 1) != 0)
		return ERROR_MALFORMED;
	text += sizeof(scheme) - 1;
	length = strcspn(text, "/");
	if (text[length] == '\0' || length >= sizeof(authority) || strlen(text + length) >= sizeof(url.path))
		return ERROR_MALFORMED;
	for (const char *c = text + length; *c != '\0'; c++) {
		if (*c <= ' ' || *c > '~' || *c == '?' || *c == '#')
			return ERROR_MALFORMED;
	}
	memcpy(authority, text, length);
	authority[length] = '\0';
	error = address_parse(authority, &url.address);
	if (error == 0 && url.address.port == 0)
		error = ERROR_MALFORMED;
	if (error != 0)
		return error;
	strcpy(url.path, text + length);
	*ret_url = url;
	return 0;
}

bool address_is_loopback(const struct address *address)
{
	const struct sockaddr_in *in = (const struct sockaddr_in *)&address->storage;
	const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)&address->storage;

	if (address->storage.ss_family == AF_INET6)
		return IN6_IS_ADDR_LOOPBACK(&in6->sin6_addr);
	return ntohl(in->sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
}

bool address_host_is_loopback(const char *header)
{
	char host[INET6_ADDRSTRLEN];
	struct address address;
	const char *port = NULL;
	uint32_t number;
	bool bracketed;

	if (split(header, host, &bracketed, &port) != 0)
		return false;
	if (port != NULL && address_parse_number(port, PORT_MAX, &number) != 0)
		return false;
	if (!bracketed && strcasecmp(host, "localhost") == 0)
		return true;
	return set_host(&address, host, bracketed, 0) == 0 && address_is_loopback(&address);
}
