#include "engine/ranking/leave_one_out.h"

#include "engine/index/folds.h"
#include "engine/ranking/likeness_rows.h"

namespace quesaco::ranking {
namespace {

/// What the regression says without question i of one that is like all of them as `kernel` says.
std::vector<double> learned_without(std::size_t i, const Model& model,
                                    const RectangularMatrix& inverse, std::span<const float> kernel,
                                    std::span<const std::uint32_t> candidates) {
  std::vector<double> scores = learned(model.weights, kernel, candidates);
  double along_column = 0;
  for (std::size_t j = 0; j < kernel.size(); ++j) {
    along_column += double{kernel[j]} * double{inverse.at(i, j)};
  }
  const double share = along_column / double{inverse.at(i, i)};
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    scores[c] -= share * double{model.weights[candidates[c]][i]};
  }
  scores.back() -= share * double{model.weights.back()[i]};
  return scores;
}

Evidence evidence_without(std::size_t i, const Model& model, const RectangularMatrix* inverse,
                          const semantic::Vector& meaning, const Likeness& likeness,
                          std::span<const index::Hit> hits) {
  const std::size_t entries = model.classes.entries();
  const Scores scores{terms(model.classes, hits),
                      nearest(model.questions, likeness.meaning, entries, i),
                      model.passages.scores(meaning, entries),
                      nearest(model.questions, likeness.words, entries, i)};
  Evidence evidence = weigh(scores, !likeness.meaning.empty());
  if (inverse != nullptr) {
    evidence.scores[kLearned] =
        learned_without(i, model, *inverse, joint(likeness), evidence.candidates);
  }
  return evidence;
}

}  // namespace

HeldOut leave_one_out(const Model& model, const RectangularMatrix* inverse,
                      const Material& material, std::span<const Features> features) {
  const std::size_t stride = 1 + model.questions.size() / kMostHeldOut;
  // The questions come first among the documents: their hits stand at their places.
  const auto hits =
      index::held_out_hits(documents_of(material), hits_wanted(model.classes.entries()));
  HeldOut held_out;
  held_out.by_all.resize(model.questions.size() / stride);
  held_out.by_words.resize(held_out.by_all.size());
  for_each_row(model.kernel, features, [&](std::size_t i, const Likeness& likeness) {
    if (i % stride != 0 || i / stride >= held_out.by_all.size()) return;
    const auto judge = [&](const semantic::Vector& meaning, const Likeness& alike) {
      return Calibration::Sample{evidence_without(i, model, inverse, meaning, alike, hits[i]),
                                 model.questions[i].classes};
    };
    held_out.by_all[i / stride] = judge(features[i].meaning, likeness);
    held_out.by_words[i / stride] = judge({}, {likeness.words, {}});
  });
  return held_out;
}

}  // namespace quesaco::ranking
