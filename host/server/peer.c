#include "peer.h"

#include <sys/socket.h>
#include <unistd.h>

#include "error.h"

int peer_uid(int fd, uid_t *ret_uid)
{
#ifdef __linux__
	struct ucred peer = {0};

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &(socklen_t){sizeof(peer)}) < 0)
		return ERROR_SYSTEM;
	*ret_uid = peer.uid;
#else
	uid_t uid = 0;
	gid_t gid = 0;

	if (getpeereid(fd, &uid, &gid) < 0)
		return ERROR_SYSTEM;
	*ret_uid = uid;
#endif
	return 0;
}
