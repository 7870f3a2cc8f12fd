#include "server/store/feedback.h"

#include <algorithm>
#include <iterator>

#include "engine/text/unicode.h"
#include "server/privacy/mask.h"
#include "server/store/random_ref.h"

namespace quesaco::store {
namespace {

// Masked, then cut: half a phone number would pass for none.
std::optional<std::string> to_keep(const std::optional<std::string>& comment) {
  if (!comment) return std::nullopt;
  return std::string(
      text::first_code_points(privacy::mask(*comment), Feedback::kCommentCodePoints));
}

Value number(std::optional<bool> truth) {
  return truth ? Value(std::int64_t{*truth ? 1 : 0}) : Value();
}

std::optional<bool> truth(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number != 0);
}

std::vector<StoredOpinion> to_opinions(const Rows& rows) {
  std::vector<StoredOpinion> opinions;
  for (const Values& row : rows) {
    opinions.push_back({text(row[0]),
                        {text(row[1]), optional_text(row[2]), truth(row[3]), optional_text(row[4]),
                         optional_text(row[5])}});
  }
  return opinions;
}

}  // namespace

Result<void> Feedback::give(const Opinion& opinion) {
  if (!is_ref(opinion.question_ref)) {
    return input_error("Cette question n'est pas connue : posez-la de nouveau.");
  }
  const Values values = {random_ref(),
                         to_iso8601(clock_.now()),
                         opinion.question_ref,
                         nullable(opinion.entry),
                         number(opinion.helpful),
                         nullable(opinion.picked),
                         nullable(to_keep(opinion.comment))};
  const auto kept = health_.watch([&] {
    return executor_.run([&](Connection& connection) {
      return run(connection,
                 "INSERT INTO feedback (id, given_at, question_ref, entry_id, helpful, picked, "
                 "comment) VALUES (?, ?, ?, ?, ?, ?, ?)",
                 values);
    });
  });
  if (!kept) {
    return environment_error(
        "Votre avis n'a pas pu être enregistré : réessayez dans quelques instants.");
  }
  return {};
}

Result<std::vector<StoredOpinion>> Feedback::on(const std::string& question_ref) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "SELECT given_at, question_ref, entry_id, helpful, picked, comment FROM feedback "
            "WHERE question_ref = ? ORDER BY given_at, id",
            {question_ref})
        .map(to_opinions);
  });
}

Result<std::vector<StoredOpinion>> Feedback::last_comments(
    std::span<const std::string> question_refs, std::size_t most) const {
  return executor_.run([&](Connection& connection) -> Result<std::vector<StoredOpinion>> {
    std::vector<StoredOpinion> comments;
    for (const std::string& ref : question_refs) {
      if (comments.size() == most) break;
      auto last = connection
                      .execute(
                          "SELECT given_at, question_ref, entry_id, helpful, picked, comment "
                          "FROM feedback WHERE question_ref = ? AND comment <> '' "
                          "ORDER BY given_at DESC, id DESC LIMIT 1",
                          {ref})
                      .map(to_opinions);
      if (!last) return tl::unexpected(last.error());
      std::ranges::move(*last, std::back_inserter(comments));
    }
    return comments;
  });
}

}  // namespace quesaco::store
