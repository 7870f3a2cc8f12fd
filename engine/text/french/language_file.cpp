#include "engine/text/french/language_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <vector>

namespace quesaco::text::french {
namespace {

using nlohmann::json;

/// Sees every key of a file while it is parsed and remembers the first that comes twice.
class DuplicateKeys {
 public:
  bool operator()(int /*depth*/, json::parse_event_t event, const json& parsed) {
    if (event == json::parse_event_t::object_start) {
      open_.emplace_back();
    } else if (event == json::parse_event_t::object_end) {
      open_.pop_back();
    } else if (event == json::parse_event_t::key) {
      const auto key = parsed.get<std::string>();
      if (!open_.back().insert(key).second && first_.empty()) first_ = key;
    }
    return true;
  }
  [[nodiscard]] const std::string& first() const { return first_; }

 private:
  std::vector<std::set<std::string>> open_;
  std::string first_;
};

std::string line_at(std::string_view content, std::size_t byte) {
  const auto before = content.substr(0, byte);
  return std::to_string(1 + std::ranges::count(before, '\n'));
}

}  // namespace

Result<json> read_language_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(stream), {});
  if (!stream) {
    return environment_error(file.string() +
                             " : fichier illisible ; remettez-le en place ou corrigez --corpus.");
  }
  DuplicateKeys duplicates;
  json out;
  try {
    out = json::parse(content, std::ref(duplicates));
  } catch (const json::parse_error& error) {
    return form_error(file.string() + ":" + line_at(content, error.byte), "le JSON est invalide",
                      "corrigez cette ligne (virgule ou guillemet manquant, le plus souvent)");
  }
  if (!duplicates.first().empty()) {
    return form_error(file, "« " + duplicates.first() + " » y est deux fois",
                      "gardez une seule des deux lignes");
  }
  return out;
}

tl::unexpected<Error> form_error(const std::filesystem::path& file, const std::string& fault,
                                 const std::string& remedy) {
  return input_error(file.string() + " : " + fault + " ; " + remedy + ".");
}

}  // namespace quesaco::text::french
