#include "server/import/site.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/corpus/limits.h"
#include "engine/corpus/lint.h"
#include "engine/corpus/read/entry_file.h"
#include "engine/corpus/shape.h"
#include "engine/corpus/writer.h"
#include "engine/text/fold.h"
#include "server/import/settle.h"
#include "server/import/slug.h"

namespace quesaco::importing {
namespace {

using corpus::Node;

constexpr std::size_t kQuick = 3;

/// First values, which the staff replace.
Site neutral_site(const std::vector<Entry>& entries) {
  Site site;
  site.name = "Notre site";
  site.assistant = "Assistant";
  site.greeting =
      "Posez votre question, je cherche dans nos réponses. Je suis un assistant automatique.";
  for (std::size_t i = 0; i < std::min(kQuick, entries.size()); ++i) {
    site.quick.push_back(entries[i].id);
  }
  site.reply_time = "quelques jours ouvrés";
  site.accent = "#1f6f8b";
  return site;
}

Node node(Node::Type type, std::string key, int line, std::string text = {}) {
  return {type, line, std::move(key), std::move(text), {}};
}

Node source_node(const Draft& draft) {
  Node source = node(Node::Type::kObject, "source", draft.line);
  std::string title = draft.source;
  if (corpus::is_web_address(draft.source)) {
    const std::size_t host = draft.source.find("//") + 2;
    title = draft.source.substr(host, draft.source.find('/', host) - host);
    source.children.push_back(node(Node::Type::kText, "url", draft.line, draft.source));
  }
  source.children.push_back(node(Node::Type::kText, "title", draft.line, std::move(title)));
  return source;
}

/// The draft as its entry would stand in a theme's file, for the loader's own rules; every part of
/// it is on the draft's line.
Node entry_node(const Draft& draft) {
  const auto text = [&draft](const char* key, const std::string& value) {
    return node(Node::Type::kText, key, draft.line, value);
  };
  Node wordings = node(Node::Type::kList, "alternatives", draft.line);
  for (const std::string& wording : draft.alternatives) {
    wordings.children.push_back(text("", wording));
  }
  Node entry = node(Node::Type::kObject, "", draft.line);
  entry.children = {text("id", draft.id),
                    text("kind", "faq"),
                    text("question", draft.question),
                    text("answer", draft.answer),
                    source_node(draft),
                    node(Node::Type::kList, "see_also", draft.line),
                    text("status", "published"),
                    std::move(wordings)};
  return entry;
}

/// Theme files, one a section, in the order in which the sections first appear.
std::vector<Node> theme_nodes(const std::vector<Draft>& drafts) {
  std::vector<Node> themes;
  std::unordered_map<std::string, std::size_t> places;
  for (const Draft& draft : drafts) {
    const auto [place, is_new] = places.try_emplace(text::fold(draft.section), themes.size());
    if (is_new) {
      themes.push_back(node(Node::Type::kObject, "", draft.line));
      themes.back().children = {node(Node::Type::kText, "section", draft.line, draft.section),
                                node(Node::Type::kList, "entries", draft.line)};
    }
    themes[place->second].children.back().children.push_back(entry_node(draft));
  }
  return themes;
}

/// "03-adhesion": the loader reads themes in the order of their names.
std::string theme_name(std::size_t place, std::size_t themes, const std::string& section) {
  const std::string last = std::to_string(themes);
  const std::string number = std::to_string(place + 1);
  const std::string words = slug(section);
  return std::string(last.size() - number.size(), '0') + number + (words.empty() ? "" : "-") +
         words;
}

void check_file_sizes(const Corpus& site, corpus::Report& report) {
  for (const auto& [name, content] : corpus::write_corpus(site)) {
    if (content.size() <= corpus::kMaxFileBytes) continue;
    report.error(0, "le fichier " + name + " dépasserait " +
                        std::to_string(corpus::kMaxFileBytes >> 20) +
                        " Mio : répartissez ses questions entre plusieurs sections.");
  }
}

}  // namespace

corpus::Loaded make_site(std::vector<Draft> drafts, const std::filesystem::path& file,
                         std::vector<corpus::Issue>& errors) {
  corpus::Loaded loaded;
  corpus::Report report(file, errors);
  const std::vector<Node> themes = theme_nodes(settle(std::move(drafts), file, loaded.warnings));
  for (std::size_t i = 0; i < themes.size(); ++i) {
    const std::string& section = themes[i].children.front().text;
    read_entry_file(themes[i], theme_name(i, themes.size(), section), report, loaded);
  }
  loaded.corpus.site = neutral_site(loaded.corpus.entries);
  check_file_sizes(loaded.corpus, report);
  if (!errors.empty()) return loaded;  // what is empty for a mistake would look like another
  // No draft has a date, so that any day will do as today.
  for (corpus::Issue& issue : lint(loaded, "")) {
    const bool is_error = issue.severity == corpus::Issue::Severity::kError;
    if (is_error) errors.push_back(std::move(issue));
  }
  return loaded;
}

}  // namespace quesaco::importing
