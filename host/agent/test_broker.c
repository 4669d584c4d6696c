#include "broker.h"

#include <event2/event.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "codec.h"
#include "error.h"
#include "request.h"
#include "ssh_agent_dispatch.h"

#define CALLS_MAX (BROKER_MAX_A_SHED + 16)
#define ANSWERS_MAX 512

/* What handlers were given and have not answered, and what left for the decoder. */
struct fixture {
	struct event_base *base;
	struct audit *audit;
	struct broker *broker;
	char directory[64], path[128];
	uint64_t answered[ANSWERS_MAX];
	size_t n_answered;
	SshAgent__ErrorCode last_code;
	int answer_error;
};

static struct call *calls[CALLS_MAX];
static size_t n_calls;

static void hold(struct call *call)
{
	assert_true(n_calls < CALLS_MAX);
	calls[n_calls++] = call;
}

/* The handlers of this test, in place of those of ssh_agent_service.c. */
void ssh_agent_handle_list(struct call *call, const SshAgent__ListRequest *request)
{
	hold(call);
}

void ssh_agent_handle_sign(struct call *call, const SshAgent__SignRequest *request)
{
	hold(call);
}

void ssh_agent_handle_ping(struct call *call, const SshAgent__PingRequest *request)
{
	hold(call);
}

void ssh_agent_handle_status(struct call *call, const SshAgent__StatusRequest *request)
{
	hold(call);
}

static int dispatch(struct call *call, const void *request)
{
	return ssh_agent_dispatch(call, request);
}

static void refuse(struct call *call, enum service_refusal refusal, const char *sentence)
{
	static const SshAgent__ErrorCode codes[] = {
	    [SERVICE_INVALID_REQUEST] = SSH_AGENT__ERROR_CODE__INVALID_REQUEST,
	    [SERVICE_UNKNOWN_OPERATION] = SSH_AGENT__ERROR_CODE__UNKNOWN_OPERATION,
	    [SERVICE_INTERNAL_ERROR] = SSH_AGENT__ERROR_CODE__INTERNAL_ERROR,
	};

	ssh_agent_reply_error(call, codes[refusal], sentence);
}

static const struct service service = {.ns = &ssh_agent_namespace, .dispatch = dispatch, .refuse = refuse};
static const struct service *const services[] = {&service, NULL};

static int on_answer(uint64_t ticket, const struct buf *response, void *arg)
{
	struct fixture *fixture = arg;
	struct arena *arena = arena_create(codec_arena_limit(response->size));
	SshAgent__Response *message = NULL;

	assert_int_equal(ssh_agent_response_decode(arena, response->data, response->size, &message), 0);
	fixture->last_code = message->result_case == SSH_AGENT__RESPONSE__RESULT_ERROR
				 ? message->error->code
				 : SSH_AGENT__ERROR_CODE__ERROR_CODE_UNSPECIFIED;
	arena_destroy(arena);
	assert_true(fixture->n_answered < ANSWERS_MAX);
	fixture->answered[fixture->n_answered++] = ticket;
	return fixture->answer_error;
}

static int setup(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct broker_options options = {.services = services, .answer = on_answer, .arg = fixture};

	n_calls = 0;
	snprintf(fixture->directory, sizeof(fixture->directory), "/tmp/test_broker.XXXXXX");
	if (mkdtemp(fixture->directory) == NULL)
		return -1;
	snprintf(fixture->path, sizeof(fixture->path), "%s/audit.log", fixture->directory);
	fixture->base = event_base_new();
	if (audit_create(fixture->base, fixture->path, &fixture->audit) != 0)
		return -1;
	options.base = fixture->base;
	options.audit = fixture->audit;
	fixture->broker = broker_create(&options);
	*state = fixture;
	return fixture->broker == NULL;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	broker_destroy(fixture->broker);
	audit_destroy(fixture->audit);
	event_base_free(fixture->base);
	unlink(fixture->path);
	rmdir(fixture->directory);
	free(fixture);
	return 0;
}

/* How many lines of the audit log have this text. */
static int audited(const struct fixture *fixture, const char *text)
{
	FILE *file = fopen(fixture->path, "r");
	char line[4096];
	int n = 0;

	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL)
		n += strstr(line, text) != NULL;
	fclose(file);
	return n;
}

