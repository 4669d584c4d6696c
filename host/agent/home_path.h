/* Paths as people write them in a configuration. */
#ifndef SHED_HOME_PATH_H
#define SHED_HOME_PATH_H

/*
 * An absolute path from text, whose `~/` or lone `~` stands for the user's home directory. The caller frees
 * it. ERROR_MALFORMED if it is not absolute then, ERROR_NOT_FOUND if no home directory is known, ERROR_NOMEM.
 */
int home_path_expand(const char *text, char **ret_path);

#endif
