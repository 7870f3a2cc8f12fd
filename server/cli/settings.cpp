#include "server/cli/settings.h"

// Errors as values: Debian's compiled library throws, so the headers alone are used.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <functional>
#include <map>

namespace quesaco::cli {
namespace {

using Setter = std::function<bool(Settings&, const toml::node&)>;

template <class Member>
Setter text(Member Settings::* member) {
  return [member](Settings& settings, const toml::node& node) {
    const auto value = node.value<std::string>();
    if (value) settings.*member = *value;
    return value.has_value();
  };
}

Setter whole(unsigned Settings::* member, std::int64_t least, std::int64_t most) {
  return [member, least, most](Settings& settings, const toml::node& node) {
    const auto value = node.value<std::int64_t>();
    const bool valid = value && *value >= least && *value <= most;
    if (valid) settings.*member = static_cast<unsigned>(*value);
    return valid;
  };
}

const std::map<std::string_view, Setter>& setters() {
  static const std::map<std::string_view, Setter> by_name = {
      {"listen", text(&Settings::listen)},
      {"trusted_proxies", text(&Settings::trusted_proxies)},
      {"corpus", text(&Settings::corpus)},
      {"data", text(&Settings::data)},
      {"share", text(&Settings::share)},
      {"embedder", text(&Settings::embedder)},
      {"embedder_model", text(&Settings::embedder_model)},
      {"embedder_key", text(&Settings::embedder_key)},
      {"store", text(&Settings::store)},
      {"workers", whole(&Settings::workers, 1, 256)},
      {"learn_at_most", whole(&Settings::learn_at_most, 0, kMostToLearn)},
      {"frames_per_second",
       [](Settings& settings, const toml::node& node) {
         const auto value = node.value<double>();
         const bool valid = value && *value > 0;
         if (valid) settings.frames_per_second = *value;
         return valid;
       }},
  };
  return by_name;
}

std::string place(const std::filesystem::path& file, const toml::source_region& source) {
  return file.string() + ":" + std::to_string(source.begin.line) + ": ";
}

}  // namespace

Result<void> read_settings(const std::filesystem::path& file, Settings& settings) {
  const toml::parse_result parsed = toml::parse_file(file.string());
  if (!parsed) {
    return input_error(place(file, parsed.error().source()) +
                       "le fichier n'est pas du TOML valide (" +
                       std::string(parsed.error().description()) + ").");
  }
  for (const auto& [key, node] : parsed.table()) {
    const auto setter = setters().find(key.str());
    if (setter == setters().end()) {
      return input_error(place(file, key.source()) + "« " + std::string(key.str()) +
                         " » n'est pas un réglage : voyez server/cli/README.md.");
    }
    if (!setter->second(settings, node)) {
      return input_error(place(file, node.source()) + "la valeur de « " + std::string(key.str()) +
                         " » n'est pas de la bonne forme.");
    }
  }
  return {};
}

}  // namespace quesaco::cli
