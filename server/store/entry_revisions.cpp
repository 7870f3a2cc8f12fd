#include "server/store/entry_revisions.h"

#include <map>

namespace quesaco::store {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO entry_revisions (entry_id, revision, content, author, created_at) "
    "VALUES (?, (SELECT COALESCE(MAX(revision), 0) + 1 FROM entry_revisions WHERE entry_id = ?), "
    "?, ?, ?)";
constexpr std::string_view kCurrent =
    "SELECT entry_id, revision, content, author, created_at FROM entry_revisions r "
    "WHERE revision = (SELECT MAX(revision) FROM entry_revisions WHERE entry_id = r.entry_id) "
    "ORDER BY entry_id";
constexpr std::string_view kCurrentSeeds =
    "SELECT entry_id, revision, content, author, created_at FROM entry_revisions r "
    "WHERE revision = (SELECT MAX(revision) FROM entry_revisions "
    "WHERE entry_id = r.entry_id AND author = ?)";
constexpr std::string_view kHistory =
    "SELECT entry_id, revision, content, author, created_at FROM entry_revisions "
    "WHERE entry_id = ? ORDER BY revision";

using ById = std::map<std::string, Revision>;

std::vector<Revision> to_revisions(const Rows& rows) {
  std::vector<Revision> revisions;
  for (const Values& row : rows) {
    revisions.push_back({text(row[0]), integer(row[1]), text(row[2]), text(row[3]), text(row[4])});
  }
  return revisions;
}

ById by_id(const Rows& rows) {
  ById found;
  for (Revision& revision : to_revisions(rows)) {
    std::string id = revision.entry_id;
    found.emplace(std::move(id), std::move(revision));
  }
  return found;
}

Result<void> insert(Connection& connection, const EntryRecord& entry, const std::string& author,
                    const std::string& now) {
  return run(connection, kInsert, {entry.id, entry.id, entry.content, author, now});
}

enum class Judgement { kUnchanged, kRecord, kConflict };

bool says(const ById& revisions, const EntryRecord& entry) {
  const auto found = revisions.find(entry.id);
  return found != revisions.end() && found->second.content == entry.content;
}

/// `newest` and `seeds`: the newest revision of each entry, and the newest that the folder gave.
Judgement judge(const EntryRecord& entry, const ById& newest, const ById& seeds) {
  if (says(seeds, entry)) return Judgement::kUnchanged;
  const auto found = newest.find(entry.id);
  const bool edited = found != newest.end() && found->second.author != EntryRevisions::kSeedAuthor;
  return edited && !says(newest, entry) ? Judgement::kConflict : Judgement::kRecord;
}

Result<TakeOver> record_changes(Connection& connection, std::span<const EntryRecord> folder,
                                const std::string& now) {
  const std::string seed(EntryRevisions::kSeedAuthor);
  const Result<ById> newest = connection.execute(kCurrent, {}).map(by_id);
  if (!newest) return tl::unexpected(newest.error());
  const Result<ById> seeds = connection.execute(kCurrentSeeds, {seed}).map(by_id);
  if (!seeds) return tl::unexpected(seeds.error());
  TakeOver outcome;
  for (const EntryRecord& entry : folder) {
    const Judgement judgement = judge(entry, *newest, *seeds);
    if (judgement == Judgement::kConflict) outcome.conflicts.push_back(entry.id);
    if (judgement != Judgement::kRecord) continue;
    const auto recorded = insert(connection, entry, seed, now);
    if (!recorded) return tl::unexpected(recorded.error());
    outcome.recorded.push_back(entry.id);
  }
  return outcome;
}

}  // namespace

Result<TakeOver> EntryRevisions::take_over(std::span<const EntryRecord> folder) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return record_changes(connection, folder, now);
  });
}

Result<void> EntryRevisions::edit(const EntryRecord& entry, const std::string& author) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return insert(connection, entry, author, now);
  });
}

Result<std::vector<Revision>> EntryRevisions::current() const {
  return executor_.run(
      [](Connection& connection) { return connection.execute(kCurrent, {}).map(to_revisions); });
}

Result<std::vector<Revision>> EntryRevisions::history(const std::string& id) const {
  return executor_.run(
      [&](Connection& connection) { return connection.execute(kHistory, {id}).map(to_revisions); });
}

}  // namespace quesaco::store
