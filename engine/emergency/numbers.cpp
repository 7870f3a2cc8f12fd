#include "engine/emergency/numbers.h"

#include "engine/dialogue/lists.h"

namespace quesaco::emergency {
namespace {

const std::string& at_level(const EmergencyTexts& texts, Notice::Level level) {
  return level == Notice::Level::kSure ? texts.sure : texts.possible;
}

}  // namespace

Result<Numbers> Numbers::load(const std::filesystem::path& path) {
  const auto file = dialogue::ListFile::read(path);
  if (!file) return tl::unexpected(file.error());
  Numbers numbers;
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
    const std::string member = "/" + std::string(kKinds[kind]);
    auto sure = text_at(*file, member + "/sure");
    if (!sure) return tl::unexpected(sure.error());
    auto possible = text_at(*file, member + "/possible");
    if (!possible) return tl::unexpected(possible.error());
    numbers.texts_[kind] = {std::move(*sure), std::move(*possible)};
  }
  return numbers;
}

Notice Numbers::notice(Kind kind, Notice::Level level, const Site& site) const {
  std::string text = at_level(texts_[static_cast<std::size_t>(kind)], level);
  const auto own = site.emergency.find(std::string(name_of(kind)));
  if (own != site.emergency.end() && !at_level(own->second, level).empty()) {
    text = at_level(own->second, level);
  }
  return {std::string(kEmergencyNotice), std::move(text), level};
}

}  // namespace quesaco::emergency
