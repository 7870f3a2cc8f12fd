#include "server/pages/assets.h"

#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace quesaco::pages {
namespace {

struct Served {
  const char* path;
  const char* file;
  const char* content_type;
  const char* cache_control;
};

/// Host pages name the widget by an address that never changes: five minutes spare most requests,
/// and a new version still arrives soon.
constexpr std::array<Served, 6> kServed{{
    {"/widget.js", "widget.js", "text/javascript; charset=utf-8", "public, max-age=300"},
    {"/demo", "demo.html", "text/html; charset=utf-8", "no-cache"},
    {"/staff/", "staff.html", "text/html; charset=utf-8", "no-cache"},
    {"/staff/aide", "help.html", "text/html; charset=utf-8", "no-cache"},
    {"/staff/staff.js", "staff.js", "text/javascript; charset=utf-8", "no-cache"},
    {"/staff/staff.css", "staff.css", "text/css; charset=utf-8", "no-cache"},
}};

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

Asset make_asset(std::string content_type, std::string cache_control, std::string body) {
  std::string etag = '"' + std::to_string(std::hash<std::string>{}(body)) + '"';
  return {std::move(content_type), std::move(cache_control), std::move(body), std::move(etag)};
}

Result<Assets> Assets::load(const std::filesystem::path& folder) {
  Assets assets;
  for (const Served& served : kServed) {
    const std::filesystem::path path = folder / served.file;
    std::optional<std::string> body = read_file(path);
    if (!body) {
      return environment_error(
          "« " + path.string() +
          " » est introuvable ou illisible : lancez ./dev serve, qui le construit.");
    }
    assets.by_path_.emplace(
        served.path, make_asset(served.content_type, served.cache_control, *std::move(body)));
  }
  return assets;
}

const Asset* Assets::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

}  // namespace quesaco::pages
