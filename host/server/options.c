#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "address.h"
#include "error.h"
#include "name.h"

#define UNIX_PREFIX "unix:"

void options_print_help(FILE *out)
{
	fputs(
	    "usage: shed-server [--listen unix:PATH] [--name NAME] [--shed NAME=BACKEND:PATH]... "
	    "[--verbose]\n"
	    "       shed-server version\n"
	    "\n"
	    "The bus on the host: connects to the bus in each attached VM and routes its messages to those "
	    "who\n"
	    "listen on the host.\n"
	    "\n"
	    "  --listen unix:PATH       where the host's programs connect (default\n"
	    "                           $XDG_RUNTIME_DIR/shed/server.sock, or\n"
	    "                           ~/.local/share/shed/server.sock)\n"
	    "  --name NAME              this server's name (default: the host's)\n"
	    "  --shed NAME=BACKEND:PATH attach a VM by the Unix socket at PATH; may be repeated. BACKEND is\n"
	    "                           firecracker or cloud-hypervisor (the socket of its vsock device,\n"
	    "                           port 1026), or unix (the guest's bus itself)\n"
	    "  --verbose                log more\n"
	    "  --help                   print this\n",
	    out);
}

static int set_string(char **string, const char *value)
{
	char *copy = strdup(value);

	if (copy == NULL)
		return ERROR_NOMEM;
	free(*string);
	*string = copy;
	return 0;
}

static int set_listen(struct options *options, const char *value, FILE *errors)
{
	if (strncmp(value, UNIX_PREFIX, strlen(UNIX_PREFIX)) != 0 || value[strlen(UNIX_PREFIX)] == '\0') {
		fprintf(errors, "shed-server: --listen %s: must be unix:PATH\n", value);
		return ERROR_CONFIG;
	}
	return set_string(&options->listen_path, value + strlen(UNIX_PREFIX));
}

static int set_name(struct options *options, const char *value, FILE *errors)
{
	if (!name_valid(value)) {
		fprintf(errors, "shed-server: --name %s: " NAME_RULE "\n", value);
		return ERROR_CONFIG;
	}
	return set_string(&options->name, value);
}

/* Fills in a shed whose `name` holds the whole value and is cut in place. Returns what is wrong, or NULL. */
static const char *read_shed(struct options_shed *shed)
{
	char *address = strchr(shed->name, '=');

	if (address == NULL)
		return "must be NAME=BACKEND:PATH";
	*address++ = '\0';
	if (!name_valid(shed->name))
		return NAME_RULE;
	return address_parse(address, &shed->backend, &shed->address);
}

static int add_shed(struct options *options, const char *value, FILE *errors)
{
	struct options_shed *sheds = realloc(options->sheds, (options->n_sheds + 1) * sizeof(*sheds));
	struct options_shed *shed = NULL;
	const char *complaint = NULL;

	if (sheds == NULL)
		return ERROR_NOMEM;
	options->sheds = sheds;
	shed = &sheds[options->n_sheds];
	*shed = (struct options_shed){.name = strdup(value)};
	if (shed->name == NULL)
		return ERROR_NOMEM;
	options->n_sheds++;
	complaint = read_shed(shed);
	for (size_t i = 0; complaint == NULL && i < options->n_sheds - 1; i++) {
		if (strcmp(sheds[i].name, shed->name) == 0)
			complaint = "another shed has this name";
	}
	if (complaint == NULL)
		return 0;
	fprintf(errors, "shed-server: --shed %s: %s\n", value, complaint);
	return ERROR_CONFIG;
}

static int default_listen(struct options *options, FILE *errors)
{
	const char *runtime = getenv("XDG_RUNTIME_DIR");
	const char *home = getenv("HOME");
	int n = 0;

	if (runtime != NULL && runtime[0] == '/') {
		n = asprintf(&options->listen_path, "%s/shed/server.sock", runtime);
	} else if (home != NULL && home[0] == '/') {
		n = asprintf(&options->listen_path, "%s/.local/share/shed/server.sock", home);
	} else {
		fprintf(
		    errors, "shed-server: neither XDG_RUNTIME_DIR nor HOME is set: say --listen unix:PATH\n");
		return ERROR_CONFIG;
	}
	if (n < 0) {
		options->listen_path = NULL;
		return ERROR_NOMEM;
	}
	return 0;
}

static int default_name(struct options *options, FILE *errors)
{
	char name[NAME_MAX_LENGTH + 2] = "";

	if (gethostname(name, sizeof(name) - 1) < 0 || !name_valid(name)) {
		fprintf(errors, "shed-server: the host's name cannot be used: say --name NAME\n");
		return ERROR_CONFIG;
	}
	return set_string(&options->name, name);
}

static int read_arguments(int argc, char **argv, FILE *errors, struct options *options)
{
	static const struct option known[] = {
	    {"listen", required_argument, NULL, 'l'},
	    {"name", required_argument, NULL, 'n'},
	    {"shed", required_argument, NULL, 's'},
	    {"verbose", no_argument, NULL, 'v'},
	    {"help", no_argument, NULL, 'h'},
	    {NULL, 0, NULL, 0},
	};
	int option = 0;
	int r = 0;

	while (r == 0 && (option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (option == 'l')
			r = set_listen(options, optarg, errors);
		else if (option == 'n')
			r = set_name(options, optarg, errors);
		else if (option == 's')
			r = add_shed(options, optarg, errors);
		else if (option == 'v')
			options->verbose = true;
		else if (option == 'h')
			options->action = OPTIONS_HELP;
		else
			r = ERROR_CONFIG; /* getopt_long has said why */
	}
	if (r < 0 || optind == argc)
		return r;
	if (strcmp(argv[optind], "version") == 0 && optind + 1 == argc) {
		options->action = OPTIONS_VERSION;
		return 0;
	}
	fprintf(errors, "shed-server: %s: not an option; see --help\n", argv[optind]);
	return ERROR_CONFIG;
}

int options_parse(int argc, char **argv, FILE *errors, struct options *ret_options)
{
	struct options options = {0};
	int r = read_arguments(argc, argv, errors, &options);

	if (r == 0 && options.action == OPTIONS_SERVE && options.listen_path == NULL)
		r = default_listen(&options, errors);
	if (r == 0 && options.action == OPTIONS_SERVE && options.name == NULL)
		r = default_name(&options, errors);
	if (r < 0) {
		options_finish(&options);
		return r;
	}
	*ret_options = options;
	return 0;
}

void options_finish(struct options *options)
{
	for (size_t i = 0; i < options->n_sheds; i++)
		free(options->sheds[i].name);
	free(options->sheds);
	free(options->listen_path);
	free(options->name);
	*options = (struct options){0};
}
