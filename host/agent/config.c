#include "config.h"

#include <stddef.h>
#include <string.h>

#include "duration.h"
#include "error.h"
#include "home_path.h"
#include "server_address.h"

static const char *const ssh_modes[] = {"", "agent-forward", "local-keys", NULL};
static const char *const approval_policies[] = {"per-session", "per-request", "per-shed", NULL};

static const char *convert_path(const char *text, char **ret_path)
{
	switch (home_path_expand(text, ret_path)) {
	case 0:
		return NULL;
	case ERROR_NOT_FOUND:
		return "begins with ~ and no home directory is known; set HOME";
	case ERROR_MALFORMED:
		return "must be a path that begins with / or ~/";
	default:
		return error_str(ERROR_NOMEM);
	}
}

static const char *convert_optional_path(const char *text, char **ret_path)
{
	if (*text != '\0')
		return convert_path(text, ret_path);
	*ret_path = strdup("");
	return *ret_path == NULL ? error_str(ERROR_NOMEM) : NULL;
}

/* Without the gate, `enabled: true` would be a promise that nobody keeps. */
static const char *check_approval(const void *value)
{
	return *(const bool *)value
		   ? "this version cannot ask for approval and does not start as if it could; "
		     "set it to false or remove it"
		   : NULL;
}

static const char *check_positive(const void *value)
{
	return *(const int64_t *)value > 0 ? NULL : "must be more than 0";
}

/* What STS takes as DurationSeconds of AssumeRole. */
static const char *check_session_duration(const void *value)
{
	int64_t duration = *(const int64_t *)value;

	return duration >= 15 * DURATION_MINUTE && duration <= 12 * DURATION_HOUR ? NULL
										  : "must be from 15m to 12h";
}

#define AT(member) offsetof(struct config, member)
#define AT_SHED(member) offsetof(struct config_aws_shed, member)

/* clang-format off */
static const struct setting rows[] = {
	{"server", SETTING_STRING, AT(server), .fallback = "http://localhost:8080",
	    .convert = server_address_normalise},

	{"ssh.mode", SETTING_CHOICE, AT(ssh.mode), .fallback = "", .choices = ssh_modes},
	{"ssh.local_keys", SETTING_STRINGS, AT(ssh.local_keys),
	    .fallback = "~/.ssh/id_ed25519 ~/.ssh/id_rsa ~/.ssh/id_ecdsa", .max_count = 64, .convert = convert_path},
	{"ssh.approval.enabled", SETTING_BOOL, AT(ssh.approval.enabled), .fallback = "false",
	    .check = check_approval},
	{"ssh.approval.policy", SETTING_CHOICE, AT(ssh.approval.policy), .fallback = "per-session",
	    .choices = approval_policies},
	{"ssh.approval.session_ttl", SETTING_DURATION, AT(ssh.approval.session_ttl), .fallback = "4h",
	    .check = check_positive},

	{.path = "aws", .type = SETTING_SECTION, .offset = AT(aws.present)},
	{"aws.source_profile", SETTING_STRING, AT(aws.source_profile), .fallback = "default"},
	{"aws.default_role", SETTING_STRING, AT(aws.default_role), .fallback = ""},
	{"aws.session_duration", SETTING_DURATION, AT(aws.session_duration), .fallback = "1h",
	    .check = check_session_duration},
	{"aws.cache_refresh_before", SETTING_DURATION, AT(aws.cache_refresh_before), .fallback = "5m"},
	{"aws.sheds", SETTING_MAP, AT(aws.sheds), .item_size = sizeof(struct config_aws_shed), .max_count = 1024},
	{"aws.sheds.*.role", SETTING_STRING, AT_SHED(role), .fallback = ""},

	{.path = "docker", .type = SETTING_SECTION, .offset = AT(docker.present)},
	{"docker.registries", SETTING_STRINGS, AT(docker.registries), .max_count = 1024},
	{"docker.allow_all", SETTING_BOOL, AT(docker.allow_all), .fallback = "false"},
	{"docker.config_path", SETTING_STRING, AT(docker.config_path), .fallback = "",
	    .convert = convert_optional_path},

	{"logging.enabled", SETTING_BOOL, AT(logging.enabled), .fallback = "true"},
	{"logging.path", SETTING_STRING, AT(logging.path),
	    .fallback = "~/.local/share/shed/extensions-audit.log", .convert = convert_path},
};
/* clang-format on */

static const struct settings_table table = {rows, sizeof(rows) / sizeof(rows[0])};

int config_load(const char *file, bool required, struct config *config, struct buf *errors)
{
	int r;

	if ((r = settings_defaults(&table, config, errors)) != 0)
		return r;
	r = settings_read(&table, file, config, errors);
	if (r != ERROR_NOT_FOUND)
		return r;
	if (!required)
		return 0;
	buf_printf(errors, "%s: there is no such file\n", file);
	return ERROR_CONFIG;
}

void config_finish(struct config *config)
{
	settings_finish(&table, config);
}

const char *config_ssh_mode_str(enum config_ssh_mode mode)
{
	return ssh_modes[mode];
}
