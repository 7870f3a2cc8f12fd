#include "engine/dialogue/parts.h"

#include <algorithm>

#include "engine/dialogue/sentences.h"
#include "engine/text/words.h"

namespace quesaco::dialogue {
namespace {

using text::words_of;

struct Found {
  std::string_view text;
  bool complete = true;
};

/// None where there is but one.
std::vector<Question> questions(std::vector<Found> found) {
  if (found.size() < 2) return {};
  if (found.size() > kMostParts) {
    found[kMostParts - 1].text = from_to(found[kMostParts - 1].text, found.back().text);
    found.resize(kMostParts);
  }
  std::vector<Question> out;
  out.reserve(found.size());
  for (const auto& [text, complete] : found) out.push_back({std::string(text), complete});
  return out;
}

/// "1)", "b.", "2°": what numbers the things of a list.
bool is_list_mark(std::string_view text, std::string_view word) {
  const std::string_view after = text.substr(static_cast<std::size_t>(word.end() - text.begin()));
  return word.size() == 1 && !after.empty() &&
         (after.front() == ')' || after.starts_with("°") || after.starts_with(". "));
}

}  // namespace

Result<Parts> Parts::load(const std::filesystem::path& language_dir, text::Analyzer analyzer) {
  auto lists = QuestionWords::load(language_dir, analyzer);
  if (!lists) return tl::unexpected(lists.error());
  return Parts(Clauses(std::move(*lists), std::move(analyzer)));
}

std::vector<Question> Parts::of(std::string_view message) const {
  std::vector<Found> found;
  std::string_view story;
  const auto add = [&](std::string_view text, bool complete) {
    found.push_back({story.empty() ? text : from_to(story, text), complete});
    story = {};
  };
  const auto all = sentences_of(message, clauses_.lists().abbreviations);
  const bool marked = std::ranges::any_of(all, has_question_mark);
  for (const std::string_view sentence : all) {
    const bool told = marked && !end_of(sentence).empty();
    const Mark mark = has_question_mark(sentence) ? Mark::kQuestion
                      : told                      ? Mark::kOther
                                                  : Mark::kNone;
    const auto parts = clauses_.of(sentence, mark);
    if (mark == Mark::kQuestion && std::ranges::none_of(parts, &Clause::asks)) {
      const bool about_nothing = story.empty() && clauses_.read(sentence, mark).is_tag;
      if (!about_nothing) add(sentence, false);
      continue;
    }
    for (const Clause& clause : parts) {
      if (clause.asks) {
        add(clause.text, true);
      } else if (story.empty()) {
        story = clause.text;
      }
    }
  }
  return questions(std::move(found));
}

std::vector<std::string_view> Parts::pieces_of(std::string_view text) const {
  const QuestionWords& lists = clauses_.lists();
  const auto words = words_of(text);
  const WordSequence typed = folded(text);
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    if (end == begin) return;
    const std::string_view rest = from_to(words[end - 1], text).substr(words[end - 1].size());
    const bool asks = rest.substr(0, rest.find_first_not_of(" ?")).find('?') != rest.npos;
    const auto mark = asks ? rest.substr(0, rest.find('?') + 1) : rest.substr(0, 0);
    pieces.push_back(from_to(words[begin], mark));
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view gap = at == 0 ? std::string_view() : between(words[at - 1], words[at]);
    std::size_t joint =
        std::max(length_at(lists.connectors, typed, at), length_at(lists.joints, typed, at));
    if (joint == 0 && is_list_mark(text, words[at])) joint = 1;
    const bool cut = gap.find_first_of(",;:?!.") != std::string_view::npos ||
                     gap.find(" - ") != std::string_view::npos ||
                     length_at(lists.cuts, typed, at) > 0;
    // What stands first announces the questions: "dites-moi…", and is kept.
    if (at == 0 || (joint == 0 && !cut)) continue;
    add(at);
    begin = at + joint;
    at = std::max(at, begin - 1);
  }
  add(words.size());
  return pieces;
}

Parts::Two Parts::may_be_two(std::string_view left, std::string_view right) const {
  const auto read_alone = [&](std::string_view text) {
    return clauses_.read(text, has_question_mark(text) ? Mark::kQuestion : Mark::kNone);
  };
  const Clause first = read_alone(left);
  const Clause second = read_alone(right);
  const bool too_short = first.words.size() < 2 || second.words.size() < 2;
  if (too_short || first.is_tag || second.is_tag || folded(right).front() == "ou") {
    return Two::kNo;
  }
  const bool reported = clauses_.is_reported(first, second);
  if (clauses_.is_parallel(first, second) && !reported) return Two::kNo;
  if (first.asks && (second.asks || reported)) return Two::kByForm;
  const bool opens = first.asks || first.reports || has_question_mark(left);
  return opens ? Two::kBySense : Two::kNo;
}

}  // namespace quesaco::dialogue
