#include "server/store/revisions.h"

#include <algorithm>
#include <array>

namespace quesaco::store {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO revisions (kind, name, revision, content, author, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, name, revision) DO NOTHING RETURNING revision";
constexpr std::string_view kCurrent =
    "SELECT kind, name, revision, content, author, created_at FROM revisions r "
    "WHERE revision = (SELECT MAX(revision) FROM revisions WHERE kind = r.kind AND name = r.name) "
    "ORDER BY kind, name";
constexpr std::string_view kCurrentBy =
    "SELECT kind, name, revision, content, author, created_at FROM revisions r "
    "WHERE revision = (SELECT MAX(revision) FROM revisions "
    "WHERE kind = r.kind AND name = r.name AND author = ?) ORDER BY kind, name";
constexpr std::string_view kHistory =
    "SELECT kind, name, revision, content, author, created_at FROM revisions "
    "WHERE kind = ? AND name = ? ORDER BY revision";

// In the order of their enumerators.
constexpr std::array<std::string_view, 3> kKinds = {"entry", "site", "out_of_scope"};

std::string name_of(DocumentId::Kind kind) {
  return std::string(kKinds.at(static_cast<std::size_t>(kind)));
}

Result<std::vector<Revision>> to_revisions(const Rows& rows) {
  std::vector<Revision> revisions;
  for (const Values& row : rows) {
    const auto* const kind = std::ranges::find(kKinds, text(row[0]));
    if (kind == kKinds.end()) {
      return environment_error("La base de données contient un document de la sorte « " +
                               text(row[0]) +
                               " », que ce programme ne connaît pas : installez la version du "
                               "programme qui l'a écrit, ou une plus récente.");
    }
    revisions.push_back({{static_cast<DocumentId::Kind>(kind - kKinds.begin()), text(row[1])},
                         integer(row[2]),
                         text(row[3]),
                         text(row[4]),
                         text(row[5])});
  }
  return revisions;
}

/// False where there is such a revision already.
Result<bool> insert(Connection& connection, const Draft& draft, const std::string& author,
                    const std::string& now) {
  return connection
      .execute(kInsert, {name_of(draft.document.kind), draft.document.name, draft.based_on + 1,
                         draft.content, author, now})
      .map([](const Rows& rows) { return !rows.empty(); });
}

}  // namespace

Result<std::vector<DocumentId>> Revisions::append(std::span<const Draft> drafts,
                                                  const std::string& author) {
  std::vector<DocumentId> in_the_way;
  const Result<void> recorded =
      executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) -> Result<void> {
        for (const Draft& draft : drafts) {
          const Result<bool> inserted = insert(connection, draft, author, now);
          if (!inserted) return tl::unexpected(inserted.error());
          if (!*inserted) in_the_way.push_back(draft.document);
        }
        // An error undoes what was inserted.
        return in_the_way.empty() ? Result<void>() : input_error("");
      });
  if (!recorded && in_the_way.empty()) return tl::unexpected(recorded.error());
  return in_the_way;
}

Result<std::vector<Revision>> Revisions::current() const {
  return executor_.run([](Connection& connection) {
    return connection.execute(kCurrent, {}).and_then(to_revisions);
  });
}

Result<std::vector<Revision>> Revisions::current_by(std::string_view author) const {
  return executor_.run([&](Connection& connection) {
    return connection.execute(kCurrentBy, {std::string(author)}).and_then(to_revisions);
  });
}

Result<std::vector<Revision>> Revisions::history(const DocumentId& document) const {
  return executor_.run([&](Connection& connection) {
    return connection.execute(kHistory, {name_of(document.kind), document.name})
        .and_then(to_revisions);
  });
}

}  // namespace quesaco::store
