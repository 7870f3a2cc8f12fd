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

/// The receipt of this message, where it is held under its key.
Result<std::optional<Receipt>> held(Connection& connection, const Contact& contact) {
  return connection
      .execute(
          "SELECT receipt FROM contacts "
          "WHERE idempotency_key = ? AND name = ? AND email = ? AND message = ?",
          {nullable(contact.key), contact.name, contact.email, contact.message})
      .map([](const Rows& rows) {
        return rows.empty() ? std::nullopt : std::optional(Receipt{text(rows.front().front())});
      });
}

/// Whether it was done: not where a message is held under its key.
Result<bool> insert(Connection& connection, const Receipt& receipt, const Contact& contact,
                    const std::string& now) {
  return connection
      .execute(
          "INSERT INTO contacts (receipt, sent_at, idempotency_key, name, email, profession, "
          "message, question_ref, conversation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (idempotency_key) DO NOTHING RETURNING receipt",
          {receipt.number, now, nullable(contact.key), contact.name, contact.email,
           nullable(contact.profession), contact.message, nullable(contact.question_ref),
           nullable(contact.conversation)})
      .map([](const Rows& rows) { return !rows.empty(); });
}

/// Nothing where another message is held under its key.
Result<std::optional<Receipt>> keep(Connection& connection, const Contact& contact,
                                    const std::string& now) {
  // Looked up first so that a repeat uses no number; that a key is held once is the database's
  // rule, since another server may keep the message meanwhile.
  auto before = held(connection, contact);
  if (!before || *before) return before;
  const auto receipt = next_receipt(connection, now.substr(0, kYearDigits));
  if (!receipt) return tl::unexpected(receipt.error());
  const auto inserted = insert(connection, *receipt, contact, now);
  if (!inserted) return tl::unexpected(inserted.error());
  return *inserted ? std::optional(*receipt) : held(connection, contact);
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
                         .key = optional_text(row[2])},
                        text(row[9]),
                        optional_text(row[10]),
                        text(row[11]),
                        text(row[12])});
  }
  return contacts;
}

/// What a statement that gives the receipts that it changed has found.
Result<void> found(const Rows& receipts, const std::string& receipt) {
  if (!receipts.empty()) return {};
  return input_error("Aucun message ne porte le numéro " + receipt + " : il a pu être effacé.");
}

}  // namespace

Result<Receipt> Contacts::save(const Contact& contact) {
  if (!contact.consent) {
    return input_error("Cochez la case d'accord pour que votre message puisse être enregistré.");
  }
  const auto saved = health_.watch([&] {
    return executor_.run([kept = to_keep(contact), now = to_iso8601(clock_.now())](
                             Connection& connection) { return keep(connection, kept, now); });
  });
  if (!saved) {
    return environment_error(
        "Votre message n'a pas pu être enregistré : réessayez dans quelques instants, ou "
        "écrivez-nous par courriel.");
  }
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
            "SELECT c.receipt, c.sent_at, c.idempotency_key, c.name, c.email, c.profession, "
            "c.message, c.question_ref, c.conversation, c.state, q.text, c.who, c.note "
            "FROM contacts AS c LEFT JOIN questions AS q ON q.ref = c.question_ref "
            "ORDER BY c.sent_at DESC, c.receipt DESC LIMIT ?",
            {count})
        .map(to_contacts);
  });
}

Result<std::int64_t> Contacts::waiting() const {
  return executor_.run([](Connection& connection) {
    return connection.execute("SELECT COUNT(*) FROM contacts WHERE state = 'new'", {})
        .map([](const Rows& rows) { return integer(rows.front()[0]); });
  });
}

Result<void> Contacts::change(const std::string& receipt, const ContactChange& change,
                              const std::string& who) {
  if (change.state && std::ranges::find(kStates, *change.state) == kStates.end()) {
    return input_error("L'état d'un message est « new », « in_hand » ou « answered ».");
  }
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "UPDATE contacts SET state = COALESCE(?, state), note = COALESCE(?, note), who = ? "
            "WHERE receipt = ? RETURNING receipt",
            {nullable(change.state), nullable(change.note), who, receipt})
        .and_then([&](const Rows& rows) { return found(rows, receipt); });
  });
}

Result<void> Contacts::erase(const std::string& receipt) {
  return executor_.run([&](Connection& connection) {
    return connection.execute("DELETE FROM contacts WHERE receipt = ? RETURNING receipt", {receipt})
        .and_then([&](const Rows& rows) { return found(rows, receipt); });
  });
}

}  // namespace quesaco::store
