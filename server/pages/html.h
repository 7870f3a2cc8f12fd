#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// Writing HTML so that forgetting to escape does not compile: a literal is markup, a variable is
/// text. (The template engines of Debian 12, inja among them, escape only where the author asks.)
namespace quesaco::pages {

/// `text` without what HTML forbids (control characters) and without the bidirectional controls
/// (U+202A to U+202E, U+2066 to U+2069), by which a text reorders what stands around it.
[[nodiscard]] std::string displayable(std::string_view text);

/// displayable(text) as it may stand between tags and inside a quoted attribute.
[[nodiscard]] std::string escape_html(std::string_view text);

/// Markup that is safe to send.
class Html {
 public:
  Html() = default;

  /// For markup that is safe by its making, such as render_markdown()'s.
  [[nodiscard]] static Html trusted(std::string markup) { return Html(std::move(markup)); }

  [[nodiscard]] const std::string& str() const { return markup_; }

  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}

  std::string markup_;
};

/// A literal with `kHoles` places marked {}. A wrong number of them does not compile.
template <std::size_t kHoles>
class Template {
 public:
  consteval Template(const char* markup) : markup_(markup) {
    std::size_t holes = 0;
    for (std::size_t at = markup_.find("{}"); at != std::string_view::npos;
         at = markup_.find("{}", at + 2)) {
      ++holes;
    }
    if (holes != kHoles) throw "each {} needs exactly one argument";
  }

  [[nodiscard]] std::string_view markup() const { return markup_; }

 private:
  std::string_view markup_;
};

/// What goes into a place: text, which is escaped, or markup, which is not.
class Filling {
 public:
  Filling(const Html& markup) : content_(markup.str()), escaped_(true) {}
  template <std::convertible_to<std::string_view> Text>
  Filling(const Text& text) : content_(text), escaped_(false) {}

  void append_to(std::string& markup) const;

 private:
  std::string_view content_;
  bool escaped_;
};

[[nodiscard]] Html fill(std::string_view markup, std::initializer_list<Filling> fillings);

/// html(R"(<a href="{}">{}</a>)", url, title)
template <class... Parts>
[[nodiscard]] Html html(Template<sizeof...(Parts)> markup, const Parts&... parts) {
  return fill(markup.markup(), {Filling(parts)...});
}

}  // namespace quesaco::pages
