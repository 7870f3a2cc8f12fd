#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/temporary_folder.h"

namespace quesaco::corpus::testing {

/// A small valid corpus in a folder of its own, which goes away with the object. Tests spoil it.
class TempCorpus {
 public:
  TempCorpus();

  [[nodiscard]] const std::filesystem::path& dir() const { return folder_.path(); }

  void write(const std::string& file, std::string_view content) const;

  /// Replaces the first `from`, which must be there.
  void edit(const std::string& file, std::string_view from, std::string_view to) const;

 private:
  quesaco::testing::TemporaryFolder folder_;
};

[[nodiscard]] std::string slurp(const std::filesystem::path& file);

inline const std::string kSite = "site.json";
inline const std::string kFaq = "entries/adhesion.json";
inline const std::string kMyths = "entries/mythes.json";
inline const std::string kOutOfScope = "out_of_scope.json";

}  // namespace quesaco::corpus::testing
