#include "connection.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "agent_message.h"
#include "error.h"
#include "ssh_agent_client.h"

struct connection {
	const struct connection_options *options;
	struct bufferevent *bev;
	struct event *deadline; /* pending while part of a message is there */
	struct client_call *call;
	bool answering; /* an answer has not left yet */
};

static void close_it(struct connection *connection)
{
	connection->options->handlers->closed(connection->options->arg, connection);
}

static void on_deadline(evutil_socket_t fd, short what, void *arg)
{
	close_it(arg);
}

/* Sends an answer of which nothing is left out; the next request waits for it to leave. */
static void send_answer(struct connection *connection, const struct buf *answer)
{
	connection->answering = true;
	if (bufferevent_write(connection->bev, answer->data, answer->size) != 0)
		close_it(connection);
}

static void send_failure(struct connection *connection)
{
	static const uint8_t failure[] = {0, 0, 0, 1, AGENT_MESSAGE_FAILURE};

	connection->answering = true;
	if (bufferevent_write(connection->bev, failure, sizeof(failure)) != 0)
		close_it(connection);
}

static void report(struct connection *connection, int error, const ssh_agent_Error *refusal)
{
	connection->options->handlers->result(connection->options->arg, error, refusal);
}

static void on_list(
    void *arg, int error, const ssh_agent_Error *refusal, const ssh_agent_ListResponse *response)
{
	struct connection *connection = arg;
	struct buf answer;

	connection->call = NULL;
	report(connection, error, refusal);
	buf_init(&answer, AGENT_MESSAGE_SIZE_MAX);
	if (response != NULL && agent_message_put_list(&answer, response) == 0)
		send_answer(connection, &answer);
	else
		send_failure(connection);
	buf_finish(&answer);
}

static void on_sign(
    void *arg, int error, const ssh_agent_Error *refusal, const ssh_agent_SignResponse *response)
{
	struct connection *connection = arg;
	struct buf answer;

	connection->call = NULL;
	report(connection, error, refusal);
	buf_init(&answer, AGENT_MESSAGE_SIZE_MAX);
	if (response != NULL && agent_message_put_signature(&answer, response) == 0)
		send_answer(connection, &answer);
	else
		send_failure(connection);
	buf_finish(&answer);
}

/* Starts the call of a request, or says why it cannot be. */
static int call(struct connection *connection, const struct agent_message *message)
{
	struct client *client = connection->options->client;
	ssh_agent_ListRequest list = {0};
	ssh_agent_SignRequest sign;
	int error;

	switch (message->type) {
	case AGENT_MESSAGE_LIST:
		if (message->size > 0)
			return ERROR_MALFORMED;
		return ssh_agent_call_list(client, &list, on_list, connection, &connection->call);
	case AGENT_MESSAGE_SIGN:
		error = agent_message_parse_sign(message, &sign);
		if (error != 0)
			return error;
		return ssh_agent_call_sign(client, &sign, on_sign, connection, &connection->call);
	default:
		return ERROR_UNSUPPORTED;
	}
}

/* The size of the message at the front with *ret_message set, 0 if it is not there yet, or the error. */
static int64_t next_message(struct evbuffer *input, struct agent_message *ret_message)
{
	uint8_t header[AGENT_MESSAGE_HEADER_SIZE];
	size_t size = evbuffer_get_length(input);
	const uint8_t *data;
	int64_t whole;

	if (size < sizeof(header))
		return 0;
	evbuffer_copyout(input, header, sizeof(header));
	whole = agent_message_size(header);
	if (whole < 0)
		return whole;
	if (size < (size_t)whole)
		return 0;
	/* Bytes are made contiguous once, when they are all there. */
	data = evbuffer_pullup(input, whole);
	return data == NULL ? ERROR_NOMEM : agent_message_parse(data, (size_t)whole, ret_message);
}

static void process(struct connection *connection)
{
	struct timeval patience = {.tv_sec = connection->options->message_seconds};
	struct evbuffer *input = bufferevent_get_input(connection->bev);
	struct agent_message message;
	int64_t size;
	int error;

	if (connection->call != NULL || connection->answering)
		return;
	size = next_message(input, &message);
	if (size < 0) {
		close_it(connection);
		return;
	}
	if (size == 0) {
		if (evbuffer_get_length(input) > 0 && !evtimer_pending(connection->deadline, NULL))
			event_add(connection->deadline, &patience);
		return;
	}
	event_del(connection->deadline);
	error = call(connection, &message);
	evbuffer_drain(input, (size_t)size);
	if (error != 0) {
		if (error == ERROR_LIMIT || error == ERROR_NOMEM)
			report(connection, error, NULL);
		send_failure(connection);
	}
}

static void on_read(struct bufferevent *bev, void *arg)
{
	process(arg);
}

static void on_written(struct bufferevent *bev, void *arg)
{
	struct connection *connection = arg;

	connection->answering = false;
	process(connection);
}

/* The end of the stream, an error, or an answer that the client does not take. */
static void on_event(struct bufferevent *bev, short what, void *arg)
{
	close_it(arg);
}

struct connection *connection_create(const struct connection_options *options, int fd)
{
	struct timeval patience = {.tv_sec = options->message_seconds};
	struct connection *connection = calloc(1, sizeof(*connection));

	if (connection == NULL) {
		close(fd);
		return NULL;
	}
	connection->options = options;
	connection->bev = bufferevent_socket_new(options->base, fd, BEV_OPT_CLOSE_ON_FREE);
	if (connection->bev == NULL)
		close(fd);
	connection->deadline = evtimer_new(options->base, on_deadline, connection);
	if (connection->bev == NULL || connection->deadline == NULL) {
		connection_destroy(connection);
		return NULL;
	}
	bufferevent_setcb(connection->bev, on_read, on_written, on_event, connection);
	bufferevent_setwatermark(connection->bev, EV_READ, 0, AGENT_MESSAGE_SIZE_MAX);
	bufferevent_set_timeouts(connection->bev, NULL, &patience);
	bufferevent_enable(connection->bev, EV_READ | EV_WRITE);
	return connection;
}

void connection_destroy(struct connection *connection)
{
	if (connection == NULL)
		return;
	if (connection->call != NULL)
		client_cancel(connection->options->client, connection->call);
	if (connection->deadline != NULL)
		event_free(connection->deadline);
	if (connection->bev != NULL)
		bufferevent_free(connection->bev);
	free(connection);
}
