#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quesaco::pages {

/// Longest text that is read as Markdown, in code points: an answer's limit (engine/corpus).
inline constexpr std::size_t kMaxMarkdown = 20'000;
/// Quotations and lists that one line may open inside each other.
inline constexpr std::size_t kMaxNesting = 16;

/// `markdown` (CommonMark, UTF-8) as safe HTML for the widget, the FAQ page and mail. Raw HTML is
/// removed; links lead to http, https, mailto and tel only, see link_start(); of images the
/// alternative text stays; headings are h4, below the heading of the entry.
///
/// cmark-gfm takes time quadratic in the depth of nested blocks and in some runs of brackets. Both
/// are bounded before it is called: beyond kMaxMarkdown or kMaxNesting the text is shown as it was
/// typed, as one paragraph. No extensions: those keep global state that threads would share.
[[nodiscard]] std::string render_markdown(std::string_view markdown);

}  // namespace quesaco::pages
