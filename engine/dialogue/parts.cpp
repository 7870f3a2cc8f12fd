#include "engine/dialogue/parts.h"

#include <algorithm>
#include <array>

#include "engine/dialogue/lists.h"
#include "engine/text/fold.h"
#include "engine/text/french/clitics.h"
#include "engine/text/unicode.h"
#include "engine/text/words.h"

namespace quesaco::dialogue {
namespace {

using WordSequence = std::vector<std::string>;
using Phrases = std::vector<WordSequence>;
using text::words_of;

WordSequence folded(std::string_view text) {
  WordSequence out;
  for (const std::string_view word : words_of(text)) out.push_back(text::fold(word));
  return out;
}

/// From the start of `first` to the end of `last`, two pieces of one text.
std::string_view from_to(std::string_view first, std::string_view last) {
  return {first.begin(), last.end()};
}

/// What stands between two pieces of one text.
std::string_view between(std::string_view left, std::string_view right) {
  return from_to(left.substr(left.size()), right.substr(0, 0));
}

std::string_view trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// What stands behind the last word.
std::string_view end_of(std::string_view sentence) {
  const auto words = words_of(sentence);
  const std::string_view end = sentence.substr(sentence.size());
  return words.empty() ? end : between(words.back(), end);
}

/// "1)", "b.", "2°": what numbers the things of a list.
bool is_list_mark(std::string_view text, std::string_view word) {
  const std::string_view after = text.substr(static_cast<std::size_t>(word.end() - text.begin()));
  return word.size() == 1 && !after.empty() &&
         (after.front() == ')' || after.starts_with("°") || after.starts_with(". "));
}

bool has_question_mark(std::string_view sentence) {
  return end_of(sentence).find('?') != std::string_view::npos;
}

/// How many words the longest of `phrases` takes that stands in `words` at `at`; 0: none does.
std::size_t length_at(const Phrases& phrases, const WordSequence& words, std::size_t at) {
  std::size_t longest = 0;
  for (const WordSequence& phrase : phrases) {
    if (phrase.size() <= words.size() - at && phrase.size() > longest &&
        std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
      longest = phrase.size();
    }
  }
  return longest;
}

bool ends_with(const WordSequence& words, const Phrases& phrases) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (length_at(phrases, words, at) == words.size() - at) return true;
  }
  return false;
}

}  // namespace

Result<Parts> Parts::load(const std::filesystem::path& language_dir, text::Analyzer analyzer) {
  const auto file = ListFile::read(language_dir / "parts.json");
  if (!file) return tl::unexpected(file.error());
  Parts parts(std::move(analyzer));
  const std::array phrase_lists = {std::pair("/connectors", &parts.connectors_),
                                   std::pair("/questions", &parts.questions_),
                                   std::pair("/openings", &parts.openings_),
                                   std::pair("/statements", &parts.statements_),
                                   std::pair("/reporting", &parts.reporting_),
                                   std::pair("/reported", &parts.reported_),
                                   std::pair("/tags", &parts.tags_),
                                   std::pair("/joints", &parts.joints_),
                                   std::pair("/cuts", &parts.cuts_)};
  for (const auto& [name, phrases] : phrase_lists) {
    const auto texts = texts_at(*file, name);
    if (!texts) return tl::unexpected(texts.error());
    const bool typed =
        phrases == &parts.connectors_ || phrases == &parts.joints_ || phrases == &parts.cuts_;
    for (const std::string& text : *texts) {
      phrases->push_back(typed ? folded(text) : parts.analyzer_.analyze(text).words);
    }
  }
  const std::array word_lists = {std::pair("/determiners", &parts.determiners_),
                                 std::pair("/small", &parts.small_),
                                 std::pair("/not_verbs", &parts.not_verbs_),
                                 std::pair("/abbreviations", &parts.abbreviations_)};
  for (const auto& [name, words] : word_lists) {
    const auto found = words_at(*file, name);
    if (!found) return tl::unexpected(found.error());
    words->insert(found->begin(), found->end());
  }
  return parts;
}

