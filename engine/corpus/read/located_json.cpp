#include "engine/corpus/read/located_json.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "engine/corpus/read/utf8.h"

namespace quesaco::corpus {
namespace {

/// A corpus needs 6 levels; a limit keeps hostile files off the stack.
constexpr std::size_t kMaxDepth = 32;

/// Line of the last byte that the parser took. A line break belongs to the line that it ends:
/// the parser takes one byte beyond a number before it reports it.
class LineCounter {
 public:
  void take(char byte) {
    if (last_ == '\n') ++line_;
    last_ = byte;
  }
  [[nodiscard]] int line() const { return line_; }

 private:
  int line_ = 1;
  char last_ = '\0';
};

/// Feeds bytes to nlohmann's parser, whose events carry no position, and counts them on the way.
class CountedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedBytes(std::string_view::const_iterator at, LineCounter& counter)
      : at_(at), counter_(&counter) {}

  reference operator*() const { return *at_; }
  CountedBytes& operator++() {
    counter_->take(*at_++);
    return *this;
  }
  bool operator==(const CountedBytes& other) const { return at_ == other.at_; }
  bool operator!=(const CountedBytes& other) const { return at_ != other.at_; }

 private:
  std::string_view::const_iterator at_;
  LineCounter* counter_;
};

/// Receives the parser's events and builds the tree; every event returns whether to go on.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(const LineCounter& counter, Report& report) : counter_(counter), report_(report) {}

  bool null() override { return add(begin(Node::Type::kNull)); }
  bool boolean(bool) override { return add(begin(Node::Type::kBoolean)); }
  bool number_integer(number_integer_t) override { return add(begin(Node::Type::kNumber)); }
  bool number_unsigned(number_unsigned_t) override { return add(begin(Node::Type::kNumber)); }
  bool number_float(number_float_t, const string_t&) override {
    return add(begin(Node::Type::kNumber));
  }
  bool string(string_t& value) override {
    Node node = begin(Node::Type::kText);
    node.text = std::move(value);
    return add(std::move(node));
  }
  bool binary(binary_t&) override { return false; }  // JSON text has none

  bool start_object(std::size_t) override { return open(Node::Type::kObject); }
  bool start_array(std::size_t) override { return open(Node::Type::kList); }
  bool key(string_t& name) override {
    key_ = std::move(name);
    key_line_ = counter_.line();
    return true;
  }
  bool end_object() override {
    report_repeated_keys(open_.back());
    return close();
  }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    report_.error(counter_.line(),
                  "le JSON n'est plus lisible à partir d'ici : vérifiez les virgules, les "
                  "guillemets et les accolades de cette ligne et de la précédente.");
    return false;
  }

  [[nodiscard]] Node take_root() { return std::move(root_); }

 private:
  Node begin(Node::Type type) {
    Node node;
    node.type = type;
    const bool is_member = !open_.empty() && open_.back().type == Node::Type::kObject;
    node.line = is_member ? key_line_ : counter_.line();
    if (is_member) node.key = std::move(key_);
    return node;
  }

  bool add(Node node) {
    (open_.empty() ? root_ : open_.back().children.emplace_back()) = std::move(node);
    return true;
  }

  bool open(Node::Type type) {
    if (open_.size() == kMaxDepth) {
      report_.error(counter_.line(),
                    "les listes et les objets sont imbriqués trop profondément : suivez le format "
                    "décrit par corpus/schema.json.");
      return false;
    }
    open_.push_back(begin(type));
    return true;
  }

  bool close() {
    Node done = std::move(open_.back());
    open_.pop_back();
    return add(std::move(done));
  }

  void report_repeated_keys(const Node& object) {
    std::set<std::string_view> seen;
    for (const Node& member : object.children) {
      if (seen.insert(member.key).second) continue;
      report_.error(member.line, "le champ \"" + member.key +
                                     "\" figure deux fois dans le même objet : n'en gardez qu'un.");
    }
  }

  const LineCounter& counter_;
  Report& report_;
  Node root_;
  std::vector<Node> open_;  // the lists and objects around the parser, outermost first
  std::string key_;
  int key_line_ = 1;
};

void collect_lines(const Node& node, const std::string& pointer,
                   std::map<std::string, int, std::less<>>& lines) {
  lines.emplace(pointer, node.line);
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    // A corpus has no key with "/" or "~", so none needs escaping.
    std::string deeper = pointer + '/';
    deeper += node.type == Node::Type::kObject ? child.key : std::to_string(i);
    collect_lines(child, deeper, lines);
  }
}

}  // namespace

const Node* Node::find(std::string_view name) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [name](const Node& child) { return child.key == name; });
  return found == children.end() ? nullptr : &*found;
}

std::optional<Node> parse_located(std::string_view json, Report& report) {
  if (const std::size_t valid = valid_utf8_prefix(json); valid < json.size()) {
    const auto breaks = std::count(json.begin(), json.begin() + static_cast<long>(valid), '\n');
    report.error(static_cast<int>(breaks) + 1,
                 "un caractère n'est pas en UTF-8 : enregistrez le fichier en UTF-8.");
    return std::nullopt;
  }
  LineCounter counter;
  TreeBuilder builder(counter, report);
  const bool complete = nlohmann::json::sax_parse(CountedBytes(json.begin(), counter),
                                                  CountedBytes(json.end(), counter), &builder);
  if (!complete) return std::nullopt;
  return builder.take_root();
}

LineMap line_map(const Node& node, const std::filesystem::path& file) {
  std::map<std::string, int, std::less<>> lines;
  collect_lines(node, "", lines);
  return {file, std::move(lines)};
}

}  // namespace quesaco::corpus