static void run_for(struct fixture *fixture, int milliseconds)
{
	struct timeval tv = {milliseconds / 1000, milliseconds % 1000 * 1000};

	event_base_loopexit(fixture->base, &tv);
	event_base_dispatch(fixture->base);
}

/* A delivery of a list request, as the decoder hands it on. */
struct delivery {
	uint64_t ticket;
	const char *id;
	const char *shed; /* NULL: dev */
	uint32_t attempt;
	uint32_t deadline_ms;
	const char *invalid; /* NULL: valid */
	bool unknown;        /* an operation that the schema does not have */
};

static int receive(struct fixture *fixture, const struct delivery *delivery)
{
	SshAgent__ListRequest list = SSH_AGENT__LIST_REQUEST__INIT;
	SshAgent__Request request = SSH_AGENT__REQUEST__INIT;
	Envelope__Shed shed = ENVELOPE__SHED__INIT;
	Decoder__Request message = DECODER__REQUEST__INIT;
	struct buf bytes;
	int r;

	if (!delivery->unknown) {
		request.operation_case = SSH_AGENT__REQUEST__OPERATION_LIST;
		request.list = &list;
	}
	buf_init(&bytes, 4096);
	assert_int_equal(ssh_agent_request_encode(&request, &bytes), 0);
	shed.name = (char *)(delivery->shed != NULL ? delivery->shed : "dev");
	shed.server = (char *)"desk";
	message.ticket = delivery->ticket;
	message.id = (char *)delivery->id;
	message.namespace_ = (char *)"ssh-agent";
	message.shed = &shed;
	message.attempt = delivery->attempt;
	message.deadline_ms = delivery->deadline_ms;
	if (delivery->invalid != NULL)
		message.invalid = (char *)delivery->invalid;
	else
		message.request = (ProtobufCBinaryData){.data = bytes.data, .len = bytes.size};
	r = broker_receive(fixture->broker, &message);
	buf_finish(&bytes);
	return r;
}

static void reply_empty_list(struct call *call)
{
	SshAgent__ListResponse response = SSH_AGENT__LIST_RESPONSE__INIT;

	ssh_agent_reply_list(call, &response);
}

static void test_broker__serves_and_audits(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	assert_int_equal(n_calls, 1);
	assert_string_equal(request_of(calls[0])->shed, "dev");
	assert_int_equal(audited(fixture, "\"op\""), 0);
	reply_empty_list(calls[0]);
	assert_int_equal(fixture->n_answered, 1);
	assert_int_equal(fixture->answered[0], 1);
	assert_int_equal(audited(fixture, "\"op\":\"list\",\"result\":\"ok\""), 1);
}

/* The record is there when the answer leaves; the decoder may be gone by then. */
static void test_broker__audits_what_is_not_delivered(void **state)
{
	struct fixture *fixture = *state;

	fixture->answer_error = ERROR_CLOSED;
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	reply_empty_list(calls[0]);
	assert_int_equal(audited(fixture, "\"op\":\"list\",\"result\":\"ok\""), 1);
}

static void test_broker__serves_redeliveries_once(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), ERROR_DUPLICATE);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 2, .id = "a"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 3, .id = "a", .attempt = 1}), 0);
	assert_int_equal(n_calls, 1);
	reply_empty_list(calls[0]);
	/* The second was the same attempt as the first, and is nobody's. */
	assert_int_equal(fixture->n_answered, 2);
	assert_int_equal(fixture->answered[0] + fixture->answered[1], 1 + 3);
	assert_int_equal(audited(fixture, "\"op\":\"list\",\"result\":\"ok\""), 2);
	assert_int_equal(audited(fixture, "\"attempt\":1"), 1);
}

/* An id is one guest's own. */
static void test_broker__tells_sheds_apart(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 2, .id = "a", .shed = "other"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 3, .id = ""}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 4, .id = ""}), 0);
	assert_int_equal(n_calls, 4);
}

