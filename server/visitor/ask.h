#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/site/live_site.h"
#include "server/visitor/context.h"
#include "server/visitor/refusal.h"

/// Asking. All functions are safe from any thread; `site` has published something.
namespace quesaco::visitor {

struct Ask {
  std::string question;
  std::optional<Previous> previous = {};  ///< what it may lean on
  bool as_typed = false;                  ///< mend no slips
  std::optional<std::string> key = {};    ///< random; makes a repeat harmless
};

/// A question that was received: answer() is left to do.
struct Question {
  std::string text;  ///< cleaned
  Inquiry inquiry;
  std::shared_ptr<const site::Published> view;  ///< that answers it
  Context context;
  std::string key;  ///< empty where there is none
};

/// An answer with the references under which it was recorded.
struct Answered {
  Answer answer;
  std::string ref;
  std::vector<std::string> part_refs;           ///< of answer.parts; empty for one that is answered
  std::shared_ptr<const site::Published> view;  ///< that it came from
};

/// The first half of ask(), in microseconds; the second too, where inquiry.ready().
[[nodiscard]] Outcome<Question> receive(const site::LiveSite& site, const Ask& sent,
                                        const Context& context);
/// The question is recorded, masked; so is each part without an answer, under a reference of its
/// own. What is sent again under its key is recorded once.
[[nodiscard]] Answered answer(site::LiveSite& site, const Question& question);

/// Both at once.
[[nodiscard]] Outcome<Answered> ask(site::LiveSite& site, const Ask& sent, const Context& context);

/// The entry of a quick question.
struct Taken {
  std::string entry;  ///< its id
  std::string ref;
  std::shared_ptr<const site::Published> view;  ///< that has it
};

/// Recorded as the entry's own question: whoever takes a quick question asks it.
[[nodiscard]] Outcome<Taken> entry(site::LiveSite& site, const std::string& id,
                                   const Context& context);

}  // namespace quesaco::visitor
