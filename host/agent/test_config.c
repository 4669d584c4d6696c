#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "config.h"
#include "duration.h"
#include "error.h"

static char directory[64], file[96];
static struct config config;
static struct buf errors;

static int setup(void **state)
{
	snprintf(directory, sizeof(directory), "/tmp/test_config.XXXXXX");
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(file, sizeof(file), "%s/c.yaml", directory);
	memset(&config, 0, sizeof(config));
	buf_init(&errors, 64 * 1024);
	return setenv("HOME", "/home/dev", 1);
}

static int teardown(void **state)
{
	config_finish(&config);
	buf_finish(&errors);
	unlink(file);
	return rmdir(directory);
}

static int load(const char *text, size_t size)
{
	int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, size), size);
	close(fd);
	config_finish(&config);
	buf_clear(&errors);
	return config_load(file, true, &config, &errors);
}

/* What is wrong with the text, without the directory in front of each line. */
static void assert_faults(const char *text, const char *faults)
{
	char found[4096] = "";
	char *line, *rest;

	assert_int_equal(load(text, strlen(text)), ERROR_CONFIG);
	rest = (char *)buf_str(&errors);
	while ((line = strsep(&rest, "\n")) != NULL && *line != '\0') {
		assert_int_equal(strncmp(line, directory, strlen(directory)), 0);
		strcat(strcat(found, line + strlen(directory) + 1), "\n");
	}
	assert_string_equal(found, faults);
}

static void assert_good(const char *text)
{
	int r = load(text, strlen(text));

	if (r != 0)
		print_message("%s", buf_str(&errors));
	assert_int_equal(r, 0);
	assert_int_equal(errors.size, 0);
}

static void assert_defaults(void)
{
	assert_string_equal(config.server, "http://127.0.0.1:8080");
	assert_int_equal(config.ssh.mode, CONFIG_SSH_AUTO);
	assert_int_equal(config.ssh.local_keys.n, 3);
	assert_string_equal(config.ssh.local_keys.items[0], "/home/dev/.ssh/id_ed25519");
	assert_string_equal(config.ssh.local_keys.items[1], "/home/dev/.ssh/id_rsa");
	assert_string_equal(config.ssh.local_keys.items[2], "/home/dev/.ssh/id_ecdsa");
	assert_false(config.ssh.approval.enabled);
	assert_int_equal(config.ssh.approval.policy, CONFIG_PER_SESSION);
	assert_int_equal(config.ssh.approval.session_ttl, 4 * DURATION_HOUR);
	assert_false(config.aws.present);
	assert_string_equal(config.aws.source_profile, "default");
	assert_string_equal(config.aws.default_role, "");
	assert_int_equal(config.aws.session_duration, DURATION_HOUR);
	assert_int_equal(config.aws.cache_refresh_before, 5 * DURATION_MINUTE);
	assert_int_equal(config.aws.sheds.n, 0);
	assert_false(config.docker.present);
	assert_int_equal(config.docker.registries.n, 0);
	assert_false(config.docker.allow_all);
	assert_string_equal(config.docker.config_path, "");
	assert_true(config.logging.enabled);
	assert_string_equal(config.logging.path, "/home/dev/.local/share/shed/extensions-audit.log");
}

static void test_config__defaults(void **state)
{
	assert_int_equal(config_load("/nonexistent/c.yaml", false, &config, &errors), 0);
	assert_defaults();
	assert_good("");
	assert_defaults();
	assert_good("# nothing\n---\n");
	assert_defaults();
	assert_good("ssh:\n  approval:\n  # enabled: false\naws:\ndocker:\n");
	assert_defaults();
}

static void test_config__a_missing_file_that_was_asked_for(void **state)
{
	assert_int_equal(config_load("/nonexistent/c.yaml", true, &config, &errors), ERROR_CONFIG);
	assert_string_equal(buf_str(&errors), "/nonexistent/c.yaml: there is no such file\n");
}