static void test_broker__does_not_answer_what_is_cancelled(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	broker_cancel(fixture->broker, 1);
	broker_cancel(fixture->broker, 1);
	broker_cancel(fixture->broker, 4711);
	assert_int_equal(audited(fixture, "cancelled"), 1);
	/* One of two deliveries: the other is answered. */
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 2, .id = "b"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 3, .id = "b", .attempt = 1}), 0);
	broker_cancel(fixture->broker, 2);
	reply_empty_list(calls[1]);
	assert_int_equal(fixture->n_answered, 1);
	assert_int_equal(fixture->answered[0], 3);
}

static void test_broker__ends_at_the_deadline(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a", .deadline_ms = 20}), 0);
	assert_int_equal(
	    receive(fixture, &(struct delivery){.ticket = 2, .id = "b", .deadline_ms = 5000}), 0);
	run_for(fixture, 100);
	assert_int_equal(fixture->n_answered, 0);
	assert_int_equal(audited(fixture, "deadline"), 1);
	reply_empty_list(calls[1]);
	assert_int_equal(fixture->n_answered, 1);
	assert_int_equal(fixture->answered[0], 2);
}

static void test_broker__refuses_what_it_cannot_serve(void **state)
{
	struct fixture *fixture = *state;
	Decoder__Request stray = DECODER__REQUEST__INIT;

	assert_int_equal(
	    receive(fixture, &(struct delivery){.ticket = 1, .id = "a", .invalid = "flags: not a number"}),
	    0);
	assert_int_equal(fixture->last_code, SSH_AGENT__ERROR_CODE__INVALID_REQUEST);
	assert_int_equal(audited(fixture, "flags: not a number"), 1);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 2, .id = "b", .unknown = true}), 0);
	assert_int_equal(fixture->last_code, SSH_AGENT__ERROR_CODE__UNKNOWN_OPERATION);
	assert_int_equal(fixture->n_answered, 2);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 0, .id = "c"}), ERROR_DUPLICATE);
	stray.ticket = 3;
	stray.namespace_ = (char *)"unknown";
	assert_int_equal(broker_receive(fixture->broker, &stray), 0);
	assert_int_equal(n_calls, 0);
}

/* One shed's flood is refused; another's request is served. */
static void test_broker__bounds_each_shed(void **state)
{
	struct fixture *fixture = *state;
	char id[16];

	for (int i = 1; i <= BROKER_MAX_A_SHED; i++) {
		snprintf(id, sizeof(id), "%d", i);
		assert_int_equal(receive(fixture, &(struct delivery){.ticket = i, .id = id}), 0);
	}
	assert_int_equal(n_calls, BROKER_MAX_A_SHED);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1000, .id = "more"}), 0);
	assert_int_equal(n_calls, BROKER_MAX_A_SHED);
	assert_int_equal(fixture->last_code, SSH_AGENT__ERROR_CODE__INTERNAL_ERROR);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1001, .id = "x", .shed = "other"}), 0);
	assert_int_equal(n_calls, BROKER_MAX_A_SHED + 1);
	reply_empty_list(calls[0]);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1002, .id = "again"}), 0);
	assert_int_equal(n_calls, BROKER_MAX_A_SHED + 2);
}

static void test_broker__drops_all_with_the_decoder(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a"}), 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 2, .id = "b"}), 0);
	broker_drop(fixture->broker, "the decoder ended");
	assert_int_equal(audited(fixture, "the decoder ended"), 2);
	assert_int_equal(fixture->n_answered, 0);
	assert_int_equal(receive(fixture, &(struct delivery){.ticket = 1, .id = "a", .attempt = 1}), 0);
	assert_int_equal(n_calls, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	    ROW(test_broker__serves_and_audits),
	    ROW(test_broker__audits_what_is_not_delivered),
	    ROW(test_broker__serves_redeliveries_once),
	    ROW(test_broker__tells_sheds_apart),
	    ROW(test_broker__does_not_answer_what_is_cancelled),
	    ROW(test_broker__ends_at_the_deadline),
	    ROW(test_broker__refuses_what_it_cannot_serve),
	    ROW(test_broker__bounds_each_shed),
	    ROW(test_broker__drops_all_with_the_decoder),
#undef ROW
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
