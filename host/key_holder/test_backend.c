#include "backend.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <event2/event.h>

#include "error.h"
#include "test_tools.h"

#define DEADLINE_MS 3000

struct outcome {
	struct backend_request request; /* first: on_done gets it back as this */
	bool done;
	int error;
	char reason[400];
	size_t n;
	char comments[400]; /* each with a newline */
	size_t signature_size;
};

struct fixture {
	struct event_base *base;
	struct backend *backend;
	struct tools_path socket;
	KeyHolder__ConfigureRequest configuration;
	char *paths[8];
};

static void on_done(struct backend_request *request, const struct backend_result *result)
{
	struct outcome *outcome = (struct outcome *)request;

	assert_false(outcome->done);
	outcome->done = true;
	outcome->error = result->error;
	assert_true((result->error != 0) == (result->reason != NULL));
	if (result->reason != NULL)
		strncpy(outcome->reason, result->reason, sizeof(outcome->reason) - 1);
	outcome->n = result->n_identities;
	for (size_t i = 0; i < result->n_identities; i++) {
		strcat(outcome->comments, result->identities[i].comment);
		strcat(outcome->comments, "\n");
	}
	outcome->signature_size = result->signature_size;
}

static void begin(struct fixture *fixture, void **state)
{
	fixture->base = event_base_new();
	fixture->backend = backend_create(fixture->base);
	fixture->socket = tools_path(*state, "socket");
	unlink(fixture->socket.text);
	key_holder__configure_request__init(&fixture->configuration);
	fixture->configuration.key_paths = fixture->paths;
}

static void end(struct fixture *fixture)
{
	backend_destroy(fixture->backend);
	event_base_free(fixture->base);
}

static struct outcome new_outcome(void)
{
	return (struct outcome){.request = {.done = on_done, .deadline_ms = DEADLINE_MS}};
}

static struct outcome configure(struct fixture *fixture)
{
	struct outcome outcome = new_outcome();

	backend_configure(fixture->backend, &fixture->configuration, &outcome.request);
	assert_true(tools_loop(fixture->base, &outcome.done, 2 * DEADLINE_MS));
	return outcome;
}

static struct outcome list(struct fixture *fixture)
{
	struct outcome outcome = new_outcome();

	backend_list(fixture->backend, &outcome.request);
	assert_true(tools_loop(fixture->base, &outcome.done, 2 * DEADLINE_MS));
	return outcome;
}

/* Signs with the key whose public half is in path. */
static struct outcome sign(struct fixture *fixture, const char *path, uint32_t flags)
{
	struct outcome outcome = new_outcome();
	struct buf blob;

	tools_read_blob(path, &blob);
	outcome.request.sign = (struct agent_wire_sign){.blob = blob.data,
	    .blob_size = blob.size,
	    .data = (const uint8_t *)"data",
	    .data_size = 4,
	    .flags = flags};
	backend_sign(fixture->backend, &outcome.request);
	assert_true(tools_loop(fixture->base, &outcome.done, 2 * DEADLINE_MS));
	buf_finish(&blob);
	return outcome;
}

static void test_backend__passes_over_keys_it_cannot_use(void **state)
{
	const struct tools_path good = tools_path(*state, "good"), open = tools_path(*state, "open");
	const struct tools_path missing = tools_path(*state, "missing"),
				encrypted = tools_path(*state, "encrypted");
	const struct tools_path rsa = tools_path(*state, "rsa"), link = tools_path(*state, "link");
	struct outcome outcome;
	struct fixture fixture;

	tools_make_key(good.text, "ed25519", NULL, NULL, NULL);
	tools_make_key(open.text, "ed25519", NULL, NULL, NULL);
	tools_make_key(encrypted.text, "ed25519", NULL, NULL, "secret");
	tools_make_key(rsa.text, "rsa", "2048", "PEM", NULL);
	unlink(tools_path(*state, "rsa.pub").text);
	chmod(open.text, 0644);
	assert_int_equal(symlink(good.text, link.text), 0);
	begin(&fixture, state);
	fixture.paths[0] = (char *)missing.text;
	fixture.paths[1] = (char *)rsa.text;
	fixture.paths[2] = (char *)open.text;
	fixture.paths[3] = (char *)encrypted.text;
	fixture.paths[4] = (char *)good.text;
	fixture.paths[5] = (char *)link.text;
	fixture.configuration.n_key_paths = 6;
	fixture.configuration.mode = KEY_HOLDER__MODE__LOCAL_KEYS;
	outcome = configure(&fixture);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.n, 2);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__LOCAL_KEYS);
	outcome = list(&fixture);
	assert_string_equal(outcome.comments, "rsa\nme@host\n");

	outcome = sign(&fixture, tools_path(*state, "good.pub").text, 0);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.signature_size, 83);
	outcome = sign(&fixture, tools_path(*state, "open.pub").text, 0);
	assert_int_equal(outcome.error, ERROR_NOT_FOUND);
	end(&fixture);
}

