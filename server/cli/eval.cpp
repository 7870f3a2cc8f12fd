#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "server/api/names.h"
#include "server/cli/commands.h"
#include "server/cli/comparison.h"
#include "server/cli/evaluation.h"
#include "server/cli/site.h"

namespace quesaco::cli {
namespace {

using nlohmann::ordered_json;

void print_row(const std::string& kind, const Figures& figures) {
  std::cout << std::left << std::setw(12) << kind << std::right << std::setw(6)
            << figures.questions;
  const auto cell = [](bool applies, double value) {
    if (applies) {
      std::cout << std::setw(12) << value;
    } else {
      std::cout << std::setw(12) << "-";
    }
  };
  const bool answerable = figures.answerable > 0;
  const bool unanswerable = figures.questions > figures.answerable;
  cell(answerable, figures.first);
  cell(answerable, figures.first_three);
  cell(answerable, figures.answered_right);
  cell(answerable, figures.answered_or_chosen_right);
  cell(true, figures.wrong_answers);
  cell(unanswerable, figures.handed_over);
  cell(unanswerable, figures.not_answered);
  std::cout << std::setw(9) << figures.median_ms << '\n';
}

void print_table(const std::vector<Asked>& asked) {
  const Figures all = summarise(asked);
  std::cout << std::fixed << std::setprecision(3)
            << "kind             n       first  first three    answered   or chosen"
               "  wrong/answ.  handed over not answered   ms\n";
  for (const auto& [kind, figures] : by_kind(asked)) print_row(kind, figures);
  print_row("all", all);
  std::cout << "calibration error " << all.calibration_error << "; " << all.seen
            << " questions left out, since the corpus holds the same wording\n";
  if (all.emergencies + all.harmless > 0) {
    std::cout << "numbers to call shown for " << all.noticed << " of " << all.emergencies
              << " emergencies, and of " << all.harmless << " harmless messages for "
              << all.noticed_falsely << ", instead of an answer for " << all.replaced_falsely
              << '\n';
  }
  if (all.several > 0) {
    std::cout << all.several << " messages ask several questions, parts right " << all.parts_right
              << "; others torn " << all.torn << '\n';
  }
}

ordered_json to_json(std::span<const RankedEntry> ranked) {
  ordered_json entries = ordered_json::array();
  for (const RankedEntry& entry : ranked) {
    entries.push_back({{"id", entry.id}, {"confidence", entry.confidence}});
  }
  return entries;
}

ordered_json to_json(const Asked& asked) {
  ordered_json line = {{"q", asked.question.q},
                       {"ok", asked.question.ok},
                       {"kind", asked.question.kind},
                       {"band", api::name_of(asked.band)},
                       {"entries", to_json(asked.entries)},
                       {"shown", asked.shown},
                       {"ms", asked.ms}};
  for (const Part& part : asked.parts) {
    line["parts"].push_back({{"q", part.question},
                             {"band", api::name_of(part.band)},
                             {"entries", to_json(part.ranked)}});
  }
  if (asked.noticed()) line["emergency"] = asked.replaced() ? "sure" : "possible";
  if (asked.seen) line["seen"] = true;
  return line;
}

ordered_json to_json(const Figures& figures) {
  return {{"questions", figures.questions},
          {"answerable", figures.answerable},
          {"seen", figures.seen},
          {"first", figures.first},
          {"first_three", figures.first_three},
          {"answered_right", figures.answered_right},
          {"answered_or_chosen_right", figures.answered_or_chosen_right},
          {"wrong_answers", figures.wrong_answers},
          {"handed_over", figures.handed_over},
          {"not_answered", figures.not_answered},
          {"several", figures.several},
          {"parts_right", figures.parts_right},
          {"torn", figures.torn},
          {"emergencies", figures.emergencies},
          {"noticed", figures.noticed},
          {"harmless", figures.harmless},
          {"noticed_falsely", figures.noticed_falsely},
          {"replaced_falsely", figures.replaced_falsely},
          {"calibration_error", figures.calibration_error},
          {"median_ms", figures.median_ms}};
}

void print_json(const std::vector<Asked>& asked) {
  for (const Asked& one : asked) std::cout << to_json(one).dump() << '\n';
  ordered_json summary = to_json(summarise(asked));
  for (const auto& [kind, figures] : by_kind(asked)) summary["kinds"][kind] = to_json(figures);
  std::cout << ordered_json{{"summary", summary}}.dump() << '\n';
}

void print_changes(const std::vector<Change>& changes) {
  std::size_t better = 0;
  std::size_t worse = 0;
  for (const Change& change : changes) {
    better += change.gain > 0;
    worse += change.gain < 0;
    std::cout << (change.gain > 0   ? "mieux      "
                  : change.gain < 0 ? "moins bien "
                                    : "autrement  ")
              << change.before << " → " << change.after << " : " << change.q << '\n';
  }
  std::cout << changes.size() << " replies changed: " << better << " for better, " << worse
            << " for worse\n";
}

}  // namespace

Result<void> eval(const Settings& settings, const EvalOptions& options) {
  const auto questions = read_questions(options.questions);
  if (!questions) return tl::unexpected(questions.error());
  std::vector<Asked> before;
  if (!options.compare.empty()) {
    auto read = read_asked(options.compare);
    if (!read) return tl::unexpected(read.error());
    before = std::move(*read);
  }
  const auto engine = open_engine(settings);
  if (!engine) return tl::unexpected(engine.error());
  const std::vector<Asked> asked = ask_all(**engine, *questions);
  options.json ? print_json(asked) : print_table(asked);
  if (!options.compare.empty()) print_changes(compare(before, asked));
  return {};
}

}  // namespace quesaco::cli
