#include "client.h"

void client_cancel(struct client *client, struct client_call *call)
{
	client->transport->cancel(client, call);
}