static void test_config__reads_every_key(void **state)
{
	struct config_aws_shed *sheds;

	assert_good("server: unix:~/shed.sock\n"
		    "ssh:\n"
		    "  mode: local-keys\n"
		    "  local_keys: [~/k1, /k2]\n"
		    "  approval: {enabled: false, policy: per-shed, session_ttl: 1h30m}\n"
		    "aws:\n"
		    "  source_profile: work\n"
		    "  default_role: arn:aws:iam::123456789012:role/dev\n"
		    "  session_duration: 15m\n"
		    "  cache_refresh_before: 90s\n"
		    "  sheds:\n"
		    "    my-dev: {role: one}\n"
		    "    a.b*c: {role: \"two\"}\n"
		    "    none: {}\n"
		    "docker:\n"
		    "  registries: [ghcr.io, \"docker.io\"]\n"
		    "  allow_all: true\n"
		    "  config_path: ~/.docker/config.json\n"
		    "logging:\n"
		    "  enabled: false\n"
		    "  path: /var/log/x\n");
	assert_string_equal(config.server, "unix:/home/dev/shed.sock");
	assert_int_equal(config.ssh.mode, CONFIG_SSH_LOCAL_KEYS);
	assert_int_equal(config.ssh.local_keys.n, 2);
	assert_string_equal(config.ssh.local_keys.items[0], "/home/dev/k1");
	assert_string_equal(config.ssh.local_keys.items[1], "/k2");
	assert_int_equal(config.ssh.approval.policy, CONFIG_PER_SHED);
	assert_int_equal(config.ssh.approval.session_ttl, 90 * DURATION_MINUTE);
	assert_true(config.aws.present);
	assert_string_equal(config.aws.source_profile, "work");
	assert_string_equal(config.aws.default_role, "arn:aws:iam::123456789012:role/dev");
	assert_int_equal(config.aws.session_duration, 15 * DURATION_MINUTE);
	assert_int_equal(config.aws.cache_refresh_before, 90 * DURATION_SECOND);
	assert_int_equal(config.aws.sheds.n, 3);
	sheds = config.aws.sheds.items;
	assert_string_equal(sheds[0].name, "my-dev");
	assert_string_equal(sheds[0].role, "one");
	assert_string_equal(sheds[1].name, "a.b*c");
	assert_string_equal(sheds[1].role, "two");
	assert_string_equal(sheds[2].role, "");
	assert_true(config.docker.present);
	assert_int_equal(config.docker.registries.n, 2);
	assert_string_equal(config.docker.registries.items[1], "docker.io");
	assert_true(config.docker.allow_all);
	assert_string_equal(config.docker.config_path, "/home/dev/.docker/config.json");
	assert_false(config.logging.enabled);
	assert_string_equal(config.logging.path, "/var/log/x");
}

