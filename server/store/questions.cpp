#include "server/store/questions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>

#include "engine/answer.h"
#include "server/privacy/mask.h"
#include "server/store/random_ref.h"

namespace quesaco::store {
namespace {

// In the order of their enumerators.
constexpr std::array<std::string_view, 3> kOrigins = {"web", "http", "cli"};

constexpr std::size_t kGroupsAtOnce = 500;  // SQLite before 3.32 takes 999 parameters

std::string_view name_of(Origin origin) { return kOrigins.at(static_cast<std::size_t>(origin)); }

Result<Origin> origin_named(const std::string& name) {
  const auto* const found = std::ranges::find(kOrigins, name);
  if (found != kOrigins.end()) return static_cast<Origin>(found - kOrigins.begin());
  return environment_error("Une question de la base de données vient de « " + name +
                           " », que ce programme ne connaît pas : installez la version du "
                           "programme qui l'a enregistrée, ou une plus récente.");
}

/// The column `band` says what the visitor met: a band, or the kind of a notice. So nobody who
/// looks for handoffs finds greetings among them.
std::string met(const AskedQuestion& question) {
  return question.notice.empty() ? std::string(name_of(question.band)) : question.notice;
}

void read_met(const std::string& met, AskedQuestion& question) {
  const std::optional<Band> band = band_named(met);
  question.band = band.value_or(Band::kHandoff);
  question.notice = band ? "" : met;
}

Result<void> insert(Connection& connection, const StoredQuestion& stored) {
  const auto& [ref, asked_at, question] = stored;
  const auto rows = connection.execute(
      "INSERT INTO questions (ref, asked_at, text, band, origin) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (ref) DO NOTHING RETURNING ref",
      {ref, asked_at, question.text, met(question), std::string(name_of(question.origin))});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return {};  // a repeat: what it met the first time stands
  Result<void> inserted;
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

/// From a row of ref, asked_at, text, band and origin; without entries.
Result<StoredQuestion> to_question(const Values& row) {
  return origin_named(text(row[4])).map([&](Origin origin) {
    StoredQuestion stored{text(row[0]), text(row[1]), {.text = text(row[2]), .origin = origin}};
    read_met(text(row[3]), stored.question);
    return stored;
  });
}

/// From one row for each entry of a question, in their order; a question without any has one too.
Result<std::vector<StoredQuestion>> to_questions(const Rows& rows) {
  std::vector<StoredQuestion> questions;
  for (const Values& row : rows) {
    if (questions.empty() || questions.back().ref != text(row[0])) {
      auto stored = to_question(row);
      if (!stored) return tl::unexpected(std::move(stored.error()));
      questions.push_back(std::move(*stored));
    }
    if (const auto entry = optional_text(row[5])) {
      questions.back().question.entries.push_back({*entry, real(row[6])});
    }
  }
  return questions;
}

Result<std::vector<StoredQuestion>> select_latest(Connection& connection, std::int64_t count) {
  return connection
      .execute(
          "SELECT q.ref, q.asked_at, q.text, q.band, q.origin, e.entry_id, e.confidence "
          "FROM (SELECT ref, asked_at, text, band, origin FROM questions "
          "ORDER BY asked_at DESC, ref LIMIT ?) AS q "
          "LEFT JOIN question_entries AS e ON e.ref = q.ref "
          "ORDER BY q.asked_at DESC, q.ref, e.place",
          {count})
      .and_then(to_questions);
}

Result<std::vector<UnansweredQuestion>> select_unanswered(Connection& connection,
                                                          const std::string& since) {
  return connection
      .execute(
          "SELECT ref, asked_at, text, band FROM questions WHERE asked_at >= ? AND band IN (?, ?) "
          "ORDER BY asked_at DESC, ref LIMIT ?",
          {since, std::string(name_of(Band::kChoices)), std::string(name_of(Band::kHandoff)),
           Questions::kMostUnanswered})
      .map([](const Rows& rows) {
        std::vector<UnansweredQuestion> questions;
        for (const Values& row : rows) {
          questions.push_back({text(row[0]), text(row[1]), text(row[2]),
                               band_named(text(row[3])).value_or(Band::kHandoff)});
        }
        return questions;
      });
}

/// Adds the entries of up to kGroupsAtOnce groups, by one statement whatever their number.
Result<void> add_entries(Connection& connection, std::span<UnansweredGroup> groups) {
  static const std::string sql = [] {
    std::string places = "?";
    for (std::size_t i = 1; i < kGroupsAtOnce; ++i) places += ", ?";
    return "SELECT ref, entry_id, confidence FROM question_entries WHERE ref IN (" + places +
           ") ORDER BY place";
  }();
  Values refs(kGroupsAtOnce, "");
  std::unordered_map<std::string, UnansweredGroup*> by_ref;
  for (UnansweredGroup& group : groups) {
    refs[by_ref.size()] = group.ref;
    by_ref.emplace(group.ref, &group);
  }
  return connection.execute(sql, refs).map([&](const Rows& rows) {
    for (const Values& row : rows) {
      by_ref.at(text(row[0]))->entries.push_back({text(row[1]), real(row[2])});
    }
  });
}

Result<void> add_all_entries(Connection& connection, std::span<UnansweredGroup> groups) {
  while (!groups.empty()) {
    const auto some = groups.first(std::min(kGroupsAtOnce, groups.size()));
    if (auto added = add_entries(connection, some); !added) return added;
    groups = groups.subspan(some.size());
  }
  return {};
}

}  // namespace

std::string Questions::record(AskedQuestion question) {
  if (question.entries.size() > kKeptEntries) question.entries.resize(kKeptEntries);
  std::string ref = question.key.empty() ? random_ref() : ref_of(question.key, question.text);

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

Result<std::vector<UnansweredGroup>> Questions::unanswered(const std::string& since) const {
  const auto questions =
      executor_.run([&](Connection& connection) { return select_unanswered(connection, since); });
  if (!questions) return tl::unexpected(questions.error());
  std::vector<UnansweredGroup> groups = grouped(*questions);  // here, where no writing waits for it
  return executor_.run([&](Connection& connection) { return add_all_entries(connection, groups); })
      .map([&] { return std::move(groups); });
}

Result<std::vector<TroubledQuestion>> Questions::troubles(const std::string& since) const {
  return executor_.run(
      [&](Connection& connection) { return select_troubles(connection, since, kMostUnanswered); });
}

Result<std::map<std::string, Usage>> Questions::usage(const std::string& since) const {
  return executor_.run([&](Connection& connection) -> Result<std::map<std::string, Usage>> {
    std::map<std::string, Usage> usage;
    const auto answered = connection.execute(
        "SELECT e.entry_id, COUNT(*) FROM questions AS q "
        "JOIN question_entries AS e ON e.ref = q.ref AND e.place = 1 "
        "WHERE q.asked_at >= ? AND q.band = ? GROUP BY e.entry_id",
        {since, std::string(name_of(Band::kAnswer))});
    if (!answered) return tl::unexpected(answered.error());
    for (const Values& row : *answered) usage[text(row[0])].answered = integer(row[1]);
    const auto opinions = connection.execute(
        "SELECT entry_id, COUNT(DISTINCT CASE helpful WHEN 1 THEN question_ref END), "
        "COUNT(DISTINCT CASE helpful WHEN 0 THEN question_ref END) FROM feedback "
        "WHERE given_at >= ? AND entry_id IS NOT NULL AND helpful IS NOT NULL GROUP BY entry_id",
        {since});
    if (!opinions) return tl::unexpected(opinions.error());
    for (const Values& row : *opinions) {
      usage[text(row[0])].helpful = integer(row[1]);
      usage[text(row[0])].unhelpful = integer(row[2]);
    }
    return usage;
  });
}

Result<BandCounts> Questions::bands(const std::string& since, const std::string& until) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "SELECT band, COUNT(*) FROM questions WHERE asked_at >= ? AND asked_at < ? "
            "GROUP BY band",
            {since, until})
        .map([](const Rows& rows) {
          BandCounts counts;
          for (const Values& row : rows) {
            const auto band = band_named(text(row[0]));
            if (!band) continue;  // a notice
            std::int64_t& count = *band == Band::kAnswer    ? counts.answered
                                  : *band == Band::kChoices ? counts.choices
                                                            : counts.handed_over;
            count = integer(row[1]);
          }
          return counts;
        });
  });
}

}  // namespace quesaco::store
