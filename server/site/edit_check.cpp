#include "server/site/edit_check.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/corpus/lint.h"
#include "engine/corpus/writer.h"
#include "server/site/places.h"
#include "server/site/truth.h"

namespace quesaco::site {
namespace {

using corpus::Issue;
using store::Revision;

/// One line for each mistake: as the shell shows those of a folder, where they are in a line of a
/// file.
std::string in_lines(const std::vector<Issue>& issues) {
  std::string lines;
  for (const Issue& issue : issues) {
    lines += (lines.empty() ? "" : "\n") +
             (issue.file.empty() || issue.line == 0 ? issue.message : to_string(issue));
  }
  return lines;
}

/// The end of the theme, which others know by its entries.
Result<PlacedEntry> at_the_end(const std::string& theme, std::span<const Revision> current) {
  std::optional<PlacedEntry> last;
  std::set<std::string> themes;
  for (const Revision& revision : current) {
    if (revision.document.kind != store::DocumentId::Kind::kEntry || revision.content.empty()) {
      continue;
    }
    auto placed = read_placed(revision.content);
    if (!placed) return placed;
    themes.insert(placed->entry.theme);
    if (placed->entry.theme == theme && (!last || last->place < placed->place)) {
      last = std::move(*placed);
    }
  }
  if (!last) {
    std::string known;
    for (const std::string& name : themes) known += (known.empty() ? "" : ", ") + name;
    return input_error("Une nouvelle réponse a besoin d'un thème : indiquez l'un de " + known +
                       ".");
  }
  last->place += kPlaceGap;
  return std::move(*last);
}

std::vector<Issue> errors_of(const Corpus& corpus, const EditedEntry* edited,
                             const std::string& today) {
  corpus::Loaded loaded{corpus, {}, {}};
  loaded.lines.entries.reserve(corpus.entries.size());
  for (const Entry& entry : corpus.entries) {
    loaded.lines.entries.push_back(edited != nullptr && entry.id == edited->entry.entry.id
                                       ? edited->lines
                                       : corpus::LineMap(entry.id, {{"", 0}}));
  }
  loaded.lines.site = corpus::LineMap("site.json", {{"", 0}});
  loaded.lines.out_of_scope = corpus::LineMap("out_of_scope.json", {{"", 0}});
  std::vector<Issue> issues = lint(loaded, today);
  std::erase_if(issues,
                [](const Issue& issue) { return issue.severity != Issue::Severity::kError; });
  return issues;
}

}  // namespace

Result<EditedEntry> place(const EntryEdit& edit, const Revision* newest,
                          std::span<const Revision> current) {
  auto read = corpus::read_entry(edit.json, edit.file);
  if (!read) return input_error(in_lines(read.error()));
  if (read->entry.id != edit.id) {
    return input_error("Le fichier décrit la réponse « " + read->entry.id + " », et non « " +
                       edit.id + " » : corrigez l'un ou l'autre.");
  }
  const bool is_new = newest == nullptr || newest->content.empty();
  auto where = is_new ? at_the_end(edit.theme, current) : read_placed(newest->content);
  if (!where) return tl::unexpected(where.error());
  read->entry.theme = where->entry.theme;
  read->entry.section = where->entry.section;
  return EditedEntry{{std::move(read->entry), where->place}, std::move(read->lines)};
}

Result<std::string> read_document(const DocumentEdit& edit) {
  const std::string file = name_of(edit.document);
  Corpus corpus;
  if (edit.document == kSiteDocument) {
    auto site = corpus::read_site(edit.json, "");
    if (!site) return input_error(in_lines(site.error()));
    corpus.site = std::move(*site);
  } else {
    auto questions = corpus::read_out_of_scope(edit.json, "");
    if (!questions) return input_error(in_lines(questions.error()));
    corpus.out_of_scope = std::move(*questions);
  }
  return corpus::write_corpus(corpus).at(file);
}

Result<void> check(std::span<const Revision> before, const Corpus& after, const EditedEntry* edited,
                   const std::string& today) {
  std::vector<Issue> errors = errors_of(after, edited, today);
  if (errors.empty()) return {};
  const auto corpus = corpus_of(before);
  if (!corpus) return tl::unexpected(corpus.error());
  std::set<std::string> known;
  for (const Issue& issue : errors_of(*corpus, edited, today)) known.insert(issue.message);
  std::erase_if(errors, [&](const Issue& issue) { return known.contains(issue.message); });
  if (errors.empty()) return {};
  return input_error(in_lines(errors));
}

tl::unexpected<Error> refuse_stale(const store::DocumentId& document, std::int64_t base,
                                   std::span<const Revision> history) {
  const std::string name = name_of(document);
  const bool is_entry = document.kind == store::DocumentId::Kind::kEntry;
  const std::string what = (is_entry ? "La réponse « " : "Le document « ") + name + " »";
  const Revision& newest = history.back();
  const auto based_on = std::ranges::find(history, base, &Revision::number);
  if (based_on == history.end()) {
    return input_error(what + " n'a pas de révision " + std::to_string(base) +
                       " : la plus récente est la " + std::to_string(newest.number) + ".");
  }
  std::string changed;
  for (const std::string& field : changed_fields(based_on->content, newest.content)) {
    changed += (changed.empty() ? "" : ", ") + field;
  }
  return input_error(what + " a changé depuis la révision " + std::to_string(base) +
                     " : la révision " + std::to_string(newest.number) + " est de " +
                     newest.author + ", le " + newest.created_at + " (" + changed +
                     "). Rien n'est perdu : lisez-la avec « quesaco history " + name +
                     " », reportez-y vos changements, puis recommencez avec --revision " +
                     std::to_string(newest.number) + ".");
}

tl::unexpected<Error> no_such_entry(const std::string& id) {
  return input_error("Aucune réponse ne s'appelle « " + id +
                     " » : prenez un nom de la liste des réponses, ou de l'export du site.");
}

}  // namespace quesaco::site
