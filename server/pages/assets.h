#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "engine/result.h"

namespace quesaco::pages {

/// A file as it is sent.
struct Asset {
  std::string content_type;
  std::string cache_control;
  std::string body;
  std::string etag;  ///< strong, quoted; a hash of the body
};

[[nodiscard]] Asset make_asset(std::string content_type, std::string cache_control,
                               std::string body);

/// The files that the widgets' build leaves in its folder, read once at start. Immutable after
/// load(), so that threads may share it.
class Assets {
 public:
  /// Fails (kEnvironment) where a file is missing or cannot be read.
  [[nodiscard]] static Result<Assets> load(const std::filesystem::path& folder);

  /// By the path of a request, e.g. "/widget.js"; null where nothing is served there.
  [[nodiscard]] const Asset* find(std::string_view path) const;

 private:
  std::map<std::string, Asset, std::less<>> by_path_;
};

}  // namespace quesaco::pages
