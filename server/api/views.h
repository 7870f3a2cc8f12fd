#pragma once

#include "engine/engine.h"
#include "server/api/reply.h"
#include "server/pages/entry_view.h"
#include "server/visitor/ask.h"
#include "server/visitor/suggest.h"

/// The engine's values as JSON of the protocol (contracts: WebSocket `quesaco.v1`).
namespace quesaco::api {

/// An entry as a visitor sees it: id, kind, question, html, source, and what a myth has.
[[nodiscard]] Json entry_view(const pages::RenderedEntry& rendered,
                              const pages::RenderedCorpus& corpus);

/// {"kind", "text", "html"}
[[nodiscard]] Json notice_view(const Notice& notice);

/// {"type": "answer", "band", "entries", "corrected"?, "context"?, "parts"?, "notice"?}: the
/// entries that the visitor sees, with confidences. A part: {"q", "band", "entries", "context"?}.
[[nodiscard]] Json answer_view(const Answer& answer, const pages::RenderedCorpus& corpus);

/// The same with "ref", and a "ref" in each part that was recorded by itself.
[[nodiscard]] Json answer_view(const visitor::Answered& answered);

/// {"type": "answer", "ref", "band": "answer", "entries": [it]}
[[nodiscard]] Json taken_view(const visitor::Taken& taken);

/// {"type": "suggestions", "entries": [{"id", "question"}, …]}
[[nodiscard]] Json suggestions_view(const visitor::Suggestions& suggestions);

/// Why an answer came first.
[[nodiscard]] Json explanation_view(const Explanation& explanation);

/// [{"id", "question"}, …]; ids that no published entry has are left out.
[[nodiscard]] Json links_view(const std::vector<std::string>& ids,
                              const pages::RenderedCorpus& corpus);

/// {"type": "welcome", "version", "site", "quick"}: the first frame of a WebSocket.
[[nodiscard]] Json welcome_view(const pages::RenderedCorpus& corpus);

}  // namespace quesaco::api
