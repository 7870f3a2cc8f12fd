#include "engine/dialogue/clauses.h"

#include <algorithm>

#include "engine/dialogue/sentences.h"
#include "engine/text/fold.h"
#include "engine/text/french/clitics.h"
#include "engine/text/words.h"

namespace quesaco::dialogue {

using text::words_of;

std::vector<Clause> Clauses::of(std::string_view sentence, Mark mark) const {
  std::vector<Clause> out;
  for (Clause& piece : pieces(sentence, mark)) {
    if (out.empty()) {
      out.push_back(std::move(piece));
    } else if (are_two(out.back(), piece)) {
      piece.asks = true;
      piece.reports = piece.reports || out.back().reports;
      const auto typed = words_of(piece.text);
      // "si c'est gratuit" would read as a condition.
      if (length_at(lists_.reported, piece.words, 0) == 1 &&
          text::fold(typed[0]) == piece.words[0]) {
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

Clause Clauses::read(std::string_view text, Mark mark, Clause::Joint joint) const {
  Clause clause{text, analyzer_.analyze(text).words, joint};
  for (std::size_t at = 0; at < clause.words.size(); ++at) {
    clause.reports = clause.reports || length_at(lists_.reporting, clause.words, at) > 0;
  }
  clause.is_tag = length_at(lists_.tags, clause.words, 0) == clause.words.size();
  if (clause.is_tag) return clause;
  if (clause.reports) {
    clause.asks = reports_question(clause.words);  // "pouvez-vous me dire" alone asks nothing
  } else if (mark != Mark::kOther) {
    clause.asks = is_inverted(text) || opens_question(clause.words, joint, mark);
  }
  return clause;
}

bool Clauses::is_reported(const Clause& left, const Clause& right) const {
  return left.reports && length_at(lists_.reported, right.words, 0) > 0;
}

bool Clauses::is_parallel(const Clause& left, const Clause& right) const {
  const bool may_join = length_at(lists_.openings, right.words, 0) > 0 ||
                        length_at(lists_.reported, right.words, 0) > 0;
  if (!may_join) return false;
  for (std::size_t at = opening(left.words) + 1; at < left.words.size(); ++at) {
    const WordSequence before(left.words.begin(),
                              left.words.begin() + static_cast<std::ptrdiff_t>(at));
    if (left.words[at] == right.words.front() && !ends_with(before, lists_.reporting)) return true;
  }
  return false;
}

std::vector<Clause> Clauses::pieces(std::string_view sentence, Mark mark) const {
  const auto words = words_of(sentence);
  const WordSequence typed = folded(sentence);
  std::vector<Clause> out;
  std::size_t begin = length_at(lists_.connectors, typed, 0);
  while (begin < words.size() && lists_.small.contains(typed[begin])) ++begin;  // "bonjour, et…"
  Clause::Joint joint = Clause::Joint::kStart;
  const auto add = [&](std::size_t end) {
    if (begin == end) return;  // one connector after the other
    // The first keeps what stands before its words, the last what stands behind them.
    const auto first = begin == 0 ? sentence : words[begin];
    const auto last = end == words.size() ? sentence.substr(sentence.size()) : words[end - 1];
    out.push_back(read(from_to(first, last), mark, joint));
  };
  for (std::size_t at = begin + 1; at < words.size(); ++at) {
    std::size_t connector = length_at(lists_.connectors, typed, at);
    if (at + connector == words.size()) connector = 0;  // "et les étudiants aussi ?"
    const bool comma = between(words[at - 1], words[at]).find(',') != std::string_view::npos;
    if (connector == 0 && !comma) continue;
    add(at);
    begin = at + connector;
    joint = connector > 0 ? Clause::Joint::kConnector : Clause::Joint::kComma;
    at = std::max(at, begin - 1);
  }
  add(words.size());
  return out;
}

bool Clauses::are_two(const Clause& left, const Clause& right) const {
  const bool reported = right.words.size() > 1 && is_reported(left, right);
  return left.asks && (right.asks || reported) &&
         (right.joint == Clause::Joint::kConnector ||
          length_at(lists_.questions, right.words, 0) > 0) &&
         !is_parallel(left, right);
}

/// "est-elle", "peut-on", "est-ce": the analysis hides it.
bool Clauses::is_inverted(std::string_view text) const {
  const auto words = words_of(text);
  const WordSequence typed = folded(text);
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (between(words[at - 1], words[at]) == "-" && text::french::is_subject(typed[at]) &&
        typed[at] != "nous" && !lists_.not_verbs.contains(typed[at - 1])) {
      return true;
    }
  }
  return false;
}

bool Clauses::opens_question(const WordSequence& words, Clause::Joint joint, Mark mark) const {
  const std::size_t first = opening(words);
  if (first == words.size()) return false;
  // "comment ?" and "quels métiers" leave out what they ask.
  const std::size_t least = lists_.determiners.contains(words[first]) ? 3 : 2;
  if (words.size() - first < least) return false;
  const auto opens = [&](const Phrases& phrases) { return length_at(phrases, words, first) > 0; };
  return opens(lists_.questions) || ends_with(words, lists_.questions) ||
         ends_with(words, lists_.openings) ||
         (joint != Clause::Joint::kComma && opens(lists_.openings)) ||
         (mark == Mark::kQuestion && opens(lists_.statements));
}

/// "je voudrais savoir si c'est payant"
bool Clauses::reports_question(const WordSequence& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t next = at + length_at(lists_.reporting, words, at);
    if (next == at) continue;
    for (const Phrases* phrases : {&lists_.questions, &lists_.openings, &lists_.reported}) {
      if (length_at(*phrases, words, next) > 0) return true;
    }
  }
  return false;
}

/// Where the first word stands that is not small.
std::size_t Clauses::opening(const WordSequence& words) const {
  const auto found =
      std::ranges::find_if(words, [&](const auto& word) { return !lists_.small.contains(word); });
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace quesaco::dialogue
