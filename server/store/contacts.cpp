#include "server/store/contacts.h"

#include <algorithm>

#include "server/privacy/mask.h"
#include "server/store/random_ref.h"

namespace quesaco::store {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kNumberDigits = 4;

std::optional<std::string> masked(const std::optional<std::string>& text) {
  return text ? std::optional(privacy::mask(*text)) : std::nullopt;
}

/// What of `contact` may be kept.
Contact to_keep(Contact contact) {
  contact.message = privacy::mask_message(contact.message);
  contact.profession = masked(contact.profession);
  contact.conversation = masked(contact.conversation);
  if (contact.question_ref && !is_ref(*contact.question_ref)) contact.question_ref.reset();
  return contact;
}

Receipt receipt_of(const std::string& year, std::int64_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, kNumberDigits - std::min(kNumberDigits, digits.size()), '0');
  return {year + "-" + digits};
}

Result<Receipt> next_receipt(Connection& connection, const std::string& year) {
  return connection
      .execute(
          "INSERT INTO receipt_numbers (year, last) VALUES (?, 1) "
          "ON CONFLICT (year) DO UPDATE SET last = receipt_numbers.last + 1 RETURNING last",
          {std::int64_t{std::stoi(year)}})
      .map([&](const Rows& rows) { return receipt_of(year, integer(rows.front().front())); });
}

/// What is held under a key.
struct Seen {
  Receipt receipt;
  bool same = false;  ///< the same message, from the same person
};

Result<std::optional<Seen>> seen_before(Connection& connection, const Contact& contact) {
  if (!contact.key) return std::nullopt;
  return connection
      .execute("SELECT receipt, name, email, message FROM contacts WHERE idempotency_key = ?",
               {*contact.key})
      .map([&](const Rows& rows) -> std::optional<Seen> {
        if (rows.empty()) return std::nullopt;
        const Values& row = rows.front();
        return Seen{{text(row[0])},
                    text(row[1]) == contact.name && text(row[2]) == contact.email &&
                        text(row[3]) == contact.message};
      });
}

/// Nothing where another message is held under its key.
Result<std::optional<Receipt>> insert(Connection& connection, const Contact& contact,
                                      const std::string& now) {
  const auto found = seen_before(connection, contact);
  if (!found) return tl::unexpected(found.error());
  const std::optional<Seen>& seen = *found;
  if (seen) return seen->same ? std::optional(seen->receipt) : std::nullopt;
  return next_receipt(connection, now.substr(0, kYearDigits)).and_then([&](const Receipt& receipt) {
    return run(connection,
               "INSERT INTO contacts (receipt, sent_at, idempotency_key, name, email, "
               "profession, message, question_ref, conversation) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               {receipt.number, now, nullable(contact.key), contact.name, contact.email,
                nullable(contact.profession), contact.message, nullable(contact.question_ref),
                nullable(contact.conversation)})
        .map([&] { return std::optional(receipt); });
  });
}

std::vector<StoredContact> to_contacts(const Rows& rows) {
  std::vector<StoredContact> contacts;
  for (const Values& row : rows) {
    contacts.push_back({{text(row[0])},
                        text(row[1]),
                        {.name = text(row[3]),
                         .email = text(row[4]),
                         .message = text(row[6]),
                         .consent = true,
                         .profession = optional_text(row[5]),
                         .question_ref = optional_text(row[7]),
                         .conversation = optional_text(row[8]),
                         .key = optional_text(row[2])}});
  }
  return contacts;
}

}  // namespace

Result<Receipt> Contacts::save(const Contact& contact) {
  if (!contact.consent) {
    return input_error("Cochez la case d'accord pour que votre message puisse être enregistré.");
  }
  const std::uint64_t failures_before = health_.failures();
  const Result<std::optional<Receipt>> saved =
      executor_.run([kept = to_keep(contact), now = to_iso8601(clock_.now())](
                        Connection& connection) { return insert(connection, kept, now); });
  if (!saved) {
    health_.failed(saved.error());
    return environment_error(
        "Votre message n'a pas pu être enregistré : réessayez dans quelques instants, ou "
        "écrivez-nous par courriel.");
  }
  health_.succeeded(failures_before);
  const std::optional<Receipt>& receipt = *saved;
  if (!receipt) {
    return input_error(
        "Ce formulaire a déjà servi pour un autre message, qui est bien parti. Envoyez celui-ci "
        "une nouvelle fois.");
  }
  return *receipt;
}

Result<std::vector<StoredContact>> Contacts::latest(std::int64_t count) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "SELECT receipt, sent_at, idempotency_key, name, email, profession, message, "
            "question_ref, conversation FROM contacts ORDER BY sent_at DESC, receipt DESC LIMIT ?",
            {count})
        .map(to_contacts);
  });
}

}  // namespace quesaco::store
