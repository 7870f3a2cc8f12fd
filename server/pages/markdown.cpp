#include "server/pages/markdown.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "engine/text/unicode.h"
#include "server/pages/html.h"
#include "server/pages/links.h"

namespace quesaco::pages {
namespace {

struct Delete {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
  void operator()(char* text) const { std::free(text); }
};
using Node = std::unique_ptr<cmark_node, Delete>;
using Iterator = std::unique_ptr<cmark_iter, Delete>;
using Text = std::unique_ptr<char, Delete>;

/// At least as many as the quotations and lists that open at the start of `line`.
std::size_t block_markers(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool last = i + 1 == line.size() || line[i + 1] == ' ' || line[i + 1] == '\t';
    if (line[i] == '>') {
      ++count;
    } else if (std::string_view("-+*.)").find(line[i]) != std::string_view::npos) {
      count += last ? 1 : 0;
    } else if (std::string_view(" \t0123456789").find(line[i]) == std::string_view::npos) {
      break;
    }
  }
  return count;
}

bool is_bounded(std::string_view markdown) {
  if (text::length_of(markdown) > kMaxMarkdown) return false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find_first_of("\r\n"), markdown.size());
    if (block_markers(markdown.substr(0, end)) > kMaxNesting) return false;
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return true;
}

/// Every node of the document, parents first; collected, so that the tree may then change.
std::vector<cmark_node*> nodes_of(cmark_node* document) {
  const Iterator iterator(cmark_iter_new(document));
  std::vector<cmark_node*> nodes;
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iterator.get()));
  }
  return nodes;
}

/// Puts `replacement` where `node` is and gives it the children; without one they stand alone.
void replace(cmark_node* node, cmark_node* replacement) {
  if (replacement) cmark_node_insert_before(node, replacement);
  while (cmark_node* child = cmark_node_first_child(node)) {
    if (replacement) {
      cmark_node_append_child(replacement, child);
    } else {
      cmark_node_insert_before(node, child);
    }
  }
  cmark_node_free(node);
}

/// A custom node's markup is written as it is: the only place where cmark may write a link.
cmark_node* safe_link(cmark_node* link) {
  const std::optional<Html> start = link_start(cmark_node_get_url(link));
  if (!start) return nullptr;
  cmark_node* custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
  cmark_node_set_on_enter(custom, start->str().c_str());
  cmark_node_set_on_exit(custom, "</a>");
  return custom;
}

void make_safe(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
    cmark_node_free(node);
  } else if (type == CMARK_NODE_IMAGE) {
    replace(node, nullptr);
  } else if (type == CMARK_NODE_LINK) {
    replace(node, safe_link(node));
  } else if (type == CMARK_NODE_HEADING) {
    cmark_node_set_heading_level(node, 4);
  }
}

}  // namespace

std::string render_markdown(std::string_view markdown) {
  if (!is_bounded(markdown)) return html("<p>{}</p>\n", markdown).str();
  const std::string clean = displayable(markdown);
  const Node document(cmark_parse_document(clean.data(), clean.size(), CMARK_OPT_VALIDATE_UTF8));
  for (cmark_node* node : nodes_of(document.get())) make_safe(node);
  const Text rendered(cmark_render_html(document.get(), CMARK_OPT_DEFAULT, nullptr));
  return rendered.get();
}

}  // namespace quesaco::pages
