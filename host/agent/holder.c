#include "holder.h"

#include <stdbool.h>
#include <stdlib.h>

#include "child.h"
#include "error.h"
#include "holder_client.h"
#include "key_holder_client.h"
#include "key_source.h"
#include "link.h"
#include "log.h"

#define PAYLOAD_MAX (5 * 1024 * 1024)
#define OUTPUT_MAX (80 * 1024 * 1024)

struct holder {
	struct holder_options options;
	struct key_source keys;
	struct holder_client *client;
	struct child *child;
	bool settled;
};

/* Of both enums the names agree with the numbers; the compiler is asked to watch that. */
_Static_assert((int)CONFIG_SSH_AUTO == (int)KEY_HOLDER__MODE__AUTO &&
		   (int)CONFIG_SSH_AGENT_FORWARD == (int)KEY_HOLDER__MODE__AGENT_FORWARD &&
		   (int)CONFIG_SSH_LOCAL_KEYS == (int)KEY_HOLDER__MODE__LOCAL_KEYS,
    "modes");

static const char *const environment[] = {"HOME", "PATH", "LANG", "TZ", "JOURNAL_STREAM", NULL};

static void listed(
    void *arg, int error, const KeyHolder__Error *refusal, const KeyHolder__ListResponse *response)
{
	struct holder *holder = arg;

	if (response != NULL)
		key_source_remember(&holder->keys, response);
}

/* From here on requests reach the holder, even if its backend does not work: that may come right later. */
static void become_ready(struct holder *holder)
{
	const KeyHolder__ListRequest list = KEY_HOLDER__LIST_REQUEST__INIT;
	struct client_call *call = NULL;

	holder->keys.client = holder_client_client(holder->client);
	/* So that the audit knows the comments from the first signature on; without them it does with less.
	 */
	(void)key_holder_call_list(holder->keys.client, &list, listed, holder, &call);
}

static void configured(
    void *arg, int error, const KeyHolder__Error *refusal, const KeyHolder__ConfigureResponse *response)
{
	struct holder *holder = arg;

	if (response != NULL) {
		holder->keys.mode = config_ssh_mode_str((enum config_ssh_mode)response->mode);
		log_info("ssh-agent: %s, %u keys", holder->keys.mode, response->key_count);
	} else {
		log_error("ssh-agent: the key holder is not ready: %s",
		    refusal != NULL ? refusal->error : error_str(error));
	}
	if (error != ERROR_CLOSED)
		become_ready(holder);
	if (!holder->settled) {
		holder->settled = true;
		holder->options.settled(holder->options.arg);
	}
}

static void up(struct link *link, void *arg)
{
	struct holder *holder = arg;
	const struct config *config = holder->options.config;
	KeyHolder__ConfigureRequest configure = KEY_HOLDER__CONFIGURE_REQUEST__INIT;
	struct client_call *call = NULL;
	int r;

	holder_client_attach(holder->client, link);
	configure.mode = (KeyHolder__Mode)config->ssh.mode;
	configure.agent_socket = (char *)holder->options.agent_socket;
	configure.n_key_paths = config->ssh.local_keys.n;
	configure.key_paths = config->ssh.local_keys.items;
	r = key_holder_call_configure(
	    holder_client_client(holder->client), &configure, configured, holder, &call);
	if (r != 0)
		log_error("ssh-agent: the key holder cannot be configured: %s", error_str(r));
}

static int frame(const struct frame *received, void *arg)
{
	struct holder *holder = arg;

	return holder_client_receive(holder->client, received);
}

static void down(void *arg)
{
	struct holder *holder = arg;

	/* First this, so that what the ending calls start fails instead of waiting for nobody. */
	holder->keys.client = NULL;
	holder_client_detach(holder->client);
}

static const struct child_handlers handlers = {.up = up, .frame = frame, .down = down};

int holder_create(struct event_base *base, const struct holder_options *options, struct holder **ret_holder)
{
	struct child_options child = {
	    .path = options->path,
	    .environment = environment,
	    .payload_limit = PAYLOAD_MAX,
	    .output_limit = OUTPUT_MAX,
	    .handlers = &handlers,
	};
	struct holder *holder;
	int r = ERROR_NOMEM;

	holder = calloc(1, sizeof(*holder));
	if (holder == NULL)
		return ERROR_NOMEM;
	holder->options = *options;
	holder->keys.mode = config_ssh_mode_str((enum config_ssh_mode)options->config->ssh.mode);
	holder->client = holder_client_create(base);
	child.arg = holder;
	if (holder->client == NULL || (r = child_create(base, &child, &holder->child)) != 0) {
		holder_destroy(holder);
		return r;
	}
	*ret_holder = holder;
	return 0;
}

void holder_destroy(struct holder *holder)
{
	if (holder == NULL)
		return;
	child_destroy(holder->child);
	holder_client_destroy(holder->client);
	key_source_finish(&holder->keys);
	free(holder);
}

struct key_source *holder_keys(struct holder *holder)
{
	return &holder->keys;
}
