/* Where shed-server is, as the configuration names it. */
#ifndef SHED_SERVER_ADDRESS_H
#define SHED_SERVER_ADDRESS_H

/*
 * Takes `unix:PATH` (`~/` is expanded) or `http://HOST:PORT`, whose host is localhost or a numeric address,
 * and makes the form that the decoder reads: `unix:/PATH`, or the URL with a numeric address and no slash at
 * its end. Returns NULL with *ret_address, which the caller frees, or a phrase that says what is wrong.
 */
const char *server_address_normalise(const char *text, char **ret_address);

#endif
