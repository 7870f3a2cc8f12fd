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
  asked.seen = engine.knows(question.q);
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

bool Asked::replaced() const { return noticed() && notice->replaces_answer(); }

std::vector<Asked> ask_all(const Engine& engine, std::span<const LabelledQuestion> questions) {
  std::vector<Asked> asked;
  for (const LabelledQuestion& question : questions) asked.push_back(ask_one(engine, question));
  return asked;
}

Figures summarise(std::span<const Asked> asked) {
  Figures figures;
  std::size_t first = 0, first_three = 0, answered_right = 0, shown_right = 0;
  std::size_t answers = 0, wrong = 0, handed_over = 0, not_answered = 0;
  std::size_t parts_right = 0, torn = 0;
  std::size_t noticed = 0, noticed_falsely = 0, replaced_falsely = 0;
  std::vector<double> ms;
  for (const Asked& one : asked) {
    if (one.seen) {
      ++figures.seen;
      continue;
    }
    ++figures.questions;
    ms.push_back(one.ms);
    if (one.question.parts.empty()) {
      torn += !one.parts.empty();
    } else {
      ++figures.several;
      parts_right += one.parts_right();
    }
    if (one.question.emergency) {
      const bool emergency = *one.question.emergency;
      figures.emergencies += emergency;
      figures.harmless += !emergency;
      noticed += emergency && one.noticed();
      noticed_falsely += !emergency && one.noticed();
      replaced_falsely += !emergency && one.replaced();
    }
    const bool answer = one.band == Band::kAnswer;
    answers += answer;
    wrong += answer && !one.right_within(1);
    if (one.answerable()) {
      ++figures.answerable;
      first += one.right_within(1);
      first_three += one.right_within(3);
      answered_right += answer && one.right_within(1);
      shown_right += one.right_within(one.shown);
    } else {
      handed_over += one.band == Band::kHandoff;
      not_answered += !answer;
    }
  }
  const std::size_t unanswerable = figures.questions - figures.answerable;
  figures.first = share(first, figures.answerable);
  figures.first_three = share(first_three, figures.answerable);
  figures.answered_right = share(answered_right, figures.answerable);
  figures.answered_or_chosen_right = share(shown_right, figures.answerable);
  figures.wrong_answers = share(wrong, answers);
  figures.handed_over = share(handed_over, unanswerable);
  figures.not_answered = share(not_answered, unanswerable);
  figures.parts_right = share(parts_right, figures.several);
  figures.torn = share(torn, figures.questions - figures.several);
  figures.noticed = share(noticed, figures.emergencies);
  figures.noticed_falsely = share(noticed_falsely, figures.harmless);
  figures.replaced_falsely = share(replaced_falsely, figures.harmless);
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
