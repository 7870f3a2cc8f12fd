#include "server/api/contact_request.h"

#include <algorithm>

#include "server/api/fields.h"

namespace quesaco::api {
namespace {

constexpr TextRule kName{"name", kLongestName, "Indiquez votre nom."};
constexpr TextRule kEmail{"email", kLongestEmail,
                          "Indiquez une adresse e-mail, pour que nous puissions vous répondre."};
constexpr TextRule kMessage{"message", kLongestMessage, "Écrivez votre message."};
constexpr TextRule kProfession{"profession", kLongestName, ""};
constexpr TextRule kConversation{"conversation", kLongestConversation, ""};
constexpr TextRule kRef{"ref", kLongestName, ""};
constexpr TextRule kKey{"key", kLongestName, ""};

}  // namespace

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size() &&
         std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == ',' || c == '<' ||
                  c == '>';
         });
}

tl::expected<store::Contact, ApiError> contact_of(const Json& request) {
  store::Contact contact;
  struct Required {
    const TextRule& rule;
    std::string& value;
  };
  for (const auto& [rule, value] : {Required{kName, contact.name}, Required{kEmail, contact.email},
                                    Required{kMessage, contact.message}}) {
    auto text = required_text(request, rule);
    if (!text) return tl::unexpected(std::move(text.error()));
    value = std::move(*text);
  }
  if (!is_email(contact.email)) {
    return refuse(ApiError::Code::kBadField,
                  "Vérifiez l'adresse e-mail : elle ressemble à prenom.nom@exemple.fr.", "email");
  }
  struct Optional {
    const TextRule& rule;
    std::optional<std::string>& value;
  };
  for (const auto& [rule, value] :
       {Optional{kProfession, contact.profession}, Optional{kConversation, contact.conversation},
        Optional{kRef, contact.question_ref}, Optional{kKey, contact.key}}) {
    auto text = optional_text(request, rule);
    if (!text) return tl::unexpected(std::move(text.error()));
    value = std::move(*text);
  }
  const auto consent = optional_flag(request, "consent");
  if (!consent) return tl::unexpected(consent.error());
  contact.consent = consent->value_or(false);
  if (!contact.consent) {
    return refuse(ApiError::Code::kBadField,
                  "Cochez la case pour accepter que nous utilisions ces informations pour vous "
                  "répondre.",
                  "consent");
  }
  return contact;
}

}  // namespace quesaco::api