static void test_config__names_file_line_and_key(void **state)
{
	static const struct {
		const char *text;
		const char *faults;
	} bad[] = {
	    {"bogus: 1\n", "c.yaml:1: bogus: is not a known key\n"},
	    {"\nssh:\n  mdoe: \"\"\n", "c.yaml:3: ssh.mdoe: is not a known key\n"},
	    {"ssh.mode: \"\"\n",
		"c.yaml:1: ssh.mode: is not a known key; a dot does not open a section in YAML\n"},
	    {"aws:\n  sheds:\n    x: {rol: y}\n", "c.yaml:3: aws.sheds.x.rol: is not a known key\n"},
	    {"aws: {\"sheds.*\": {}}\n",
		"c.yaml:1: aws.sheds.*: is not a known key; a dot does not open a section in YAML\n"},
	    {"ssh:\n  mode: agent\n",
		"c.yaml:2: ssh.mode: must be one of \"\", \"agent-forward\", \"local-keys\"\n"},
	    {"ssh: {mode: true}\n",
		"c.yaml:1: ssh.mode: is true or false where text is wanted; quote it if it is meant\n"},
	    {"ssh: {mode: }\n", "c.yaml:1: ssh.mode: has no value; give one or remove the key\n"},
	    {"ssh: {mode: [a]}\n", "c.yaml:1: ssh.mode: must be a single value\n"},
	    {"ssh: agent-forward\n", "c.yaml:1: ssh: must be a section of keys and values\n"},
	    {"ssh: {local_keys: /k}\n", "c.yaml:1: ssh.local_keys: must be a list\n"},
	    {"ssh:\n  local_keys:\n  - /k\n  - k\n",
		"c.yaml:4: ssh.local_keys: must be a path that begins with / or ~/\n"},
	    {"ssh: {approval: {session_ttl: 4}}\n", "c.yaml:1: ssh.approval.session_ttl: is not a duration; "
						    "write it like 90s, 5m or 1h30m\n"},
	    {"ssh: {approval: {session_ttl: 0s}}\n",
		"c.yaml:1: ssh.approval.session_ttl: must be more than 0\n"},
	    {"ssh: {approval: {session_ttl: 9999999h}}\n",
		"c.yaml:1: ssh.approval.session_ttl: is too long a duration\n"},
	    {"ssh: {approval: {policy: always}}\n",
		"c.yaml:1: ssh.approval.policy: must be one of \"per-session\", "
		"\"per-request\", \"per-shed\"\n"},
	    {"ssh: {approval: {enabled: true}}\n", "c.yaml:1: ssh.approval.enabled: this version cannot ask "
						   "for approval and does not start as if "
						   "it could; set it to false or remove it\n"},
	    {"docker: {allow_all: yes}\n", "c.yaml:1: docker.allow_all: must be true or false\n"},
	    {"docker: {allow_all: \"true\"}\n",
		"c.yaml:1: docker.allow_all: must be true or false, without quotes\n"},
	    {"docker: {allow_all: 1}\n", "c.yaml:1: docker.allow_all: must be true or false\n"},
	    {"aws: {session_duration: 5m}\n", "c.yaml:1: aws.session_duration: must be from 15m to 12h\n"},
	    {"aws: {session_duration: 13h}\n", "c.yaml:1: aws.session_duration: must be from 15m to 12h\n"},
	    {"aws: {source_profile: \"a\\0b\"}\n", "c.yaml:1: aws.source_profile: holds a NUL\n"},
	    {"server: example.com:80\n", "c.yaml:1: server: must begin with http:// or unix:\n"},
	    {"server: https://127.0.0.1:80\n", "c.yaml:1: server: https is not supported by this version\n"},
	    {"server: http://example.com:80\n",
		"c.yaml:1: server: must name its host by localhost or a numeric address\n"},
	    {"server: http://127.0.0.1\n",
		"c.yaml:1: server: must end with a port from 1 to 65535, as in http://localhost:8080\n"},
	    {"server: http://127.0.0.1:70000\n",
		"c.yaml:1: server: must end with a port from 1 to 65535, as in http://localhost:8080\n"},
	    {"server: http://127.0.0.1:80/x\n",
		"c.yaml:1: server: must end with a port from 1 to 65535, as in http://localhost:8080\n"},
	    {"server: http://me@127.0.0.1:80\n",
		"c.yaml:1: server: must name its host by localhost or a numeric address\n"},
	    {"server: unix:x.sock\n",
		"c.yaml:1: server: must be unix: and a path that begins with / or ~/\n"},
	    {"logging: {path: x.log}\n", "c.yaml:1: logging.path: must be a path that begins with / or ~/\n"},
	    {"logging: {path: ~}\n", "c.yaml:1: logging.path: has no value; give one or remove the key\n"},
	    {"ssh: {}\nssh: {}\n", "c.yaml:2: has the key \"ssh\" twice\n"},
	    {"aws:\n sheds:\n  a: {}\n  a: {}\n", "c.yaml:4: aws.sheds: has the key \"a\" twice\n"},
	    {"[a, b]: c\n", "c.yaml:1: has a key that is not a word\n"},
	    {"\"\": c\n", "c.yaml:1: has a key that is not a word\n"},
	    {"- a\n", "c.yaml:1: must be a section of keys and values\n"},
	    {"aws: &a {}\ndocker: *a\n", "c.yaml:1: a: anchors and aliases are not read\n"
					 "c.yaml:2: a: anchors and aliases are not read\n"},
	    {"aws: {default_role: !!str x}\n", "c.yaml:1: tag:yaml.org,2002:str: tags are not read\n"},
	    {"server: unix:/x\n---\nserver: unix:/y\n",
		"c.yaml:2: a second document begins; only one is read\n"},
	    {"ssh: {\n", "c.yaml:2: not YAML: did not find expected node content\n"},
	    {"a: b: c\n", "c.yaml:1: not YAML: mapping values are not allowed in this context\n"},
	    {"ssh:\n  mode: x\nbogus: 1\n",
		"c.yaml:2: ssh.mode: must be one of \"\", \"agent-forward\", \"local-keys\"\n"
		"c.yaml:3: bogus: is not a known key\n"},
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_faults(bad[i].text, bad[i].faults);
}

static void test_config__takes_servers(void **state)
{
	static const char *const good[][2] = {
	    {"http://localhost:8080/", "http://127.0.0.1:8080"},
	    {"http://10.1.2.3:1", "http://10.1.2.3:1"},
	    {"http://[::1]:65535", "http://[::1]:65535"},
	    {"unix:/run/shed.sock", "unix:/run/shed.sock"},
	};
	char text[128];

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		snprintf(text, sizeof(text), "server: %s\n", good[i][0]);
		assert_good(text);
		assert_string_equal(config.server, good[i][1]);
	}
}

