#include "base64.h"

#include "error.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* A character's six bits plus one; 0 for what is not in the alphabet. */
/* clang-format off */
static const uint8_t values[256] = {
	['A'] = 1, ['B'] = 2, ['C'] = 3, ['D'] = 4, ['E'] = 5, ['F'] = 6, ['G'] = 7, ['H'] = 8,
	['I'] = 9, ['J'] = 10, ['K'] = 11, ['L'] = 12, ['M'] = 13, ['N'] = 14, ['O'] = 15, ['P'] = 16,
	['Q'] = 17, ['R'] = 18, ['S'] = 19, ['T'] = 20, ['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24,
	['Y'] = 25, ['Z'] = 26, ['a'] = 27, ['b'] = 28, ['c'] = 29, ['d'] = 30, ['e'] = 31, ['f'] = 32,
	['g'] = 33, ['h'] = 34, ['i'] = 35, ['j'] = 36, ['k'] = 37, ['l'] = 38, ['m'] = 39, ['n'] = 40,
	['o'] = 41, ['p'] = 42, ['q'] = 43, ['r'] = 44, ['s'] = 45, ['t'] = 46, ['u'] = 47, ['v'] = 48,
	['w'] = 49, ['x'] = 50, ['y'] = 51, ['z'] = 52, ['0'] = 53, ['1'] = 54, ['2'] = 55, ['3'] = 56,
	['4'] = 57, ['5'] = 58, ['6'] = 59, ['7'] = 60, ['8'] = 61, ['9'] = 62, ['+'] = 63, ['/'] = 64,
};
/* clang-format on */

void base64_encode(const uint8_t *data, size_t size, char *ret_text)
{
	for (; size >= 3; data += 3, size -= 3) {
		*ret_text++ = alphabet[data[0] >> 2];
		*ret_text++ = alphabet[(data[0] & 0x03) << 4 | data[1] >> 4];
		*ret_text++ = alphabet[(data[1] & 0x0f) << 2 | data[2] >> 6];
		*ret_text++ = alphabet[data[2] & 0x3f];
	}
	if (size > 0) {
		uint8_t second = size == 2 ? data[1] : 0;

		*ret_text++ = alphabet[data[0] >> 2];
		*ret_text++ = alphabet[(data[0] & 0x03) << 4 | second >> 4];
		*ret_text++ = size == 2 ? alphabet[(second & 0x0f) << 2] : '=';
		*ret_text++ = '=';
	}
}

/* The bits of n characters, or -1 if one is not in the alphabet. */
static int32_t read_group(const char *text, size_t n)
{
	int32_t bits = 0;

	for (size_t i = 0; i < n; i++) {
		uint8_t value = values[(uint8_t)text[i]];

		if (value == 0)
			return -1;
		bits = bits << 6 | (value - 1);
	}
	return bits;
}

int base64_decode(const char *text, size_t length, uint8_t *ret_data, size_t *ret_size)
{
	uint8_t *data = ret_data;
	size_t last = 0; /* characters before the padding of the last group, if that is padded */
	int32_t bits = 0;

	if (length % 4 != 0)
		return ERROR_MALFORMED;
	if (length > 0 && text[length - 1] == '=') {
		last = text[length - 2] == '=' ? 2 : 3;
		length -= 4;
	}
	for (; length > 0; text += 4, length -= 4) {
		bits = read_group(text, 4);
		if (bits < 0)
			return ERROR_MALFORMED;
		*data++ = bits >> 16;
		*data++ = bits >> 8 & 0xff;
		*data++ = bits & 0xff;
	}
	if (last > 0) {
		bits = read_group(text, last);
		if (bits < 0 || (bits & (last == 2 ? 0x0f : 0x03)) != 0)
			return ERROR_MALFORMED;
		*data++ = last == 2 ? bits >> 4 : bits >> 10;
		if (last == 3)
			*data++ = bits >> 2 & 0xff;
	}
	*ret_size = data - ret_data;
	return 0;
}