static void test_backend__refuses_sha1(void **state)
{
	const struct tools_path path = tools_path(*state, "old");
	struct outcome outcome;
	struct fixture fixture;

	tools_make_key(path.text, "rsa", "2048", NULL, NULL);
	begin(&fixture, state);
	fixture.paths[0] = (char *)path.text;
	fixture.configuration.n_key_paths = 1;
	assert_int_equal(configure(&fixture).error, 0);
	outcome = sign(&fixture, tools_path(*state, "old.pub").text, 0);
	assert_int_equal(outcome.error, ERROR_UNSUPPORTED);
	assert_non_null(strstr(outcome.reason, "SHA-1 signatures are refused"));
	assert_int_equal(sign(&fixture, tools_path(*state, "old.pub").text, 4).error, 0);
	end(&fixture);
}

static void test_backend__nothing_works_before_it_is_configured(void **state)
{
	const struct tools_path path = tools_path(*state, "early");
	struct fixture fixture;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	begin(&fixture, state);
	assert_int_equal(list(&fixture).error, ERROR_UNREACHABLE);
	assert_int_equal(sign(&fixture, tools_path(*state, "early.pub").text, 0).error, ERROR_UNREACHABLE);
	assert_int_equal(configure(&fixture).error, 0);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__LOCAL_KEYS);
	assert_int_equal(list(&fixture).error, 0);
	assert_int_equal(configure(&fixture).error, ERROR_DUPLICATE);
	end(&fixture);
}

static void test_backend__auto_takes_an_agent_that_answers(void **state)
{
	const struct tools_path path = tools_path(*state, "both");
	struct outcome outcome;
	struct fixture fixture;
	pid_t agent;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	begin(&fixture, state);
	fixture.paths[0] = (char *)path.text;
	fixture.configuration.n_key_paths = 1;
	fixture.configuration.agent_socket = fixture.socket.text;
	agent = tools_start_agent(fixture.socket.text);
	outcome = configure(&fixture);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.n, 0);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__AGENT_FORWARD);
	tools_kill(agent);
	end(&fixture);

	/* The socket of the agent that was killed is still there. */
	fixture.base = event_base_new();
	fixture.backend = backend_create(fixture.base);
	outcome = configure(&fixture);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.n, 1);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__LOCAL_KEYS);
	end(&fixture);
}

static void test_backend__auto_does_not_wait_long_for_an_agent_that_hangs(void **state)
{
	struct outcome outcome;
	struct fixture fixture;
	int64_t before;
	int listener;

	begin(&fixture, state);
	fixture.configuration.agent_socket = fixture.socket.text;
	listener = tools_listen(fixture.socket.text);
	before = tools_now_ms();
	outcome = configure(&fixture);
	assert_in_range(tools_now_ms() - before, 1500, 4000);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__LOCAL_KEYS);
	close(listener);
	end(&fixture);
}

