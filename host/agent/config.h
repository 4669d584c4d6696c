/* The configuration of shed-host-agent: ~/.config/shed/extensions.yaml. */
#ifndef SHED_CONFIG_H
#define SHED_CONFIG_H

#include "settings.h"

#define CONFIG_DEFAULT_PATH "~/.config/shed/extensions.yaml"

enum config_ssh_mode { CONFIG_SSH_AUTO, CONFIG_SSH_AGENT_FORWARD, CONFIG_SSH_LOCAL_KEYS };

enum config_approval_policy { CONFIG_PER_SESSION, CONFIG_PER_REQUEST, CONFIG_PER_SHED };

/* An item of aws.sheds. */
struct config_aws_shed {
	char *name;
	char *role;
};

/* Durations are in nanoseconds, paths absolute, absent texts "". */
struct config {
	char *server; /* `unix:PATH` or `http://ADDRESS:PORT` with a numeric address */
	struct {
		int mode; /* enum config_ssh_mode */
		struct setting_strings local_keys;
		struct {
			bool enabled;
			int policy; /* enum config_approval_policy */
			int64_t session_ttl;
		} approval;
	} ssh;
	struct {
		bool present; /* the file has this section */
		char *source_profile;
		char *default_role;
		int64_t session_duration;
		int64_t cache_refresh_before;
		struct setting_map sheds; /* of struct config_aws_shed */
	} aws;
	struct {
		bool present;
		struct setting_strings registries;
		bool allow_all;
		char *config_path;
	} docker;
	struct {
		bool enabled;
		char *path;
	} logging;
};

/*
 * Reads the file into the zeroed *config; a missing one gives the defaults unless it is required. 0, or an
 * error as of settings_read with its lines in errors. The caller calls config_finish in any case.
 */
int config_load(const char *file, bool required, struct config *config, struct buf *errors);

void config_finish(struct config *config);

/* The name of an ssh.mode as it is written in the file and told to guests. */
const char *config_ssh_mode_str(enum config_ssh_mode mode);

#endif