std::vector<Question> Parts::of(std::string_view message) const {
  struct Found {
    std::string_view text;
    bool complete = true;
  };
  std::vector<Found> found;
  std::string_view story;
  const auto add = [&](std::string_view text, bool complete) {
    found.push_back({story.empty() ? text : from_to(story, text), complete});
    story = {};
  };
  const auto all = sentences(message);
  const bool marked = std::ranges::any_of(all, has_question_mark);
  for (const std::string_view sentence : all) {
    const bool told = marked && !end_of(sentence).empty();
    const Mark mark = has_question_mark(sentence) ? Mark::kQuestion
                      : told                      ? Mark::kOther
                                                  : Mark::kNone;
    const auto parts = clauses(sentence, mark);
    if (mark == Mark::kQuestion && std::ranges::none_of(parts, &Clause::asks)) {
      const bool about_nothing = story.empty() && is_tag(analyzer_.analyze(sentence).words);
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
  if (found.size() < 2) return {};
  if (found.size() > kMostParts) {
    found[kMostParts - 1].text = from_to(found[kMostParts - 1].text, found.back().text);
    found.resize(kMostParts);
  }
  std::vector<Question> questions;
  questions.reserve(found.size());
  for (const auto& [text, complete] : found) questions.push_back({std::string(text), complete});
  return questions;
}

std::vector<std::string_view> Parts::pieces_of(std::string_view text) const {
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
    std::size_t joint = std::max(length_at(connectors_, typed, at), length_at(joints_, typed, at));
    if (joint == 0 && is_list_mark(text, words[at])) joint = 1;
    const bool cut = gap.find_first_of(",;:?!.") != std::string_view::npos ||
                     gap.find(" - ") != std::string_view::npos || length_at(cuts_, typed, at) > 0;
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
    return read(text, Joint::kStart, has_question_mark(text) ? Mark::kQuestion : Mark::kNone);
  };
  const Clause first = read_alone(left);
  const Clause second = read_alone(right);
  const bool too_short = first.words.size() < 2 || second.words.size() < 2;
  if (too_short || is_tag(first.words) || is_tag(second.words) || folded(right).front() == "ou") {
    return Two::kNo;
  }
  const bool reported = first.reports && length_at(reported_, second.words, 0) > 0;
  if (is_parallel(first, second) && !reported) return Two::kNo;
  if (first.asks && (second.asks || reported)) return Two::kByForm;
  const bool opens = first.asks || first.reports || has_question_mark(left);
  return opens ? Two::kBySense : Two::kNo;
}

/// "c'est vrai ?", and nothing more.
bool Parts::is_tag(const WordSequence& words) const {
  return length_at(tags_, words, 0) == words.size();
}

std::vector<std::string_view> Parts::sentences(std::string_view message) const {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < message.size();) {
    const std::string_view before = message.substr(0, at);
    const char32_t mark = text::next_code_point(message, at);
    if (!ends_sentence(before, mark, message.substr(at))) continue;
    // "?!" and "? ?" end one sentence.
    at = std::min(message.find_first_not_of(" ?!.;", at), message.size());
    out.push_back(trimmed(message.substr(begin, at - begin)));
    begin = at;
  }
  out.push_back(trimmed(message.substr(begin)));
  return out;
}

/// Whether a sentence ends with `mark`, between the texts `before` and `after`.
bool Parts::ends_sentence(std::string_view before, char32_t mark, std::string_view after) const {
  const std::string_view token = before.substr(before.rfind(' ') + 1);
  const bool last = words_of(after.substr(0, after.find(' '))).empty();
  switch (mark) {
    case U'?':
    case U'!':
      return last || token.find('/') == std::string_view::npos;  // not inside an address
    case U';':
      return true;
    case U'…':
      return last;
    case U'.': {
      const WordSequence words = folded(token);
      if (!last || words.empty()) return last;
      const bool initial = words.back().size() == 1 && words.back() >= "a";
      return !initial && !abbreviations_.contains(words.back());
    }
    default:
      return false;
  }
}

std::vector<Parts::Clause> Parts::clauses(std::string_view sentence, Mark mark) const {
  std::vector<Clause> out;
  for (Clause& piece : pieces(sentence, mark)) {
    if (out.empty()) {
      out.push_back(std::move(piece));
    } else if (are_two(out.back(), piece)) {
      piece.asks = true;
      piece.reports = piece.reports || out.back().reports;
      const auto typed = words_of(piece.text);
      // "si c'est gratuit" would read as a condition.
      if (length_at(reported_, piece.words, 0) == 1 && text::fold(typed[0]) == piece.words[0]) {
        piece.text = from_to(typed[1], piece.text);
      }
      out.push_back(std::move(piece));
    } else {
      Clause& left = out.back();
      left.text = from_to(left.text, piece.text);
      left.words.insert(left.words.end(), piece.words.begin(), piece.words.end());
      left.asks = left.asks || piece.asks;
      left.reports = left.reports || piece.reports;
    }
  }
  return out;
}

