#include "error.h"

const char *error_str(int error)
{
	switch ((enum error)error) {
	case ERROR_NOMEM:
		return "out of memory";
	case ERROR_MALFORMED:
		return "malformed data";
	case ERROR_TRUNCATED:
		return "data ends too early";
	case ERROR_LIMIT:
		return "over a limit";
	case ERROR_TEXT:
		return "text with a NUL or invalid UTF-8";
	case ERROR_ENUM:
		return "unknown enum value";
	case ERROR_DUPLICATE:
		return "field given twice";
	case ERROR_TYPE:
		return "value of the wrong type";
	case ERROR_OPERATION:
		return "missing or unknown operation";
	case ERROR_SYSTEM:
		return "system call failed";
	case ERROR_CLOSED:
		return "connection closed by the peer";
	case ERROR_TIMEOUT:
		return "timed out";
	case ERROR_UNREACHABLE:
		return "nobody to connect to";
	case ERROR_REFUSED:
		return "refused by the peer";
	case ERROR_CRYPTO:
		return "cryptographic operation failed";
	case ERROR_NOT_FOUND:
		return "not found";
	case ERROR_PERMISSION:
		return "unsafe permissions";
	case ERROR_UNSUPPORTED:
		return "not supported";
	case ERROR_CONFIG:
		return "invalid configuration";
	}
	return error == 0 ? "success" : "unknown error";
}
