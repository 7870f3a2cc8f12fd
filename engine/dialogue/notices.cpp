#include "engine/dialogue/notices.h"

namespace quesaco::dialogue {

Notices::Notices(Courtesy courtesy, ForeignLanguage foreign_language)
    : courtesy_(std::move(courtesy)), foreign_language_(std::move(foreign_language)) {}

Result<Notices> Notices::load(const std::filesystem::path& language_dir,
                              const text::Analyzer& analyzer) {
  const auto file = ListFile::read(language_dir / "notices.json");
  if (!file) return tl::unexpected(file.error());
  auto courtesy = Courtesy::load(*file, analyzer);
  if (!courtesy) return tl::unexpected(courtesy.error());
  auto foreign_language = ForeignLanguage::load(*file);
  if (!foreign_language) return tl::unexpected(foreign_language.error());
  return Notices(std::move(*courtesy), std::move(*foreign_language));
}

}  // namespace quesaco::dialogue
