#include "engine/corpus/read/object_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/text/unicode.h"

namespace quesaco::corpus {
namespace {

std::string_view french(Node::Type type) {
  constexpr std::array<std::string_view, 6> kNames{"null",     "un booléen", "un nombre",
                                                   "un texte", "une liste",  "un objet entre { }"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

bool has_type(const Node& node, Node::Type type, std::string_view name, Report& report) {
  if (node.type == type) return true;
  report.error(node.line, in_quotes(name) + " doit être " + std::string(french(type)) + ", pas " +
                              std::string(french(node.type)) + ".");
  return false;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

std::string read_shaped(const Node& node, std::string_view name, const Shape& shape,
                        Report& report) {
  std::string text = read_text(node, name, shape.max, report);
  if (text.empty() || shape.fits(text)) return text;
  report.error(node.line, in_quotes(name) + " vaut " + in_quotes(text) +
                              ", qui ne convient pas : " + std::string(shape.advice) + ".");
  return {};
}

std::string enumerate(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += name == names.back() ? " ou " : ", ";
    text += in_quotes(name);
  }
  return text;
}

}  // namespace

std::string read_text(const Node& node, std::string_view name, std::size_t max, Report& report) {
  if (!has_type(node, Node::Type::kText, name, report)) return {};
  if (is_blank(node.text)) {
    report.error(node.line, in_quotes(name) + " est vide : écrivez-y un texte.");
    return {};
  }
  if (const std::size_t length = text::length_of(node.text); length > max) {
    report.error(node.line, in_quotes(name) + " compte " + std::to_string(length) +
                                " caractères : raccourcissez-le à " + std::to_string(max) + ".");
    return {};
  }
  return node.text;
}

ObjectReader::ObjectReader(const Node& object, std::string_view name, Report& report)
    : object_(object), name_(name), report_(report) {
  has_type(object_, Node::Type::kObject, name_, report_);
}

const Node* ObjectReader::look_up(std::string_view key) {
  asked_.push_back(key);
  return object_.find(key);
}

const Node* ObjectReader::any(std::string_view key) {
  const Node* node = look_up(key);
  if (node == nullptr && object_.type == Node::Type::kObject) {
    report_.error(object_.line, "il manque " + in_quotes(key) + " dans " + in_quotes(name_) +
                                    " : ajoutez ce champ.");
  }
  return node;
}

std::string ObjectReader::text(std::string_view key, std::size_t max) {
  const Node* node = any(key);
  return node == nullptr ? std::string() : read_text(*node, key, max, report_);
}

std::string ObjectReader::shaped(std::string_view key, const Shape& shape) {
  const Node* node = any(key);
  return node == nullptr ? std::string() : read_shaped(*node, key, shape, report_);
}

std::optional<std::string> ObjectReader::optional(std::string_view key, const Shape& shape) {
  const Node* node = look_up(key);
  if (node == nullptr) return std::nullopt;
  return read_shaped(*node, key, shape, report_);
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key,
                                                std::span<const std::string_view> names) {
  const Node* node = any(key);
  if (node == nullptr || !has_type(*node, Node::Type::kText, key, report_)) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), node->text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  report_.error(node->line, in_quotes(key) + " vaut " + in_quotes(node->text) + " : écrivez " +
                                enumerate(names) + ".");
  return std::nullopt;
}

std::span<const Node> ObjectReader::list(std::string_view key, std::size_t min, std::size_t max) {
  const Node* node = any(key);
  if (node == nullptr || !has_type(*node, Node::Type::kList, key, report_)) return {};
  const std::size_t size = node->children.size();
  if (size >= min && size <= max) return node->children;
  report_.error(node->line, in_quotes(key) + " compte " + std::to_string(size) + " éléments : " +
                                (size < min ? "ajoutez-en au moins " + std::to_string(min)
                                            : "gardez-en " + std::to_string(max) + " au plus") +
                                ".");
  return {};
}

std::vector<std::string> ObjectReader::texts(std::string_view key, const Shape& shape,
                                             std::size_t min, std::size_t max) {
  std::vector<std::string> result;
  std::set<std::string> seen;
  for (const Node& item : list(key, min, max)) {
    std::string text = read_shaped(item, key, shape, report_);
    if (!text.empty() && !seen.insert(text).second) {
      report_.error(item.line, in_quotes(text) + " figure deux fois dans " + in_quotes(key) +
                                   " : n'en gardez qu'un.");
    }
    result.push_back(std::move(text));
  }
  return result;
}

void ObjectReader::refuse_others() {
  if (object_.type != Node::Type::kObject) return;
  for (const Node& member : object_.children) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    report_.error(member.line, "le champ " + in_quotes(member.key) + " n'est pas prévu dans " +
                                   in_quotes(name_) + " : corrigez son nom ou retirez-le.");
  }
}

}  // namespace quesaco::corpus
