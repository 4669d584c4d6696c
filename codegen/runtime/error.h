/* Errors inside the broker's processes: one set of negative codes for every function that returns int. */
#ifndef SHED_ERROR_H
#define SHED_ERROR_H

enum error {
	ERROR_NOMEM = -1,        /* out of memory, or an arena or buffer is at its limit */
	ERROR_MALFORMED = -2,    /* bytes that are not what their format says */
	ERROR_TRUNCATED = -3,    /* bytes that end too early */
	ERROR_LIMIT = -4,        /* over a limit of the schema or of the format */
	ERROR_TEXT = -5,         /* a string with a NUL or invalid UTF-8 */
	ERROR_ENUM = -6,         /* an enum value that the schema does not have */
	ERROR_DUPLICATE = -7,    /* a field twice, or two members of a oneof */
	ERROR_TYPE = -8,         /* a value of another type than the schema's */
	ERROR_OPERATION = -9,    /* an operation that is missing or not known */
	ERROR_SYSTEM = -10,      /* a system call failed; errno tells */
	ERROR_CLOSED = -11,      /* the peer has gone */
	ERROR_TIMEOUT = -12,     /* no answer within the deadline */
	ERROR_UNREACHABLE = -13, /* nobody to connect to */
	ERROR_REFUSED = -14,     /* the peer answered with an error of its own */
	ERROR_CRYPTO = -15,      /* OpenSSL refused */
	ERROR_NOT_FOUND = -16,   /* no such thing */
	ERROR_PERMISSION = -17,  /* others may read or write what must be the user's own */
	ERROR_UNSUPPORTED = -18, /* well-formed, of a kind that is not handled */
	ERROR_CONFIG = -19,      /* the configuration is wrong; the message was printed */
};

/* A short lower-case phrase for a code, never NULL, valid for ever. */
const char *error_str(int error);

#endif
