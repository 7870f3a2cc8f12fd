#pragma once

#include <memory>
#include <string>
#include <vector>

namespace quesaco::pages {

/// A page as an HTML parser that we did not write reads it, asked by XPath.
class ParsedPage {
 public:
  explicit ParsedPage(const std::string& page);
  ~ParsedPage();

  /// The text of each node (or the value of each attribute) that `xpath` selects, in order.
  [[nodiscard]] std::vector<std::string> texts(const std::string& xpath) const;
  /// The text of the first, "(absent)" if there is none.
  [[nodiscard]] std::string text(const std::string& xpath) const;
  [[nodiscard]] std::size_t count(const std::string& xpath) const { return texts(xpath).size(); }

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace quesaco::pages