static void test_config__refuses_files_that_are_not_the_users(void **state)
{
	assert_good("server: unix:/x\n");
	assert_int_equal(chmod(file, 0620), 0);
	config_finish(&config);
	assert_int_equal(config_load(file, true, &config, &errors), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "can be written by others"));

	config_finish(&config);
	buf_clear(&errors);
	assert_int_equal(config_load(directory, true, &config, &errors), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "is not a regular file"));

	unlink(file);
	assert_int_equal(mkfifo(file, 0600), 0);
	config_finish(&config);
	buf_clear(&errors);
	assert_int_equal(config_load(file, true, &config, &errors), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "is not a regular file"));
}

static void test_config__limits(void **state)
{
	char *text = malloc(SETTINGS_FILE_MAX + 1);
	size_t size = 0;

	assert_non_null(text);
	memset(text, '#', SETTINGS_FILE_MAX + 1);
	assert_int_equal(load(text, SETTINGS_FILE_MAX), 0);
	assert_int_equal(load(text, SETTINGS_FILE_MAX + 1), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "is over 1048576 bytes"));

	size = (size_t)sprintf(text, "ssh: {local_keys: [/k");
	for (int i = 0; i < 64; i++)
		size += (size_t)sprintf(text + size, ", /k");
	size += (size_t)sprintf(text + size, "]}\n");
	assert_int_equal(load(text, size), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "ssh.local_keys: has more than 64 entries"));

	/* Nesting that is only meant to hurt. */
	memset(text, '[', SETTINGS_FILE_MAX);
	assert_int_equal(load(text, SETTINGS_FILE_MAX), ERROR_CONFIG);
	assert_non_null(strstr(buf_str(&errors), "c.yaml:1: is nested too deeply"));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_config__defaults, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_config__a_missing_file_that_was_asked_for, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_config__reads_every_key, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_config__names_file_line_and_key, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_config__takes_servers, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_config__refuses_files_that_are_not_the_users, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_config__limits, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
