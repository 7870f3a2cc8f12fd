#include "tests/bench/question_log.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <random>
#include <unordered_set>

#include "engine/text/fold.h"

namespace quesaco::bench {
namespace {

using semantic::Vector;

constexpr std::array<std::string_view, 8> kBefore = {
    "", "bonjour ", "bjr ", "euh ", "dites ", "svp ", "je voudrais savoir ", "question : "};
constexpr std::array<std::string_view, 5> kBehind = {"", " svp", " merci", " ??",
                                                     " s'il vous plaît"};

struct Wording {
  std::string entry;
  std::string text;
};

std::vector<Wording> wordings_of(const Corpus& corpus) {
  std::vector<Wording> wordings;
  for (const Entry& entry : corpus.entries) {
    wordings.push_back({entry.id, entry.question});
    for (const auto& alternative : entry.alternatives) {
      wordings.push_back({entry.id, alternative.text});
    }
  }
  return wordings;
}

const auto& one_of(const auto& list, std::mt19937& random) {
  return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random)];
}

class Visitors {
 public:
  Visitors(const Corpus& corpus, semantic::VectorCache& vectors, unsigned seed)
      : wordings_(wordings_of(corpus)), random_(seed) {
    std::vector<std::string> texts;
    for (const Wording& wording : wordings_) texts.push_back(wording.text);
    vectors_ = vectors.get(texts, semantic::TextKind::kQuestion).value();
    std::ranges::shuffle(order_ = numbers(), random_);
  }

  struct Asked {
    store::AskedQuestion question;
    Vector vector;
    bool complains = false;
  };
  Asked ask() {
    // Zipf's law with exponent 1, continuous: as often as its rank's inverse.
    const double rank = std::pow(static_cast<double>(wordings_.size()), uniform()) - 1;
    const std::size_t number = order_.at(static_cast<std::size_t>(rank));
    const double met = uniform();
    const Band band = met < 0.5 ? Band::kHandoff : met < 0.9 ? Band::kChoices : Band::kAnswer;
    // It is the right entry that is proposed mostly, or it would not be worth a look.
    const std::string proposed =
        uniform() < 0.8 ? wordings_[number].entry : one_of(wordings_, random_).entry;
    const double most = band == Band::kHandoff ? 0.4 : 0.8;
    return {{.text = spelled(wordings_[number].text),
             .band = band,
             .entries = {{proposed, most * uniform()}}},
            turned(vectors_[number]),
            band == Band::kAnswer};
  }

 private:
  [[nodiscard]] std::vector<std::size_t> numbers() const {
    std::vector<std::size_t> numbers(wordings_.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
    return numbers;
  }
  double uniform() { return std::uniform_real_distribution<double>()(random_); }

  /// Half of them with a letter lost.
  std::string spelled(std::string text) {
    if (uniform() < 0.5) {
      const std::size_t place =
          std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(random_);
      if (std::isalpha(static_cast<unsigned char>(text[place])) != 0) text.erase(place, 1);
    }
    return std::string(one_of(kBefore, random_)) + text + std::string(one_of(kBehind, random_));
  }

  Vector turned(const Vector& vector) {
    constexpr float kCosine = 0.98F;
    std::normal_distribution<float> normal;
    Vector away(vector.size());
    for (float& value : away) value = normal(random_);
    const float along = semantic::dot(away, vector);
    for (std::size_t i = 0; i < away.size(); ++i) away[i] -= along * vector[i];
    const float length = std::sqrt(semantic::dot(away, away));
    for (std::size_t i = 0; i < away.size(); ++i) {
      away[i] = kCosine * vector[i] + std::sqrt(1 - kCosine * kCosine) * away[i] / length;
    }
    return away;
  }

  std::vector<Wording> wordings_;
  std::vector<Vector> vectors_;
  std::vector<std::size_t> order_;  // the most asked first
  std::mt19937 random_;
};

void check(bool done) {
  if (!done) std::abort();
}

}  // namespace

std::size_t fill(store::Store& store, SetClock& clock, const Corpus& corpus,
                 semantic::VectorCache& vectors, const std::string& model, std::size_t count,
                 unsigned seed) {
  constexpr std::size_t kAtOnce = 500;  // of the 1,024 that the store queues
  const auto end = clock.now();
  const auto year = std::chrono::days(365);
  Visitors visitors(corpus, vectors, seed);
  std::unordered_set<std::string> known;
  std::vector<store::QuestionVectors::Kept> kept;
  for (std::size_t i = 0; i < count; ++i) {
    clock.set(end - year + std::chrono::milliseconds(year) * i / count);
    auto [question, vector, complains] = visitors.ask();
    std::string folded = text::fold(question.text);
    if (known.insert(folded).second) kept.push_back({std::move(folded), std::move(vector)});
    const std::string ref = store.questions().record(std::move(question));
    if (i % kAtOnce == kAtOnce - 1 || i + 1 == count || complains) store.flush();
    if (complains)
      check(store.feedback().give({.question_ref = ref, .helpful = false}).has_value());
    if (kept.size() >= kAtOnce || i + 1 == count) {
      check(store.question_vectors().keep(model, kept).has_value());
      kept.clear();
    }
  }
  clock.set(end);
  return known.size();
}

}  // namespace quesaco::bench