static void test_backend__an_agent_may_go_and_come_back(void **state)
{
	const struct tools_path key = tools_path(*state, "forwarded"),
				public = tools_path(*state, "forwarded.pub");
	struct outcome outcome;
	struct fixture fixture;
	pid_t agent;

	tools_make_key(key.text, "ed25519", NULL, NULL, NULL);
	begin(&fixture, state);
	fixture.configuration.mode = KEY_HOLDER__MODE__AGENT_FORWARD;
	fixture.configuration.agent_socket = fixture.socket.text;
	/* Not there yet: it is chosen all the same. */
	outcome = configure(&fixture);
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.n, 0);
	assert_int_equal(backend_mode(fixture.backend), KEY_HOLDER__MODE__AGENT_FORWARD);
	for (int i = 0; i < 2; i++) {
		outcome = list(&fixture);
		assert_int_equal(outcome.error, ERROR_UNREACHABLE);
		assert_non_null(strstr(outcome.reason, fixture.socket.text));
		assert_int_equal(sign(&fixture, public.text, 0).error, ERROR_UNREACHABLE);

		agent = tools_start_agent(fixture.socket.text);
		tools_add_key(fixture.socket.text, key.text, false);
		outcome = list(&fixture);
		assert_string_equal(outcome.comments, "me@host\n");
		outcome = sign(&fixture, public.text, 0);
		assert_int_equal(outcome.error, 0);
		assert_int_equal(outcome.signature_size, 83);
		tools_kill(agent);
	}
	end(&fixture);
}

static void test_backend__agent_forward_wants_a_socket(void **state)
{
	struct outcome outcome;
	struct fixture fixture;

	begin(&fixture, state);
	fixture.configuration.mode = KEY_HOLDER__MODE__AGENT_FORWARD;
	outcome = configure(&fixture);
	assert_int_equal(outcome.error, ERROR_UNREACHABLE);
	assert_non_null(strstr(outcome.reason, "SSH_AUTH_SOCK"));
	end(&fixture);
}

/* An agent says the same to both. */
static void test_backend__tells_a_missing_key_from_one_that_is_refused(void **state)
{
	const struct tools_path confirmed = tools_path(*state, "confirmed"),
				absent = tools_path(*state, "absent");
	struct outcome outcome;
	struct fixture fixture;
	pid_t agent;

	tools_make_key(confirmed.text, "ed25519", NULL, NULL, NULL);
	tools_make_key(absent.text, "ed25519", NULL, NULL, NULL);
	begin(&fixture, state);
	fixture.configuration.agent_socket = fixture.socket.text;
	agent = tools_start_agent(fixture.socket.text);
	tools_add_key(fixture.socket.text, confirmed.text, true);
	assert_int_equal(configure(&fixture).n, 1);
	outcome = sign(&fixture, tools_path(*state, "confirmed.pub").text, 0);
	assert_int_equal(outcome.error, ERROR_REFUSED);
	outcome = sign(&fixture, tools_path(*state, "absent.pub").text, 0);
	assert_int_equal(outcome.error, ERROR_NOT_FOUND);
	tools_kill(agent);
	end(&fixture);
}

static void test_backend__cancel_ends_what_the_agent_sits_on(void **state)
{
	struct outcome outcome = new_outcome();
	struct fixture fixture;
	int listener, fd;
	char byte;

	begin(&fixture, state);
	fixture.configuration.mode = KEY_HOLDER__MODE__AGENT_FORWARD;
	fixture.configuration.agent_socket = fixture.socket.text;
	assert_int_equal(configure(&fixture).error, 0);
	listener = tools_listen(fixture.socket.text);
	backend_list(fixture.backend, &outcome.request);
	fd = tools_accept(fixture.base, listener);
	backend_cancel(&outcome.request);
	while (read(fd, &byte, 1) == 1)
		;
	assert_false(outcome.done);
	close(fd);
	close(listener);
	end(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_backend__passes_over_keys_it_cannot_use),
	    cmocka_unit_test(test_backend__refuses_sha1),
	    cmocka_unit_test(test_backend__nothing_works_before_it_is_configured),
	    cmocka_unit_test(test_backend__auto_takes_an_agent_that_answers),
	    cmocka_unit_test(test_backend__auto_does_not_wait_long_for_an_agent_that_hangs),
	    cmocka_unit_test(test_backend__an_agent_may_go_and_come_back),
	    cmocka_unit_test(test_backend__agent_forward_wants_a_socket),
	    cmocka_unit_test(test_backend__tells_a_missing_key_from_one_that_is_refused),
	    cmocka_unit_test(test_backend__cancel_ends_what_the_agent_sits_on),
	};

	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
