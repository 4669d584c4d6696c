/* From a YAML document to the struct that a settings table describes. Used by settings.c. */
#ifndef SHED_SETTING_WALK_H
#define SHED_SETTING_WALK_H

#include <yaml.h>

#include "setting_report.h"
#include "settings.h"

/* Stores all values of the document in target; faults go to the report and the walk goes on. */
void setting_walk(const struct settings_table *table, yaml_document_t *document, void *target,
    struct setting_report *report);

#endif
