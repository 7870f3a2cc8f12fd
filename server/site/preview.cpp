#include "server/site/preview.h"

#include <cstddef>

namespace quesaco::site {
namespace {

ReplyInShort reply_of(const EngineSnapshot& engine, const std::string& question) {
  const auto answer = engine.ask(question);
  if (!answer) return {};
  ReplyInShort reply{answer->band};
  for (std::size_t i = 0; i < answer->shown; ++i) reply.entries.push_back(answer->ranked[i].id);
  return reply;
}

}  // namespace

std::vector<ReplyChange> changed_replies(const EngineSnapshot& before, const EngineSnapshot& after,
                                         std::span<const std::string> questions) {
  std::vector<ReplyChange> changes;
  for (const std::string& question : questions) {
    ReplyChange change{question, reply_of(before, question), reply_of(after, question)};
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace quesaco::site
