#pragma once

#include <memory>
#include <string>
#include <string_view>

struct cmark_node;

namespace quesaco::importing {

/// Writes CommonMark piece by piece, in the order of the text. What would mean something in
/// Markdown is escaped; blanks are collapsed as in HTML, and stand outside what is emphasised, as
/// Markdown wants them.
class MarkdownWriter {
 public:
  MarkdownWriter();
  ~MarkdownWriter();
  MarkdownWriter(const MarkdownWriter&) = delete;
  MarkdownWriter& operator=(const MarkdownWriter&) = delete;

  void text(std::string_view text);
  /// Two in a row end the paragraph.
  void line_break();
  void end_paragraph();

  /// What follows, which must be some text, until end(). They may nest.
  void begin_strong();
  void begin_emphasis();
  void begin_link(const std::string& url);
  void end();

  void heading(std::string_view text);

  /// Items hold paragraphs and lists.
  void begin_list(bool ordered);
  void begin_item();
  void end_item();
  void end_list();

  /// Everything so far, without a final line end.
  [[nodiscard]] std::string str() const;

 private:
  /// What lies between the last text and the next.
  enum class Gap { kNone, kSpace, kLine, kParagraph };

  void widen_gap(Gap gap);
  void fill_gap();
  void begin_inline(cmark_node* node);

  struct Delete {
    void operator()(cmark_node* node) const;
  };
  std::unique_ptr<cmark_node, Delete> document_;
  cmark_node* block_;                // the document or the item that paragraphs go into
  cmark_node* paragraph_ = nullptr;  // the open one
  cmark_node* inline_ = nullptr;     // it, or what is emphasised in it
  Gap gap_ = Gap::kNone;
  bool is_apart_ = true;  // the last thing written needs no space behind it
};

}  // namespace quesaco::importing
