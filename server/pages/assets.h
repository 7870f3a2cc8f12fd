#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace quesaco::pages {

/// A file's bytes in one coding.
struct Representation {
  std::string coding;  ///< its Content-Encoding; empty for the file as it is
  std::string body;
  std::string etag;  ///< strong, quoted; a hash of the body
};

/// A file as it is sent.
struct Asset {
  std::string content_type;
  std::string cache_control;
  bool for_other_sites = false;  ///< whether their pages load it
  /// Best first; the file as it is comes last, and is always there.
  std::vector<Representation> representations;
};

/// The files that the widgets' build leaves in its folder, read once at start, with their ".br" and
/// ".gz" where there are any. Immutable after load(), so that threads may share it.
class Assets {
 public:
  /// Fails (kEnvironment) where a file is missing or cannot be read.
  [[nodiscard]] static Result<Assets> load(const std::filesystem::path& folder);

  /// By the path of a request, e.g. "/widget.js"; null where nothing is served there. What other
  /// sites load is also found at an address that changes with it, "/widget-HASH.js": HASH is the
  /// beginning of the file's SHA-256, 16 hexadecimal digits (widgets/build.mjs names it so too).
  [[nodiscard]] const Asset* find(std::string_view path) const;

  /// "/widget-HASH.js" of another version: the path of this version's, "/widget.js". Empty for any
  /// other path.
  [[nodiscard]] std::string_view successor(std::string_view path) const;

 private:
  std::map<std::string, Asset, std::less<>> by_path_;
};

}  // namespace quesaco::pages
