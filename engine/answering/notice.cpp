#include "engine/answering/notice.h"

#include <vector>

namespace quesaco::answering {
namespace {

using Readings = std::vector<const text::Analysis*>;
using Likenesses = std::vector<emergency::Watch::Likeness>;

/// As typed and, where that differs, as understood.
Readings readings_of(const Message& message) {
  if (!message.typed) return {&message.reading.analysis};
  return {&*message.typed, &message.reading.analysis};
}

/// What the examples say of each reading by its words, compared once. None for a wording of the
/// corpus: its editors have seen that it is harmless.
Likenesses compare(const Readings& readings, const Message& message,
                   const emergency::Watch& watch) {
  Likenesses likenesses;
  if (message.wording != nullptr) return likenesses;
  for (const text::Analysis* reading : readings) likenesses.push_back(watch.compare(*reading));
  return likenesses;
}

/// Nothing where words leave a doubt.
std::optional<emergency::Alert> sure_alert(const Readings& readings, const Likenesses& likenesses,
                                           const emergency::Watch& watch) {
  for (const text::Analysis* reading : readings) {
    if (auto alert = watch.by_signs(*reading)) return alert;
  }
  if (likenesses.empty()) return std::nullopt;
  auto alert = watch.by_examples(likenesses.front(), {});
  return alert && alert->level == Notice::Level::kSure ? alert : std::nullopt;
}

}  // namespace

std::optional<Notice> find_notice(const Basis& basis, Message& message) {
  const emergency::Watch& watch = *basis.snapshot.watch();
  const dialogue::Notices& notices = basis.language.notices;
  const auto numbers = [&](const emergency::Alert& alert) {
    const Site& site = basis.snapshot.knowledge().corpus->site;
    return basis.language.numbers.notice(alert.kind, alert.level, site);
  };
  const Readings readings = readings_of(message);
  const auto likenesses = compare(readings, message, watch);
  if (const auto alert = sure_alert(readings, likenesses, watch)) return numbers(*alert);
  for (const text::Analysis* reading : readings) {
    if (auto courtesy = notices.of_courtesy(*reading)) return courtesy;
  }
  message.reading.vector = basis.reader.vector(message.understood);
  for (const emergency::Watch::Likeness& likeness : likenesses) {
    if (const auto alert = watch.by_examples(likeness, message.reading.vector)) {
      return numbers(*alert);
    }
  }
  if (auto language = notices.of_language(message.text)) return language;
  return notices.of_language(message.understood);
}

}  // namespace quesaco::answering
