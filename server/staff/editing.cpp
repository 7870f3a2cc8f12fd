#include "server/staff/editing.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/corpus/writer.h"
#include "engine/text/fold.h"
#include "server/site/documents.h"

namespace quesaco::staff {
namespace {

using store::Revision;

tl::unexpected<Refusal> gone() {
  return refuse(Refusal::Code::kNotFound,
                "Cette réponse n'existe pas ou plus : revenez à la liste.");
}

/// The text of an entry as it stands in its theme's file.
Result<Entry> entry_of(const Revision& revision) {
  return site::read_placed(revision.content).map([](site::PlacedEntry&& placed) {
    return std::move(placed.entry);
  });
}

/// All ways to ask for an entry, folded.
std::set<std::string> wordings_of(const Entry& entry) {
  std::set<std::string> wordings = {text::fold(entry.question)};
  for (const Wording& wording : entry.alternatives) wordings.insert(text::fold(wording.text));
  return wordings;
}

/// The ways to ask for an entry that a later one does not have, as they are written.
std::vector<std::string> missing_wordings(const Entry& before, const Entry& after) {
  const std::set<std::string> kept = wordings_of(after);
  std::vector<std::string> missing;
  const auto add = [&](const std::string& wording) {
    if (!kept.contains(text::fold(wording))) missing.push_back(wording);
  };
  add(before.question);
  for (const Wording& wording : before.alternatives) add(wording.text);
  return missing;
}

}  // namespace

Outcome<std::vector<Revision>> Editing::history(const std::string& id) const {
  auto history = store_.revisions().history(site::entry_document(id));
  if (!history) return refused(history.error());
  if (history->empty()) return gone();
  return std::move(*history);
}

Outcome<Revision> Editing::newest(const std::string& id) const {
  auto all = history(id);
  if (!all) return tl::unexpected(all.error());
  if (all->back().content.empty()) return gone();
  return std::move(all->back());
}

Refusal Editing::why(const Error& error, const store::DocumentId& document,
                     std::optional<std::int64_t> based_on) const {
  const auto history = store_.revisions().history(document);
  if (!based_on || !history || history->empty() || history->back().number == *based_on) {
    return refused(error).value();
  }
  const Revision& theirs = history->back();
  const auto base = std::ranges::find(*history, *based_on, &Revision::number);
  const std::string before = base == history->end() ? std::string() : base->content;
  const std::string who =
      theirs.author == store::Revisions::kSeedAuthor
          ? "Le dossier du site a été relu par le serveur et dit autre chose depuis"
          : theirs.author + " a enregistré une autre version entre-temps";
  return {Refusal::Code::kConflict, who + " : comparez les deux textes, rien n'est perdu.",
          Conflict{theirs, site::changed_fields(before, theirs.content)}};
}

Outcome<void> Editing::go_live() {
  if (const auto live = publisher_.await(publisher_.request()); !live) {
    return refuse(Refusal::Code::kFailed,
                  "C'est enregistré, mais pas encore en ligne : " + live.error().message);
  }
  return {};
}

Outcome<std::int64_t> Editing::save(const site::EntryEdit& edit) {
  const auto recorded = truth_.record(edit);
  if (!recorded) {
    return tl::unexpected(why(recorded.error(), site::entry_document(edit.id), edit.based_on));
  }
  return go_live().map([&] { return *recorded; });
}

Outcome<std::int64_t> Editing::save(const site::DocumentEdit& edit) {
  const auto recorded = truth_.record(edit);
  if (!recorded) return tl::unexpected(why(recorded.error(), edit.document, edit.based_on));
  return go_live().map([&] { return *recorded; });
}

Outcome<void> Editing::reorder(const std::string& theme, const std::vector<std::string>& ids,
                               const std::string& author) {
  if (const auto recorded = truth_.reorder(theme, ids, author); !recorded) {
    return refused(recorded.error());
  }
  return go_live();
}

Outcome<std::vector<Tried>> Editing::to_try(std::span<const std::string> questions) const {
  const auto asked = store_.questions().latest(kQuestionsToTry);
  if (!asked) return refused(asked.error());
  std::vector<Tried> tried;
  std::map<std::string, std::size_t> places;  // by folded text
  const auto add = [&](const std::string& question, std::int64_t times) {
    const auto [place, is_new] = places.try_emplace(text::fold(question), tried.size());
    if (is_new) tried.push_back({question, 0});
    tried[place->second].times += times;
  };
  for (const std::string& question : questions) add(question, 0);
  for (const store::StoredQuestion& stored : *asked) {
    if (stored.question.notice.empty()) add(stored.question.text, 1);
  }
  const std::size_t most = std::max(kTried, questions.size());
  if (tried.size() > most) tried.resize(most);
  return tried;
}

Outcome<std::vector<std::string>> Editing::taken_away(const std::string& id,
                                                      const Corpus& candidate) const {
  const auto revision = newest(id);
  if (!revision && revision.error().code == Refusal::Code::kNotFound) return {};
  if (!revision) return tl::unexpected(revision.error());
  const auto before = entry_of(*revision);
  if (!before) return refused(before.error());
  return missing_wordings(*before, *std::ranges::find(candidate.entries, id, &Entry::id));
}

Outcome<Effect> Editing::effect(const site::EntryEdit& edit,
                                std::span<const std::string> questions) {
  auto candidate = truth_.with(edit);
  if (!candidate) {
    return tl::unexpected(why(candidate.error(), site::entry_document(edit.id), edit.based_on));
  }
  auto known = taken_away(edit.id, *candidate);
  if (!known) return tl::unexpected(known.error());
  known->insert(known->end(), questions.begin(), questions.end());
  const auto tried = to_try(*known);
  if (!tried) return tl::unexpected(tried.error());
  const auto before = engine_.current();
  if (!before) return refuse(Refusal::Code::kFailed, "Le serveur démarre : réessayez bientôt.");
  const auto after = engine_.preview(std::move(*candidate));
  if (!after) return refused(after.error());
  Effect effect = effect_of(*before, **after, edit.id, *tried);
  effect.based_on = edit.based_on.value_or(0);
  return effect;
}

Outcome<site::EntryEdit> Editing::with_wordings(const std::string& id,
                                                std::span<const std::string> wordings,
                                                const std::string& author) const {
  const auto revision = newest(id);
  if (!revision) return tl::unexpected(revision.error());
  auto entry = entry_of(*revision);
  if (!entry) return refused(entry.error());
  std::set<std::string> known = wordings_of(*entry);
  for (const std::string& wording : wordings) {
    if (known.insert(text::fold(wording)).second) entry->alternatives.push_back({wording, {}});
  }
  return site::EntryEdit{.id = id,
                         .json = corpus::write_entry(*entry),
                         .author = author,
                         .based_on = revision->number};
}

Outcome<site::EntryEdit> Editing::restored(const std::string& id, std::int64_t revision,
                                           std::int64_t based_on, const std::string& author) const {
  const auto all = history(id);
  if (!all) return tl::unexpected(all.error());
  const auto found = std::ranges::find(*all, revision, &Revision::number);
  if (found == all->end() || found->content.empty()) return gone();
  const auto entry = entry_of(*found);
  if (!entry) return refused(entry.error());
  return site::EntryEdit{.id = id,
                         .json = corpus::write_entry(*entry),
                         .author = author,
                         .based_on = based_on,
                         .theme = entry->theme};
}

Outcome<site::DocumentEdit> Editing::restored(const store::DocumentId& document,
                                              std::int64_t revision, std::int64_t based_on,
                                              const std::string& author) const {
  const auto all = store_.revisions().history(document);
  if (!all) return refused(all.error());
  const auto found = std::ranges::find(*all, revision, &Revision::number);
  if (found == all->end() || found->content.empty()) return gone();
  return site::DocumentEdit{document, found->content, author, based_on};
}

Outcome<site::DocumentEdit> Editing::without_answer(std::span<const std::string> questions,
                                                    const std::string& author) const {
  const auto history = store_.revisions().history(site::kOutOfScopeDocument);
  if (!history) return refused(history.error());
  const auto corpus = truth_.corpus();
  if (!corpus) return refused(corpus.error());
  Corpus after;
  after.out_of_scope = corpus->out_of_scope;
  std::set<std::string> known;
  for (const std::string& question : after.out_of_scope) known.insert(text::fold(question));
  for (const std::string& question : questions) {
    if (known.insert(text::fold(question)).second) after.out_of_scope.push_back(question);
  }
  return site::DocumentEdit{
      site::kOutOfScopeDocument, corpus::write_corpus(after).at("out_of_scope.json"), author,
      history->empty() ? std::nullopt : std::optional(history->back().number)};
}

}  // namespace quesaco::staff
