/* Addresses as users and peers write them. Only numeric ones: nothing here asks a resolver. */
#ifndef SHED_ADDRESS_H
#define SHED_ADDRESS_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

struct address {
	struct sockaddr_storage storage;
	socklen_t size;
	char host[INET6_ADDRSTRLEN]; /* without brackets */
	uint16_t port;
};

#define ADDRESS_PATH_SIZE 256

struct address_url {
	struct address address;
	char path[ADDRESS_PATH_SIZE];
};

/* `127.0.0.1:498` or `[::1]:498`; port 0 lets the kernel choose. 0 or ERROR_MALFORMED. */
int address_parse(const char *text, struct address *ret_address);

/* `http://127.0.0.1:498/v1/publish`: numeric host, port and path are all required. 0 or ERROR_MALFORMED. */
int address_parse_url(const char *text, struct address_url *ret_url);

/* Decimal digits only, from 0 to max. 0 or ERROR_MALFORMED. */
int address_parse_number(const char *text, uint32_t max, uint32_t *ret_number);

bool address_is_loopback(const struct address *address);

/*
 * The value of a Host header names this machine's loopback: an address of 127.0.0.0/8, `[::1]` or
 * `localhost`, with or without a port. A page whose name was rebound to 127.0.0.1 fails this.
 */
bool address_host_is_loopback(const char *header);

#endif
