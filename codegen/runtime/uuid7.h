/* UUID version 7 (RFC 9562 section 5.7). */
#ifndef SHED_UUID7_H
#define SHED_UUID7_H

#define UUID7_SIZE 37

/* A new UUID in lower-case text with its NUL. Later calls in one process sort later (one thread only). 0 or
 * ERROR_SYSTEM. */
int uuid7_generate(char ret_text[UUID7_SIZE]);

#endif
