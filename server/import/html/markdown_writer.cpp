#include "server/import/html/markdown_writer.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>

#include "server/import/spaces.h"

namespace quesaco::importing {
namespace {

/// The level at which answers show every heading.
constexpr int kHeadingLevel = 4;

cmark_node* append(cmark_node* parent, cmark_node_type type) {
  cmark_node* node = cmark_node_new(type);
  cmark_node_append_child(parent, node);
  return node;
}

void append_text(cmark_node* parent, const std::string& text) {
  cmark_node_set_literal(append(parent, CMARK_NODE_TEXT), text.c_str());
}

/// An item of several paragraphs wants empty lines between them.
bool is_tight(cmark_node* list) {
  for (cmark_node* item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
    cmark_node* first = cmark_node_first_child(item);
    if (first && cmark_node_next(first) &&
        cmark_node_get_type(cmark_node_next(first)) == CMARK_NODE_PARAGRAPH) {
      return false;
    }
  }
  return true;
}

/// Without two things that cmark writes to be safe and that would puzzle editors: "\!", where only
/// "![" would begin an image, and the comment between two lists.
std::string readable(std::string_view markdown) {
  constexpr std::string_view kBetweenLists = "<!-- end list -->\n\n";
  std::string result;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const std::string_view rest = markdown.substr(i);
    if (rest.starts_with("\\!") && !rest.starts_with("\\![")) continue;
    if (rest.starts_with(kBetweenLists)) {
      i += kBetweenLists.size() - 1;
      continue;
    }
    result += rest.front();
    if (rest.starts_with("\\\\")) result += markdown[++i];
  }
  return result;
}

}  // namespace

void MarkdownWriter::Delete::operator()(cmark_node* node) const { cmark_node_free(node); }

MarkdownWriter::MarkdownWriter()
    : document_(cmark_node_new(CMARK_NODE_DOCUMENT)), block_(document_.get()) {}
MarkdownWriter::~MarkdownWriter() = default;

void MarkdownWriter::widen_gap(Gap gap) { gap_ = std::max(gap_, gap); }

void MarkdownWriter::fill_gap() {
  if (paragraph_ == nullptr || (gap_ == Gap::kParagraph && inline_ == paragraph_)) {
    paragraph_ = inline_ = append(block_, CMARK_NODE_PARAGRAPH);
    is_apart_ = true;
  } else if (gap_ >= Gap::kLine) {
    append(inline_, CMARK_NODE_LINEBREAK);
    is_apart_ = true;
  } else if (gap_ == Gap::kSpace && !is_apart_) {
    append_text(inline_, " ");
    is_apart_ = true;
  }
  gap_ = Gap::kNone;
}

void MarkdownWriter::text(std::string_view text) {
  if (text.empty()) return;
  if (is_space(text.front())) widen_gap(Gap::kSpace);
  const std::string words = in_one_line(text);
  if (words.empty()) return;
  fill_gap();
  append_text(inline_, words);
  is_apart_ = false;
  if (is_space(text.back())) widen_gap(Gap::kSpace);
}

void MarkdownWriter::line_break() { gap_ = gap_ < Gap::kLine ? Gap::kLine : Gap::kParagraph; }

void MarkdownWriter::end_paragraph() {
  paragraph_ = inline_ = nullptr;
  gap_ = Gap::kNone;
}

void MarkdownWriter::begin_strong() { begin_inline(cmark_node_new(CMARK_NODE_STRONG)); }
void MarkdownWriter::begin_emphasis() { begin_inline(cmark_node_new(CMARK_NODE_EMPH)); }

void MarkdownWriter::begin_link(const std::string& url) {
  cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, url.c_str());
  begin_inline(link);
}

void MarkdownWriter::begin_inline(cmark_node* node) {
  fill_gap();
  cmark_node_append_child(inline_, node);
  inline_ = node;
  is_apart_ = true;
}

void MarkdownWriter::end() { inline_ = cmark_node_parent(inline_); }

void MarkdownWriter::heading(std::string_view text) {
  const std::string words = in_one_line(text);
  if (words.empty()) return;
  end_paragraph();
  cmark_node* heading = append(block_, CMARK_NODE_HEADING);
  cmark_node_set_heading_level(heading, kHeadingLevel);
  append_text(heading, words);
}

void MarkdownWriter::begin_list(bool ordered) {
  end_paragraph();
  block_ = append(block_, CMARK_NODE_LIST);
  cmark_node_set_list_type(block_, ordered ? CMARK_ORDERED_LIST : CMARK_BULLET_LIST);
  cmark_node_set_list_start(block_, 1);
}

void MarkdownWriter::begin_item() { block_ = append(block_, CMARK_NODE_ITEM); }

void MarkdownWriter::end_item() {
  end_paragraph();
  block_ = cmark_node_parent(block_);
}

void MarkdownWriter::end_list() {
  cmark_node* list = block_;
  block_ = cmark_node_parent(list);
  cmark_node_set_list_tight(list, is_tight(list));
  if (cmark_node_first_child(list) == nullptr) cmark_node_free(list);
}

std::string MarkdownWriter::str() const {
  const std::unique_ptr<char, void (*)(void*)> text(
      cmark_render_commonmark(document_.get(), CMARK_OPT_DEFAULT, 0), std::free);
  return readable(trimmed_lines(text.get()));
}

}  // namespace quesaco::importing
