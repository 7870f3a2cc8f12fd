#include "server/pages/assets.h"

#include <sodium.h>

#include <array>
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
  const char* cache_control = "no-cache";
  bool for_other_sites = false;
};

constexpr const char* kScript = "text/javascript; charset=utf-8";
constexpr const char* kStyle = "text/css; charset=utf-8";
constexpr const char* kPage = "text/html; charset=utf-8";

/// Host pages name the widget by an address that never changes: five minutes spare most requests,
/// and a new version still arrives soon.
constexpr const char* kFiveMinutes = "public, max-age=300";
/// Browsers that keep a page keep its policy too, and let no 304 change it.
constexpr const char* kUnkept = "no-store";
constexpr const char* kForEver = "public, max-age=31536000, immutable";

constexpr std::array<Served, 10> kServed{{
    {"/widget.js", "widget.js", kScript, kFiveMinutes, true},
    {"/widget.mjs", "widget.mjs", kScript, kFiveMinutes, true},
    {"/widget-search.mjs", "widget-search.mjs", kScript, kFiveMinutes, true},
    {"/demo", "demo.html", kPage},
    {"/embed", "embed.html", kPage, kUnkept},
    {"/embed.css", "embed.css", kStyle},
    {"/staff/", "staff.html", kPage},
    {"/staff/aide", "help.html", kPage},
    {"/staff/staff.js", "staff.js", kScript},
    {"/staff/staff.css", "staff.css", kStyle},
}};

struct Coding {
  const char* name;
  const char* suffix;
};
constexpr std::array<Coding, 2> kCodings{{{"br", ".br"}, {"gzip", ".gz"}}};

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

constexpr std::size_t kHashDigits = 16;

/// Hexadecimal.
std::string content_hash(std::string_view body) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(body.data()), body.size());
  std::string text(2 * hash.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  return text.substr(0, kHashDigits);
}

Representation represent(std::string coding, std::string body) {
  std::string etag = '"' + content_hash(body) + '"';
  return {std::move(coding), std::move(body), std::move(etag)};
}

/// "/widget.js" → "/widget-HASH.js".
std::string hashed_path(std::string path, std::string_view body) {
  return path.insert(path.rfind('.'), '-' + content_hash(body));
}

}  // namespace

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
    Asset asset{served.content_type, served.cache_control, served.for_other_sites, {}};
    for (const Coding& coding : kCodings) {
      std::optional<std::string> encoded = read_file(path.string() + coding.suffix);
      if (encoded) asset.representations.push_back(represent(coding.name, *std::move(encoded)));
    }
    asset.representations.push_back(represent("", *std::move(body)));
    assets.by_path_.emplace(served.path, asset);
    if (!served.for_other_sites) continue;
    asset.cache_control = kForEver;
    std::string hashed = hashed_path(served.path, asset.representations.back().body);
    assets.by_path_.emplace(std::move(hashed), std::move(asset));
  }
  return assets;
}

std::string_view Assets::successor(std::string_view path) const {
  const std::size_t dot = path.rfind('.');
  const std::size_t dash = path.substr(0, dot).rfind('-');
  if (dot == std::string_view::npos || dash == std::string_view::npos) return {};
  const std::string_view hash = path.substr(dash + 1, dot - dash - 1);
  const bool is_hash = hash.size() == kHashDigits &&
                       hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  if (!is_hash) return {};
  const auto stable = by_path_.find(std::string(path.substr(0, dash)).append(path.substr(dot)));
  const bool is_ours = stable != by_path_.end() && stable->second.for_other_sites;
  return is_ours ? std::string_view(stable->first) : std::string_view();
}

const Asset* Assets::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

}  // namespace quesaco::pages
