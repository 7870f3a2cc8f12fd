#include "server/site/preview.h"

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <utility>

namespace quesaco::site {
namespace {

ReplyInShort reply_of(const EngineSnapshot& engine, const std::string& question) {
  const auto answer = engine.ask(question);
  if (!answer) return {};
  ReplyInShort reply{answer->band};
  reply.entries.reserve(answer->shown);
  for (std::size_t i = 0; i < answer->shown; ++i) reply.entries.push_back(answer->ranked[i].id);
  return reply;
}

/// Asks both of one question after the other: its vector, which takes nearly all of the time, is
/// made once where the embedder remembers it.
std::vector<ReplyChange> changes_among(const EngineSnapshot& before, const EngineSnapshot& after,
                                       std::span<const std::string> questions) {
  std::vector<ReplyChange> changes;
  for (const std::string& question : questions) {
    ReplyChange change{question, reply_of(before, question), reply_of(after, question)};
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace

std::vector<ReplyChange> changed_replies(const EngineSnapshot& before, const EngineSnapshot& after,
                                         std::span<const std::string> questions) {
  const std::size_t half = questions.size() / 2;
  auto second = std::async(std::launch::async,
                           [&] { return changes_among(before, after, questions.subspan(half)); });
  std::vector<ReplyChange> changes = changes_among(before, after, questions.first(half));
  std::ranges::move(second.get(), std::back_inserter(changes));
  return changes;
}

}  // namespace quesaco::site