std::vector<Parts::Clause> Parts::pieces(std::string_view sentence, Mark mark) const {
  const auto words = words_of(sentence);
  const WordSequence typed = folded(sentence);
  std::vector<Clause> out;
  std::size_t begin = length_at(connectors_, typed, 0);
  while (begin < words.size() && small_.contains(typed[begin])) ++begin;  // "bonjour, et…"
  Joint joint = Joint::kStart;
  const auto add = [&](std::size_t end) {
    if (begin == end) return;  // one connector after the other
    // The first keeps what stands before its words, the last what stands behind them.
    const auto first = begin == 0 ? sentence : words[begin];
    const auto last = end == words.size() ? sentence.substr(sentence.size()) : words[end - 1];
    out.push_back(read(from_to(first, last), joint, mark));
  };
  for (std::size_t at = begin + 1; at < words.size(); ++at) {
    std::size_t connector = length_at(connectors_, typed, at);
    if (at + connector == words.size()) connector = 0;  // "et les étudiants aussi ?"
    const bool comma = between(words[at - 1], words[at]).find(',') != std::string_view::npos;
    if (connector == 0 && !comma) continue;
    add(at);
    begin = at + connector;
    joint = connector > 0 ? Joint::kConnector : Joint::kComma;
    at = std::max(at, begin - 1);
  }
  add(words.size());
  return out;
}

Parts::Clause Parts::read(std::string_view text, Joint joint, Mark mark) const {
  Clause clause{text, analyzer_.analyze(text).words, joint};
  for (std::size_t at = 0; at < clause.words.size(); ++at) {
    clause.reports = clause.reports || length_at(reporting_, clause.words, at) > 0;
  }
  if (is_tag(clause.words)) return clause;
  if (clause.reports) {
    clause.asks = reports_question(clause.words);  // "pouvez-vous me dire" alone asks nothing
  } else if (mark != Mark::kOther) {
    clause.asks = is_inverted(text) || opens_question(clause.words, joint, mark);
  }
  return clause;
}

/// "est-elle", "peut-on", "est-ce": the analysis hides it.
bool Parts::is_inverted(std::string_view text) const {
  const auto words = words_of(text);
  const WordSequence typed = folded(text);
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (between(words[at - 1], words[at]) == "-" && text::french::is_subject(typed[at]) &&
        typed[at] != "nous" && !not_verbs_.contains(typed[at - 1])) {
      return true;
    }
  }
  return false;
}

bool Parts::opens_question(const WordSequence& words, Joint joint, Mark mark) const {
  const std::size_t first = opening(words);
  if (first == words.size()) return false;
  // "comment ?" and "quels métiers" leave out what they ask.
  const std::size_t least = determiners_.contains(words[first]) ? 3 : 2;
  if (words.size() - first < least) return false;
  const auto opens = [&](const Phrases& phrases) { return length_at(phrases, words, first) > 0; };
  return opens(questions_) || ends_with(words, questions_) || ends_with(words, openings_) ||
         (joint != Joint::kComma && opens(openings_)) ||
         (mark == Mark::kQuestion && opens(statements_));
}

/// "je voudrais savoir si c'est payant"
bool Parts::reports_question(const WordSequence& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t next = at + length_at(reporting_, words, at);
    if (next == at) continue;
    for (const Phrases* phrases : {&questions_, &openings_, &reported_}) {
      if (length_at(*phrases, words, next) > 0) return true;
    }
  }
  return false;
}

bool Parts::are_two(const Clause& left, const Clause& right) const {
  const bool reported =
      left.reports && right.words.size() > 1 && length_at(reported_, right.words, 0) > 0;
  return left.asks && (right.asks || reported) &&
         (right.joint == Joint::kConnector || length_at(questions_, right.words, 0) > 0) &&
         !is_parallel(left, right);
}

/// "ceux qui habitent ici et qui exercent ailleurs", "si j'habite ici et si j'exerce ailleurs".
bool Parts::is_parallel(const Clause& left, const Clause& right) const {
  const bool may_join =
      length_at(openings_, right.words, 0) > 0 || length_at(reported_, right.words, 0) > 0;
  if (!may_join) return false;
  for (std::size_t at = opening(left.words) + 1; at < left.words.size(); ++at) {
    const WordSequence before(left.words.begin(),
                              left.words.begin() + static_cast<std::ptrdiff_t>(at));
    if (left.words[at] == right.words.front() && !ends_with(before, reporting_)) return true;
  }
  return false;
}

/// Where the first word stands that is not small.
std::size_t Parts::opening(const WordSequence& words) const {
  const auto found =
      std::ranges::find_if(words, [&](const auto& word) { return !small_.contains(word); });
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace quesaco::dialogue
