#include "server/store/troubles.h"

namespace quesaco::store {
namespace {

constexpr std::string_view kSelect =
    "SELECT q.ref, q.asked_at, q.text, q.band, e.entry_id, e.confidence, "
    "COALESCE((SELECT MAX(CASE WHEN f.helpful = 0 OR f.picked = '' THEN 1 ELSE 0 END) "
    "FROM feedback AS f WHERE f.question_ref = q.ref), 0), "
    "COALESCE((SELECT MAX(CASE WHEN f.picked <> '' THEN 1 ELSE 0 END) "
    "FROM feedback AS f WHERE f.question_ref = q.ref), 0) "
    "FROM questions AS q LEFT JOIN question_entries AS e ON e.ref = q.ref AND e.place = 1 "
    // By ref, so that a look at the latest few reads no more than these of a long log.
    "WHERE q.ref IN (SELECT ref FROM questions WHERE asked_at >= ? "
    "UNION SELECT question_ref FROM feedback WHERE given_at >= ?) "
    "AND (q.band IN (?, ?) OR (q.band = ? AND "
    "EXISTS (SELECT 1 FROM feedback AS f WHERE f.question_ref = q.ref AND f.helpful = 0))) "
    "ORDER BY q.asked_at DESC, q.ref LIMIT ?";

Trouble trouble_of(Band band, bool complained, bool taken) {
  switch (band) {
    case Band::kHandoff:
      return Trouble::kUnanswered;
    case Band::kChoices:
      return taken && !complained ? Trouble::kNone : Trouble::kNotTaken;
    case Band::kAnswer:
      break;
  }
  return complained ? Trouble::kUnhelpful : Trouble::kNone;
}

TroubledQuestion to_question(const Values& row) {
  TroubledQuestion question{text(row[0]), text(row[1]), text(row[2]),
                            band_named(text(row[3])).value_or(Band::kHandoff)};
  question.trouble = trouble_of(question.band, integer(row[6]) != 0, integer(row[7]) != 0);
  if (const auto entry = optional_text(row[4])) {
    question.first = RankedEntry{*entry, real(row[5])};
  }
  return question;
}

}  // namespace

Result<std::vector<TroubledQuestion>> select_troubles(Connection& connection,
                                                      const std::string& since,
                                                      std::int64_t limit) {
  return connection
      .execute(kSelect,
               {since, since, std::string(name_of(Band::kChoices)),
                std::string(name_of(Band::kHandoff)), std::string(name_of(Band::kAnswer)), limit})
      .map([](const Rows& rows) {
        std::vector<TroubledQuestion> questions;
        questions.reserve(rows.size());
        for (const Values& row : rows) questions.push_back(to_question(row));
        return questions;
      });
}

}  // namespace quesaco::store
