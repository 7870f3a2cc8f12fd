#include "server/staff/inbox/gathered.h"

#include <algorithm>

#include "engine/text/fold.h"

namespace quesaco::staff {
namespace {

using store::to_iso8601;
using store::TriageState;
using store::Trouble;

bool fits(TriageState state, Filter::State wanted) {
  switch (wanted) {
    case Filter::State::kOpen:
      return state == TriageState::kNew || state == TriageState::kSeen;
    case Filter::State::kNew:
      return state == TriageState::kNew;
    case Filter::State::kSeen:
      return state == TriageState::kSeen;
    case Filter::State::kDone:
      return state == TriageState::kDone;
    case Filter::State::kIgnored:
      return state == TriageState::kIgnored;
    case Filter::State::kAll:
      break;
  }
  return true;
}

bool holds_all(const std::string& folded, const std::string& words) {
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (folded.find(words.substr(begin, end - begin)) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::size_t Gathered::number_of(const store::TroubledQuestion& question) {
  const auto [place, is_new] = numbers_.try_emplace(text::fold(question.text), texts_.size());
  if (is_new) texts_.push_back({.folded = place->first});
  Text& text = texts_[place->second];
  if (text.last <= question.asked_at) {
    text.text = question.text;
    text.last = question.asked_at;
    text.band = question.band;
    text.proposal = question.first;
  }
  return place->second;
}

std::string Gathered::last_trouble(std::size_t text) const {
  std::string last;
  for (const auto& [ref, asked] : asked_) {
    if (asked.text == text && asked.trouble != Trouble::kNone) last = std::max(last, asked.at);
  }
  return last;
}

bool Gathered::take(std::span<const store::TroubledQuestion> questions) {
  bool is_news = false;
  for (const store::TroubledQuestion& question : questions) {
    const auto known = asked_.find(question.ref);
    if (known != asked_.end()) {
      if (known->second.trouble == question.trouble) continue;
      known->second.trouble = question.trouble;
      texts_[known->second.text].last = last_trouble(known->second.text);
      is_news = true;
    } else if (question.trouble != Trouble::kNone) {
      asked_.emplace(question.ref, Asked{number_of(question), question.asked_at, question.trouble});
      is_news = true;
    }
  }
  return is_news;
}

void Gathered::take(std::span<const store::Triaged> triaged) {
  for (const store::Triaged& one : triaged) {
    const auto number = numbers_.find(one.folded);
    if (number == numbers_.end()) continue;
    texts_[number->second].state = one.state;
    texts_[number->second].state_at = one.at;
  }
}

void Gathered::set_state(std::span<const std::string> folded, TriageState state,
                         const std::string& at) {
  for (const std::string& text : folded) {
    const store::Triaged one{text, state, "", at};
    take(std::span(&one, 1));
  }
}

/// What was dealt with and is asked again without an answer is new.
TriageState Gathered::state_of(const Text& text) const {
  return text.state == TriageState::kDone && text.state_at < text.last ? TriageState::kNew
                                                                       : text.state;
}

std::vector<std::size_t> Gathered::ungrouped() const {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (!texts_[i].group) numbers.push_back(i);
  }
  if (numbers.empty()) return numbers;  // as nearly always: the log need not be counted
  std::vector<std::size_t> counts(texts_.size());
  for (const auto& [ref, asked] : asked_) ++counts[asked.text];
  std::ranges::stable_sort(numbers, std::ranges::greater(),
                           [&](std::size_t number) { return counts[number]; });
  return numbers;
}

std::vector<Gathered::Tally> Gathered::tally(const Filter& filter, TimePoint now) const {
  const std::string week = to_iso8601(now - std::chrono::days(7));
  const std::string week_before = to_iso8601(now - std::chrono::days(14));
  std::vector<Tally> tallies(texts_.size());
  for (const auto& [ref, asked] : asked_) {
    const bool is_fit = asked.trouble != Trouble::kNone && asked.at >= filter.since &&
                        (!filter.trouble || *filter.trouble == asked.trouble);
    if (!is_fit) continue;
    Tally& tally = tallies[asked.text];
    ++tally.count;
    ++tally.troubles.at(static_cast<std::size_t>(asked.trouble));
    if (asked.at >= week) {
      ++tally.week;
    } else if (asked.at >= week_before) {
      ++tally.week_before;
    }
  }
  return tallies;
}

std::vector<Gathered::Members> Gathered::members(const std::vector<Tally>& tallies,
                                                 const Filter& filter) const {
  std::vector<Members> groups;
  std::unordered_map<std::size_t, std::size_t> places;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (tallies[i].count == 0 || !fits(state_of(texts_[i]), filter.state)) continue;
    const std::optional<std::size_t>& group = texts_[i].group;
    if (!group) {
      groups.push_back({i});
      continue;
    }
    const auto [place, is_new] = places.try_emplace(*group, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(i);
  }
  const std::string words = text::fold(filter.words);
  std::erase_if(groups, [&](const Members& members) {
    return std::ranges::none_of(members,
                                [&](std::size_t i) { return holds_all(texts_[i].folded, words); });
  });
  return groups;
}

Group Gathered::describe(Members members, const std::vector<Tally>& tallies) const {
  std::ranges::stable_sort(members, [&](std::size_t a, std::size_t b) {
    return std::tie(tallies[b].count, texts_[b].last) < std::tie(tallies[a].count, texts_[a].last);
  });
  const Text& first = texts_[members.front()];
  Group group{.key = first.folded,
              .text = first.text,
              .wordings = members.size(),
              .proposal = first.proposal,
              .state = TriageState::kIgnored};
  Tally sum;
  for (const std::size_t i : members) {
    const Text& text = texts_[i];
    sum.count += tallies[i].count;
    sum.week += tallies[i].week;
    sum.week_before += tallies[i].week_before;
    std::ranges::transform(sum.troubles, tallies[i].troubles, sum.troubles.begin(), std::plus());
    if (text.last > group.last) {
      group.last = text.last;
      group.band = text.band;
    }
    group.state = std::min(group.state, state_of(text));
    if (i != members.front() && group.examples.size() < Group::kMostExamples) {
      group.examples.push_back(text.text);
    }
  }
  group.count = sum.count;
  group.week = sum.week;
  group.week_before = sum.week_before;
  group.trouble =
      static_cast<Trouble>(std::ranges::max_element(sum.troubles) - sum.troubles.begin());
  return group;
}

Page Gathered::page(const Filter& filter, TimePoint now) const {
  const std::vector<Tally> tallies = tally(filter, now);
  struct Ranked {
    std::size_t count = 0;
    std::string_view last;
    const Members* members = nullptr;
  };
  const std::vector<Members> groups = members(tallies, filter);
  std::vector<Ranked> ranked;
  ranked.reserve(groups.size());
  for (const Members& members : groups) {
    Ranked one{0, "", &members};
    for (const std::size_t i : members) {
      one.count += tallies[i].count;
      one.last = std::max(one.last, std::string_view(texts_[i].last));
    }
    ranked.push_back(one);
  }
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    return std::tie(b.count, b.last) < std::tie(a.count, a.last);
  });
  Page page{.total = ranked.size()};
  const std::size_t begin =
      std::min((std::max<std::size_t>(filter.page, 1) - 1) * Page::kGroups, ranked.size());
  const std::size_t end = std::min(begin + Page::kGroups, ranked.size());
  for (std::size_t i = begin; i < end; ++i) {
    page.groups.push_back(describe(*ranked[i].members, tallies));
  }
  return page;
}

std::size_t Gathered::open() const { return members(tally({}, {}), {}).size(); }

std::vector<std::string> Gathered::questions(const Members& members) const {
  std::vector<std::pair<std::string_view, std::string_view>> found;  // when, which
  for (const auto& [ref, asked] : asked_) {
    if (asked.trouble != Trouble::kNone && std::ranges::binary_search(members, asked.text)) {
      found.emplace_back(asked.at, ref);
    }
  }
  std::ranges::sort(found, std::ranges::greater());
  std::vector<std::string> refs;
  refs.reserve(found.size());
  for (const auto& [at, ref] : found) refs.emplace_back(ref);
  return refs;
}

std::optional<Gathered::Whole> Gathered::whole(const std::string& folded, TimePoint now) const {
  const auto found = numbers_.find(folded);
  if (found == numbers_.end()) return std::nullopt;
  const std::optional<std::size_t> group = texts_[found->second].group;
  const std::vector<Tally> tallies = tally({}, now);
  Members members;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const bool is_member = group ? texts_[i].group == group : i == found->second;
    if (is_member && tallies[i].count > 0) members.push_back(i);
  }
  if (members.empty()) return std::nullopt;
  Whole whole{describe(members, tallies), {}, questions(members)};
  for (const std::size_t i : members) {
    const Text& text = texts_[i];
    whole.wordings.push_back({text.text, tallies[i].count, text.last, text.band, state_of(text)});
  }
  std::ranges::stable_sort(whole.wordings, std::ranges::greater(), &Wording::count);
  return whole;
}

}  // namespace quesaco::staff
