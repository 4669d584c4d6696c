/*
 * A fuzzer is fuzz_NAME.c beside what it fuzzes, with inputs to start from in corpus/NAME. `./dev fuzz`
 * builds it with libFuzzer; every other build links fuzz_replay.c, which runs it on its corpus, as a test.
 */
#ifndef SHED_FUZZ_H
#define SHED_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's entry: tries one input. Always 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold for every input. */
void fuzz_require(const char *file, int line, const char *text, int holds);
#define FUZZ_REQUIRE(condition) fuzz_require(__FILE__, __LINE__, #condition, (condition) != 0)

#endif
