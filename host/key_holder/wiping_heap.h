/* A heap for OpenSSL that wipes what is freed: its decoders leave copies of private keys behind. */
#ifndef SHED_WIPING_HEAP_H
#define SHED_WIPING_HEAP_H

/* Must come before anything else of OpenSSL is used. 0, or ERROR_CRYPTO if it comes too late. */
int wiping_heap_install(void);

#endif
