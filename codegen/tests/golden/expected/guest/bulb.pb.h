/* Made from proto/bulb.proto by `./dev regenerate`; changes here are lost. */

#ifndef PB_BULB_BULB_PB_H_INCLUDED
#define PB_BULB_BULB_PB_H_INCLUDED
#include <pb.h>
#include "schema.h"

#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

/* Enum definitions */
typedef enum _bulb_Colour {
    bulb_Colour_COLOUR_UNSPECIFIED = 0,
    bulb_Colour_WARM = 1
} bulb_Colour;

/* Struct definitions */
typedef struct _bulb_Bulb {
    bulb_Colour colour;
} bulb_Bulb;

#ifdef __cplusplus
extern "C" {
#endif

/* Helper constants for enums */
#define _bulb_Colour_MIN bulb_Colour_COLOUR_UNSPECIFIED
#define _bulb_Colour_MAX bulb_Colour_WARM
#define _bulb_Colour_ARRAYSIZE ((bulb_Colour)(bulb_Colour_WARM+1))

#define bulb_Bulb_colour_ENUMTYPE bulb_Colour

/* Initializer values for message structs */
#define bulb_Bulb_init_default                   {_bulb_Colour_MIN}
#define bulb_Bulb_init_zero                      {_bulb_Colour_MIN}

/* Field tags (for use in manual encoding/decoding) */
#define bulb_Bulb_colour_tag                     1

/* Struct field encoding specification for nanopb */
#define bulb_Bulb_FIELDLIST(X, a) \
X(a, STATIC,   SINGULAR, UENUM,    colour,            1)
#define bulb_Bulb_CALLBACK NULL
#define bulb_Bulb_DEFAULT NULL

extern const pb_msgdesc_t bulb_Bulb_msg;

/* Defines for backwards compatibility with code written before nanopb-0.4.0 */
#define bulb_Bulb_fields &bulb_Bulb_msg

/* Maximum encoded size of messages (where known) */
#define bulb_Bulb_size                           2

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif
