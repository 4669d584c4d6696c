#include "listener.h"

#include <linux/vm_sockets.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "address.h"
#include "error.h"

#define BACKLOG 8

static const char *behind(const char *text, const char *prefix)
{
	size_t length = strlen(prefix);

	return strncmp(text, prefix, length) == 0 ? text + length : NULL;
}

static int open_vsock(uint32_t port, struct listener *ret_listener)
{
	struct sockaddr_vm address = {.svm_family = AF_VSOCK, .svm_port = port, .svm_cid = VMADDR_CID_ANY};
	int fd = socket(AF_VSOCK, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return ERROR_SYSTEM;
	if (bind(fd, (const struct sockaddr *)&address, sizeof(address)) != 0 || listen(fd, BACKLOG) != 0) {
		close(fd);
		return ERROR_SYSTEM;
	}
	*ret_listener = LISTENER_NONE;
	ret_listener->fd = fd;
	ret_listener->vsock = true;
	return 0;
}

int listener_open(const char *spec, struct listener *ret_listener)
{
	const char *port = behind(spec, "vsock:");
	const char *path = behind(spec, "unix:");
	struct listener listener = LISTENER_NONE;
	uint32_t number;
	int error;

	if (port != NULL) {
		error = address_parse_number(port, UINT32_MAX - 1, &number);
		return error != 0 ? error : open_vsock(number, ret_listener);
	}
	if (path == NULL || *path == '\0')
		return ERROR_MALFORMED;
	error = unix_socket_listen(path, &listener.unix_socket);
	if (error != 0)
		return error;
	listener.fd = listener.unix_socket.fd;
	*ret_listener = listener;
	return 0;
}

void listener_close(struct listener *listener)
{
	if (listener->vsock && listener->fd >= 0)
		close(listener->fd);
	unix_socket_finish(&listener->unix_socket);
	*listener = LISTENER_NONE;
}

bool listener_allows(const struct listener *listener, int fd, const struct sockaddr *peer)
{
	const struct sockaddr_vm *vm = (const struct sockaddr_vm *)peer;

	if (!listener->vsock)
		return unix_socket_peer_allowed(fd);
	/* A program in the VM comes from the VM's own CID or the loopback's, and must not pose as the host.
	 */
	return peer->sa_family == AF_VSOCK && vm->svm_cid == VMADDR_CID_HOST;
}
