#include "server/import/html/markdown.h"

#include <algorithm>
#include <array>

#include "server/import/html/markdown_writer.h"
#include "server/import/html/tree.h"
#include "server/import/spaces.h"
#include "server/pages/links.h"

namespace quesaco::importing {
namespace {

constexpr std::array<std::string_view, 9> kDropped{
    "script", "style", "template", "head", "iframe", "object", "noscript", "svg", "math"};
constexpr std::array<std::string_view, 33> kInline{
    "a",    "abbr",  "acronym", "b",      "bdi",    "bdo", "big", "br",   "cite", "code", "data",
    "del",  "dfn",   "em",      "font",   "i",      "img", "ins", "kbd",  "mark", "q",    "s",
    "samp", "small", "span",    "strike", "strong", "sub", "sup", "time", "tt",   "u",    "var"};
constexpr std::array<std::string_view, 6> kHeadings{"h1", "h2", "h3", "h4", "h5", "h6"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::count(names, name) > 0;
}

bool holds_block(const xmlNode* root) {
  for (const xmlNode* node = root; node != nullptr; node = node_after(node, root)) {
    const std::string_view name = element_name(node);
    if (!name.empty() && !is_one_of(kInline, name)) return true;
  }
  return false;
}

class Converter {
 public:
  void convert_children(const xmlNode* parent) {
    for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
      convert(child);
    }
  }

  [[nodiscard]] std::string markdown() const { return writer_.str(); }

 private:
  void convert(const xmlNode* node) {
    const std::string_view name = element_name(node);
    if (node->type == XML_TEXT_NODE) {
      writer_.text(content(node));
    } else if (!name.empty()) {
      holds_block(node) ? convert_block(node, name) : convert_inline(node, name);
    }
  }

  void convert_block(const xmlNode* node, std::string_view name) {
    writer_.end_paragraph();
    if (name == "ul" || name == "ol") {
      convert_list(node, name == "ol");
    } else if (is_one_of(kHeadings, name)) {
      writer_.heading(content(node));
    } else {
      convert_children(node);
    }
    writer_.end_paragraph();
  }

  void convert_list(const xmlNode* list, bool ordered) {
    writer_.begin_list(ordered);
    for (const xmlNode* child = list->children; child != nullptr; child = child->next) {
      if (is_blank(content(child))) continue;
      writer_.begin_item();
      convert(child);
      writer_.end_item();
    }
    writer_.end_list();
  }

  void convert_inline(const xmlNode* node, std::string_view name) {
    if (name == "br") return writer_.line_break();
    if (name == "img") return writer_.text(attribute(node, "alt"));
    const std::string text = content(node);
    if (!text.empty() && is_space(text.front())) writer_.text(" ");  // stands outside
    const bool begun = !is_blank(text) && begin(node, name);
    convert_children(node);
    if (begun) writer_.end();
  }

  /// False where Markdown has nothing like it.
  bool begin(const xmlNode* node, std::string_view name) {
    if (name == "b" || name == "strong") {
      writer_.begin_strong();
    } else if (name == "i" || name == "em") {
      writer_.begin_emphasis();
    } else if (const std::string url = attribute(node, "href"); pages::link_start(url)) {
      writer_.begin_link(url);
    } else {
      return false;
    }
    return true;
  }

  MarkdownWriter writer_;
};

/// Without a tag, lines are the only form that a text has.
std::string with_line_breaks(std::string_view html) {
  std::string result;
  const bool has_tags = html.find('<') != std::string_view::npos;
  for (const char c : html) {
    if (c == '\n' && !has_tags) {
      result += "<br>";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string markdown_of(std::string_view html) {
  const Document document = parse_html(with_line_breaks(html));
  if (!document) return {};
  remove_elements(document, kDropped);
  Converter converter;
  converter.convert_children(root_of(document));
  return converter.markdown();
}

std::string plain_text_of(std::string_view html) {
  const Document document = parse_html(html);
  if (!document) return {};
  remove_elements(document, kDropped);
  return in_one_line(content(root_of(document)));
}

}  // namespace quesaco::importing
