#pragma once

#include <filesystem>
#include <system_error>

#include "engine/result.h"

namespace quesaco {

/// Lets `save(file)` write a file beside its place, then puts it there: nobody ever reads half of
/// it. Fails as `save` does, or with kEnvironment.
template <class Save>
[[nodiscard]] Result<void> save_whole(const std::filesystem::path& file, const Save& save) {
  const std::filesystem::path beside = file.string() + ".new";
  if (Result<void> saved = save(beside); !saved) return saved;
  std::error_code failure;
  std::filesystem::rename(beside, file, failure);
  if (!failure) return {};
  return environment_error("Rien ne peut être mis en place dans " + file.parent_path().string() +
                           " (" + failure.message() + ") : vérifiez les droits du dossier.");
}

}  // namespace quesaco
