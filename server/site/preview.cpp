#include "server/site/preview.h"

#include <cstddef>
#include <future>
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

std::vector<ReplyInShort> replies_of(const EngineSnapshot& engine,
                                     std::span<const std::string> questions) {
  std::vector<ReplyInShort> replies;
  replies.reserve(questions.size());
  for (const std::string& question : questions) replies.push_back(reply_of(engine, question));
  return replies;
}

}  // namespace

std::vector<ReplyChange> changed_replies(const EngineSnapshot& before, const EngineSnapshot& after,
                                         std::span<const std::string> questions) {
  // Side by side: each question is embedded, which takes nearly all of the time.
  auto earlier = std::async(std::launch::async, [&] { return replies_of(before, questions); });
  std::vector<ReplyInShort> later = replies_of(after, questions);
  std::vector<ReplyInShort> now = earlier.get();
  std::vector<ReplyChange> changes;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (now[i] == later[i]) continue;
    changes.push_back({questions[i], std::move(now[i]), std::move(later[i])});
  }
  return changes;
}

}  // namespace quesaco::site
