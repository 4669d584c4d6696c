#include "origin.h"

#include <stdio.h>
#include <string.h>
#include <sys/un.h>

#include "error.h"

#define CONNECT_MS 5000L

int origin_parse(const char *server, struct origin *ret_origin)
{
	const char *address = server, *path = "";

	if (strncmp(server, "unix:/", 6) == 0) {
		path = server + 5;
		/* What the Host header says. */
		address = "http://localhost";
	} else if (strncmp(server, "http://", 7) != 0) {
		return ERROR_CONFIG;
	}
	if (strlen(server) >= ORIGIN_NAME_SIZE ||
	    strlen(path) >= sizeof(((struct sockaddr_un *)NULL)->sun_path))
		return ERROR_LIMIT;
	strcpy(ret_origin->name, server);
	strcpy(ret_origin->address, address);
	strcpy(ret_origin->socket, path);
	return 0;
}

CURL *origin_easy(const struct origin *origin)
{
	CURL *easy = curl_easy_init();

	if (easy == NULL)
		return NULL;
	if (curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http") != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*") != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, CONNECT_MS) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_USERAGENT, "shed-host-agent/" SHED_VERSION) != CURLE_OK ||
	    (origin->socket[0] != '\0' &&
		curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, origin->socket) != CURLE_OK)) {
		curl_easy_cleanup(easy);
		return NULL;
	}
	return easy;
}

int origin_set_path(const struct origin *origin, CURL *easy, const char *ns, const char *verb)
{
	char url[2 * ORIGIN_NAME_SIZE];
	int length;

	length = snprintf(url, sizeof(url), "%s/api/plugins/listeners/%s/%s", origin->address, ns, verb);
	if (length < 0 || (size_t)length >= sizeof(url))
		return ERROR_LIMIT;
	return curl_easy_setopt(easy, CURLOPT_URL, url) == CURLE_OK ? 0 : ERROR_NOMEM;
}
