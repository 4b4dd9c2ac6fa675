/* The least that making pages can cost: each Markdown file named on standard input is read, rendered by cmark-gfm and
   written below a folder, in one process, with nothing around it.
   usage: floor OUT < paths (below the current folder)     build: cc -O2 floor.c -lcmark-gfm -lcmark-gfm-extensions */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status)) return NULL;
  char *text = malloc((size_t)status.st_size + 1);
  *length = fread(text, 1, (size_t)status.st_size, file);
  fclose(file);
  return text;
}

static FILE *create(char *path) {
  FILE *file = fopen(path, "wb");
  for (char *slash = strchr(path + 1, '/'); !file && slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0755);
    *slash = '/';
  }
  return file ? file : fopen(path, "wb");
}

int main(int count, char **words) {
  char path[4096], target[8192];
  if (count != 2) return 2;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    size_t length = 0;
    char *text = contents(path, &length);
    if (!text) return 1;
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, text, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    snprintf(target, sizeof target, "%s/%s.html", words[1], path);
    FILE *file = create(target);
    if (!file) return 1;
    fwrite(html, 1, strlen(html), file);
    fclose(file);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  return 0;
}
