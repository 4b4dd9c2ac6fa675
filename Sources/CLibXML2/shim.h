#pragma once
#include <libxml/xmlversion.h>
/* Debian's libxml2 would include <unicode/...>, which clashes with the ICU inside Foundation on a cold build. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlsave.h>

/* xmlFree is a mutable global, which Swift 6 refuses to touch. */
static inline void gazette_xml_free(void *pointer) { xmlFree(pointer); }
