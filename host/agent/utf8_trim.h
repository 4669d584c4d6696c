/* Text that was cut at a number of bytes. */
#ifndef SHED_UTF8_TRIM_H
#define SHED_UTF8_TRIM_H

/* Drops the last character of what was valid UTF-8 if the cut went through it. */
void utf8_trim(char *text);

#endif
