#include "server/store/questions.h"

#include <algorithm>
#include <array>

#include "server/privacy/mask.h"
#include "server/store/random_ref.h"

namespace quesaco::store {
namespace {

// In the order of their enumerators.
constexpr std::array<std::string_view, 3> kBands = {"answer", "choices", "handoff"};
constexpr std::array<std::string_view, 3> kOrigins = {"web", "http", "cli"};

template <class Enum>
std::string name_of(const std::array<std::string_view, 3>& names, Enum value) {
  return std::string(names.at(static_cast<std::size_t>(value)));
}

template <class Enum>
Enum named(const std::array<std::string_view, 3>& names, const std::string& name) {
  return static_cast<Enum>(std::ranges::find(names, name) - names.begin());
}

/// The column `band` says what the visitor met: a band, or the kind of a notice. So nobody who
/// looks for handoffs finds greetings among them.
std::string met(const AskedQuestion& question) {
  return question.notice.empty() ? name_of(kBands, question.band) : question.notice;
}

void read_met(const std::string& met, AskedQuestion& question) {
  const bool is_band = std::ranges::find(kBands, met) != kBands.end();
  question.band = is_band ? named<Band>(kBands, met) : Band::kHandoff;
  question.notice = is_band ? "" : met;
}

Result<void> insert(Connection& connection, const StoredQuestion& stored) {
  const auto& [ref, asked_at, question] = stored;
  auto inserted =
      run(connection,
          "INSERT INTO questions (ref, asked_at, text, band, origin) VALUES (?, ?, ?, ?, ?)",
          {ref, asked_at, question.text, met(question), name_of(kOrigins, question.origin)});
  std::int64_t place = 0;
  for (const RankedEntry& entry : question.entries) {
    if (!inserted) return inserted;
    inserted = run(connection,
                   "INSERT INTO question_entries (ref, place, entry_id, confidence) "
                   "VALUES (?, ?, ?, ?)",
                   {ref, ++place, entry.id, entry.confidence});
  }
  return inserted;
}

Result<std::vector<RankedEntry>> entries_of(Connection& connection, const std::string& ref) {
  const auto rows = connection.execute(
      "SELECT entry_id, confidence FROM question_entries WHERE ref = ? ORDER BY place", {ref});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<RankedEntry> entries;
  for (const Values& row : *rows) entries.push_back({text(row[0]), real(row[1])});
  return entries;
}

Result<std::vector<StoredQuestion>> select_latest(Connection& connection, std::int64_t count) {
  const auto rows = connection.execute(
      "SELECT ref, asked_at, text, band, origin FROM questions ORDER BY asked_at DESC, ref LIMIT ?",
      {count});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<StoredQuestion> questions;
  for (const Values& row : *rows) {
    auto entries = entries_of(connection, text(row[0]));
    if (!entries) return tl::unexpected(entries.error());
    questions.push_back({text(row[0]),
                         text(row[1]),
                         {text(row[2]), Band::kHandoff, std::move(*entries),
                          named<Origin>(kOrigins, text(row[4]))}});
    read_met(text(row[3]), questions.back().question);
  }
  return questions;
}

}  // namespace

std::string Questions::record(AskedQuestion question) {
  if (question.entries.size() > kKeptEntries) question.entries.resize(kKeptEntries);
  std::string ref = random_ref();

  // The executor's thread masks: the visitor, who waits for an answer, need not wait for that.
  auto write = [ref, now = clock_.now(), asked = std::move(question)](Connection& connection) {
    StoredQuestion stored{ref, to_iso8601(now), asked};
    stored.question.text = privacy::mask(asked.text);
    return insert(connection, stored);
  };
  const bool queued =
      executor_.post(std::move(write),
                     [&health = health_, before = health_.failures()](const Result<void>& written) {
                       written ? health.succeeded(before) : health.failed(written.error());
                     });
  if (!queued) {
    health_.failed({Error::Kind::kEnvironment,
                    "Les questions arrivent plus vite que le disque ne les enregistre : certaines "
                    "sont perdues, vérifiez la charge de la machine."});
  }
  return ref;
}

Result<std::vector<StoredQuestion>> Questions::latest(std::int64_t count) const {
  return executor_.run([&](Connection& connection) { return select_latest(connection, count); });
}

}  // namespace quesaco::store
