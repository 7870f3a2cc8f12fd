#include "server/import/json_ld.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "server/import/html/markdown.h"

namespace quesaco::importing {
namespace {

using corpus::Node;

/// A value, or the elements of a list: JSON-LD makes no difference.
std::span<const Node> values_of(const Node* node) {
  if (node == nullptr) return {};
  return node->type == Node::Type::kList ? std::span(node->children) : std::span(node, 1);
}

std::string text_of(const Node* node) {
  const auto values = values_of(node);
  return values.empty() ? std::string() : values.front().text;
}

/// "FAQPage", "schema:FAQPage" and "https://schema.org/FAQPage" are the same.
bool has_type(const Node& node, std::string_view type) {
  return std::ranges::any_of(values_of(node.find("@type")), [type](const Node& value) {
    return value.text.substr(value.text.find_last_of("/:#") + 1) == type;
  });
}

class Graph {
 public:
  explicit Graph(const Node& root) { collect(root); }

  [[nodiscard]] std::vector<Draft> questions() const {
    std::vector<Draft> drafts;
    for (const Node* page : pages_) {
      const std::string section = plain_text_of(text_of(page->find("name")));
      for (const Node& value : values_of(page->find("mainEntity"))) {
        drafts.push_back(draft_of(resolve(value), section));
      }
    }
    return drafts;
  }

 private:
  void collect(const Node& node) {
    const std::string id = text_of(node.find("@id"));
    if (!id.empty() && node.children.size() > 1) by_id_.emplace(id, &node);
    if (has_type(node, "FAQPage")) pages_.push_back(&node);
    for (const Node& child : node.children) collect(child);
  }

  /// What stands elsewhere under the same @id, if it stands elsewhere.
  [[nodiscard]] const Node& resolve(const Node& node) const {
    const auto found = by_id_.find(text_of(node.find("@id")));
    return found == by_id_.end() ? node : *found->second;
  }

  [[nodiscard]] Draft draft_of(const Node& question, const std::string& section) const {
    Draft draft;
    draft.line = question.line;
    draft.section = section;
    draft.question = plain_text_of(text_of(question.find("name")));
    const auto answers = values_of(question.find("acceptedAnswer"));
    if (!answers.empty()) {
      draft.answer = markdown_of(text_of(resolve(answers.front()).find("text")));
    }
    return draft;
  }

  std::map<std::string, const Node*, std::less<>> by_id_;
  std::vector<const Node*> pages_;
};

}  // namespace

std::vector<Draft> read_faq_pages(const corpus::Node& root) { return Graph(root).questions(); }

}  // namespace quesaco::importing
