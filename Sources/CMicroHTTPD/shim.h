#pragma once
#include <microhttpd.h>
#include <string.h>

/* Leaves a path as the client wrote it: the library's own decoding would end it at %00. */
static inline size_t gazette_http_keep(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

/* Serves a listening socket, which it closes in the end, on threads of its own. Swift sees no variadic functions. */
static inline struct MHD_Daemon *gazette_http_start(int socket, MHD_AccessHandlerCallback answer, void *context) {
  return MHD_start_daemon(MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD, 0, NULL, NULL, answer, context,
                          MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_UNESCAPE_CALLBACK, gazette_http_keep, NULL,
                          MHD_OPTION_CONNECTION_TIMEOUT, 30u, MHD_OPTION_THREAD_POOL_SIZE, 2u, MHD_OPTION_END);
}

/* The library's enumerations have other names in each version of Swift; these functions stand for their values. */

static inline enum MHD_Result gazette_http_result(int isFine) { return isFine ? MHD_YES : MHD_NO; }

static inline const char *gazette_http_field(struct MHD_Connection *connection, const char *name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

/* A response that holds a copy of these bytes. */
static inline struct MHD_Response *gazette_http_response(const void *bytes, size_t count) {
  return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}
