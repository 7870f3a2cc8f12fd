#include "engine/emergency/watch.h"

#include "engine/emergency/examples.h"

namespace quesaco::emergency {
namespace {

/// From these scores on, an answer has the numbers above it, or gives way to them. Chosen on the
/// examples, a theme left out at a time, and measured on messages by other hands: see README.md.
struct Thresholds {
  double possible;
  double sure;
};
constexpr Thresholds kByMeaning{-0.15, 0.25};
constexpr Thresholds kByWords{-0.05, 0.4};

std::string embedder_of(const learning::Reader& reader, bool with_meaning) {
  return with_meaning && reader.embedder() != nullptr ? reader.embedder()->model() : "";
}

std::filesystem::path kept_in(const std::filesystem::path& data) { return data / "emergency"; }

/// What was learned from these examples before; nothing where that is missing or damaged.
std::optional<Classifier> kept(const std::string& revision, const Watch::Options& options,
                               const std::string& embedder) {
  for (const std::filesystem::path& file : {options.shipped, kept_in(options.data)}) {
    auto classifier = Classifier::load(file, revision, embedder);
    if (classifier && classifier->has_meaning() == !embedder.empty()) return std::move(*classifier);
  }
  return std::nullopt;
}

Result<Classifier> learned(const std::vector<Example>& examples, const Watch::Options& options,
                           const learning::Reader& reader, const learning::Progress& progress) {
  const std::string embedder = embedder_of(reader, options.with_meaning);
  ranking::Material material = reader.words(labelled(examples));
  if (!embedder.empty()) {
    if (auto added = reader.add_vectors(material, progress); !added) {
      return tl::unexpected(added.error());
    }
  }
  auto classifier = Classifier::learn(material);
  if (!classifier) return classifier;
  const auto saved =
      classifier->save(kept_in(options.data), revision_of(examples, reader.analyzer()), embedder);
  if (!saved) return tl::unexpected(saved.error());
  return classifier;
}

}  // namespace

Result<Watch> Watch::at_hand(const Options& options, const learning::Reader& reader) {
  const std::filesystem::path folder = folder_in(options.language);
  auto signs = Signs::load(folder / "signs.json", reader.analyzer());
  if (!signs) return tl::unexpected(signs.error());
  const auto examples = load_examples(folder / "examples");
  if (!examples) return tl::unexpected(examples.error());
  return Watch(std::move(*signs), kept(revision_of(*examples, reader.analyzer()), options,
                                       embedder_of(reader, options.with_meaning)));
}

Result<Watch> Watch::open(const Options& options, const learning::Reader& reader,
                          const learning::Progress& progress) {
  auto watch = at_hand(options, reader);
  if (!watch || watch->is_learned()) return watch;
  const auto examples = load_examples(folder_in(options.language) / "examples");
  if (!examples) return tl::unexpected(examples.error());
  auto classifier = learned(*examples, options, reader, progress);
  if (!classifier) return tl::unexpected(classifier.error());
  watch->classifier_ = std::move(*classifier);
  return watch;
}

std::optional<Alert> Watch::by_signs(const text::Analysis& message) const {
  const auto kind = signs_.of(message.stems);
  if (!kind) return std::nullopt;
  return Alert{*kind, Notice::Level::kSure};
}

std::optional<Alert> Watch::by_examples(const Likeness& words,
                                        const semantic::Vector& vector) const {
  if (!classifier_) return std::nullopt;
  const Classifier::Verdict verdict = classifier_->of(words, vector);
  const Thresholds& from = verdict.by_meaning ? kByMeaning : kByWords;
  if (verdict.danger < from.possible) return std::nullopt;
  return Alert{verdict.kind,
               verdict.danger < from.sure ? Notice::Level::kPossible : Notice::Level::kSure};
}

}  // namespace quesaco::emergency
