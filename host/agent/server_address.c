#include "server_address.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#include "error.h"
#include "home_path.h"

static const char *normalise_unix(const char *text, char **ret_address)
{
	char *path = NULL, *address = NULL;
	int r;

	r = home_path_expand(text, &path);
	if (r == ERROR_NOMEM)
		return error_str(r);
	if (r != 0)
		return "must be unix: and a path that begins with / or ~/";
	if (strlen(path) >= sizeof(((struct sockaddr_un *)NULL)->sun_path)) {
		free(path);
		return "is too long a path for a socket";
	}
	r = asprintf(&address, "unix:%s", path);
	free(path);
	if (r < 0)
		return error_str(ERROR_NOMEM);
	*ret_address = address;
	return NULL;
}

static bool is_port(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && digits <= 5 && text[digits] == '\0' && atol(text) >= 1 && atol(text) <= 65535;
}

/* Host is what stands before the port, with the brackets of an IPv6 address. */
static bool is_numeric(const char *host)
{
	unsigned char address[sizeof(struct in6_addr)];
	char inner[INET6_ADDRSTRLEN];
	size_t length = strlen(host);

	if (inet_pton(AF_INET, host, address) == 1)
		return true;
	if (length < 2 || length - 2 >= sizeof(inner) || host[0] != '[' || host[length - 1] != ']')
		return false;
	snprintf(inner, sizeof(inner), "%.*s", (int)(length - 2), host + 1);
	return inet_pton(AF_INET6, inner, address) == 1;
}

/* Splits authority, which is changed, into its two sides. */
static const char *normalise_http(char *authority, char **ret_address)
{
	char *colon = strrchr(authority, ':');
	const char *host = authority;

	if (colon == NULL || !is_port(colon + 1))
		return "must end with a port from 1 to 65535, as in http://localhost:8080";
	*colon = '\0';
	if (strcmp(host, "localhost") == 0)
		host = "127.0.0.1";
	if (!is_numeric(host))
		return "must name its host by localhost or a numeric address";
	if (asprintf(ret_address, "http://%s:%s", host, colon + 1) < 0)
		return error_str(ERROR_NOMEM);
	return NULL;
}

const char *server_address_normalise(const char *text, char **ret_address)
{
	const char *reason;
	char *authority;
	size_t length;

	if (strncmp(text, "unix:", 5) == 0)
		return normalise_unix(text + 5, ret_address);
	if (strncmp(text, "https://", 8) == 0)
		return "https is not supported by this version";
	if (strncmp(text, "http://", 7) != 0)
		return "must begin with http:// or unix:";
	authority = strdup(text + 7);
	if (authority == NULL)
		return error_str(ERROR_NOMEM);
	length = strlen(authority);
	if (length > 0 && authority[length - 1] == '/')
		authority[length - 1] = '\0';
	reason = normalise_http(authority, ret_address);
	free(authority);
	return reason;
}
