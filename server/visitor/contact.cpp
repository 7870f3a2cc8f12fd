#include "server/visitor/contact.h"

#include <algorithm>

#include "server/visitor/fields.h"

namespace quesaco::visitor {
namespace {

constexpr TextRule kName{"name", kLongestName, "Indiquez votre nom."};
constexpr TextRule kEmail{"email", kLongestEmail,
                          "Indiquez une adresse e-mail, pour que nous puissions vous répondre."};
constexpr TextRule kMessage{"message", kLongestMessage, "Écrivez votre message."};
constexpr TextRule kProfession{"profession", kLongestName, ""};
constexpr TextRule kConversation{"conversation", kLongestConversation, ""};
constexpr TextRule kRef{"ref", kLongestName, ""};

/// Whether mail can be sent there, as far as its form tells: one @ between a local part and a
/// domain with a dot, no spaces or control characters.
bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size() &&
         std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == '<' || c == '>';
         });
}

Outcome<store::Contact> checked(const store::Contact& sent) {
  Fields fields;
  store::Contact contact{.name = fields.required(sent.name, kName),
                         .email = fields.required(sent.email, kEmail),
                         .message = fields.required(sent.message, kMessage),
                         .consent = sent.consent};
  if (!is_email(contact.email)) {
    fields.refuse({Refusal::Code::kBadField,
                   "Vérifiez l'adresse e-mail : elle ressemble à prenom.nom@exemple.fr.", "email"});
  }
  contact.profession = fields.optional(sent.profession, kProfession);
  contact.conversation = fields.optional(sent.conversation, kConversation);
  contact.question_ref = fields.optional(sent.question_ref, kRef);
  contact.key = fields.optional(sent.key, kKey);
  if (!contact.consent) {
    fields.refuse({Refusal::Code::kBadField,
                   "Cochez la case pour accepter que nous utilisions ces informations pour vous "
                   "répondre.",
                   "consent"});
  }
  return fields.result(std::move(contact));
}

}  // namespace

Outcome<store::Receipt> contact(site::LiveSite& site, const store::Contact& sent,
                                const Context& /*context*/) {
  const auto message = checked(sent);
  if (!message) return tl::unexpected(message.error());
  auto receipt = site.store().contacts().save(*message);
  if (!receipt) return refused_by_store(receipt.error());
  return std::move(*receipt);
}

}  // namespace quesaco::visitor
