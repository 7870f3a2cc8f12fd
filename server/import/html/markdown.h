#pragma once

#include <string>
#include <string_view>

namespace quesaco::importing {

/// A piece of HTML (UTF-8) as CommonMark: paragraphs, line breaks, headings, lists, bold, italics,
/// and links that a page of ours would show (http, https, mailto, tel). Of other elements the text
/// stays, of images the alternative text; scripts, styles and comments go. Text without a tag keeps
/// its line breaks. What would mean something in Markdown is escaped.
[[nodiscard]] std::string markdown_of(std::string_view html);

/// The text of a piece of HTML, in one line.
[[nodiscard]] std::string plain_text_of(std::string_view html);

}  // namespace quesaco::importing
