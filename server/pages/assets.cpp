#include "server/pages/assets.h"

#include <array>
#include <cstdint>
#include <fstream>
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
constexpr std::array<Served, 2> kServed{{
    {"/widget.js", "widget.js", "text/javascript; charset=utf-8", "public, max-age=300"},
    {"/demo", "demo.html", "text/html; charset=utf-8", "no-cache"},
}};

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return hash;
}

constexpr std::string_view kDigits = "0123456789abcdef";

std::string quoted_hash(std::string_view bytes) {
  std::string result = "\"";
  const std::uint64_t hash = fnv1a(bytes);
  for (int shift = 60; shift >= 0; shift -= 4) result += kDigits[(hash >> shift) & 15];
  return result + '"';
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

Asset make_asset(std::string content_type, std::string cache_control, std::string body) {
  std::string etag = quoted_hash(body);
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
