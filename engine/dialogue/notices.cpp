#include "engine/dialogue/notices.h"

namespace quesaco::dialogue {

Notices::Notices(Emergency emergency, Courtesy courtesy, ForeignLanguage foreign_language)
    : emergency_(std::move(emergency)),
      courtesy_(std::move(courtesy)),
      foreign_language_(std::move(foreign_language)) {}

Result<Notices> Notices::load(const std::filesystem::path& language_dir,
                              const text::Analyzer& analyzer) {
  auto emergency = Emergency::load(language_dir, analyzer);
  if (!emergency) return tl::unexpected(emergency.error());
  const auto file = ListFile::read(language_dir / "notices.json");
  if (!file) return tl::unexpected(file.error());
  auto courtesy = Courtesy::load(*file, analyzer);
  if (!courtesy) return tl::unexpected(courtesy.error());
  auto foreign_language = ForeignLanguage::load(*file);
  if (!foreign_language) return tl::unexpected(foreign_language.error());
  return Notices(std::move(*emergency), std::move(*courtesy), std::move(*foreign_language));
}

std::optional<Notice> Notices::of(std::string_view question, const text::Analysis& analysis) const {
  if (auto notice = emergency_.of(analysis.stems)) return notice;
  if (auto notice = courtesy_.of(analysis.stems)) return notice;
  return foreign_language_.of(question);
}

}  // namespace quesaco::dialogue
