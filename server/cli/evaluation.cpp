#include "server/cli/evaluation.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace quesaco::cli {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double calibration_error(std::span<const Asked> asked) {
  constexpr std::size_t kBins = 10;
  struct Bin {
    double confidence = 0;
    double right = 0;
  };
  std::array<Bin, kBins> bins{};
  std::size_t counted = 0;
  for (const Asked& one : asked) {
    if (one.seen) continue;
    ++counted;
    const double confidence = one.entries.empty() ? 0 : one.entries.front().confidence;
    Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins))];
    bin.confidence += confidence;
    bin.right += one.right_within(1) ? 1 : 0;
  }
  double sum = 0;
  for (const Bin& bin : bins) sum += std::abs(bin.confidence - bin.right);
  return counted == 0 ? 0 : sum / static_cast<double>(counted);
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

Asked ask_one(const Engine& engine, const LabelledQuestion& question) {
  Asked asked;
  asked.question = question;
  asked.seen = engine.current()->knows(question.q);
  const auto start = std::chrono::steady_clock::now();
  // A question that the engine refuses (only emoji, say) is handed over, as the server does.
  if (auto answer = engine.ask(question.q, {.previous = question.previous})) {
    asked.band = answer->band;
    asked.shown = answer->shown;
    asked.entries = std::move(answer->ranked);
    asked.parts = std::move(answer->parts);
    asked.notice = std::move(answer->notice);
  }
  asked.ms =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return asked;
}

/// What the shares of Figures are made of.
class Counts {
 public:
  void add(const Asked& one) {
    if (one.seen) {
      ++seen_;
      return;
    }
    ++questions_;
    add_parts(one);
    if (one.question.emergency) add_emergency(one, *one.question.emergency);
    add_reply(one);
  }

  [[nodiscard]] Figures figures() const {
    const std::size_t unanswerable = questions_ - answerable_;
    return {.questions = questions_,
            .answerable = answerable_,
            .seen = seen_,
            .first = share(first_, answerable_),
            .first_three = share(first_three_, answerable_),
            .answered_right = share(answered_right_, answerable_),
            .answered_or_chosen_right = share(shown_right_, answerable_),
            .wrong_answers = share(wrong_, answers_),
            .handed_over = share(handed_over_, unanswerable),
            .not_answered = share(not_answered_, unanswerable),
            .several = several_,
            .parts_right = share(parts_right_, several_),
            .torn = share(torn_, questions_ - several_),
            .emergencies = emergencies_,
            .noticed = share(noticed_, emergencies_),
            .harmless = harmless_,
            .noticed_falsely = share(noticed_falsely_, harmless_),
            .replaced_falsely = share(replaced_falsely_, harmless_)};
  }

 private:
  void add_parts(const Asked& one) {
    if (one.question.parts.empty()) {
      torn_ += !one.parts.empty();
    } else {
      ++several_;
      parts_right_ += one.parts_right();
    }
  }

  void add_emergency(const Asked& one, bool emergency) {
    emergencies_ += emergency;
    harmless_ += !emergency;
    noticed_ += emergency && one.noticed();
    noticed_falsely_ += !emergency && one.noticed();
    replaced_falsely_ += !emergency && one.replaced();
  }

  void add_reply(const Asked& one) {
    const bool answer = one.band == Band::kAnswer;
    answers_ += answer;
    wrong_ += answer && !one.right_within(1);
    if (one.answerable()) {
      ++answerable_;
      first_ += one.right_within(1);
      first_three_ += one.right_within(3);
      answered_right_ += answer && one.right_within(1);
      shown_right_ += one.right_within(one.shown);
    } else {
      handed_over_ += one.band == Band::kHandoff;
      not_answered_ += !answer;
    }
  }

  std::size_t seen_ = 0, questions_ = 0;
  std::size_t several_ = 0, parts_right_ = 0, torn_ = 0;
  std::size_t emergencies_ = 0, harmless_ = 0;
  std::size_t noticed_ = 0, noticed_falsely_ = 0, replaced_falsely_ = 0;
  std::size_t answers_ = 0, wrong_ = 0, handed_over_ = 0, not_answered_ = 0;
  std::size_t answerable_ = 0, first_ = 0, first_three_ = 0, answered_right_ = 0;
  std::size_t shown_right_ = 0;
};

}  // namespace

bool Asked::right_within(std::size_t n) const {
  const auto end = entries.begin() + static_cast<std::ptrdiff_t>(std::min(n, entries.size()));
  return std::any_of(entries.begin(), end, [this](const RankedEntry& entry) {
    return std::ranges::count(question.ok, entry.id) > 0;
  });
}

bool Asked::parts_right() const {
  return std::ranges::equal(
      parts, question.parts, [](const Part& part, const std::vector<std::string>& ok) {
        const bool answered = part.band == Band::kAnswer;
        return answered ? std::ranges::count(ok, part.ranked.front().id) > 0 : ok.empty();
      });
}

bool Asked::noticed() const { return notice && notice->kind == kEmergencyNotice; }

bool Asked::replaced() const {
  return notice && notice->kind == kEmergencyNotice && notice->replaces_answer();
}

std::vector<Asked> ask_all(const Engine& engine, std::span<const LabelledQuestion> questions) {
  std::vector<Asked> asked;
  for (const LabelledQuestion& question : questions) asked.push_back(ask_one(engine, question));
  return asked;
}

Figures summarise(std::span<const Asked> asked) {
  Counts counts;
  std::vector<double> ms;
  for (const Asked& one : asked) {
    counts.add(one);
    if (!one.seen) ms.push_back(one.ms);
  }
  Figures figures = counts.figures();
  figures.calibration_error = calibration_error(asked);
  figures.median_ms = median(std::move(ms));
  return figures;
}

std::map<std::string, Figures> by_kind(std::span<const Asked> asked) {
  std::map<std::string, std::vector<Asked>> kinds;
  for (const Asked& one : asked) kinds[one.question.kind].push_back(one);
  std::map<std::string, Figures> figures;
  for (const auto& [kind, members] : kinds) figures.emplace(kind, summarise(members));
  return figures;
}

}  // namespace quesaco::cli
