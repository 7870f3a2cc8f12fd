#include "server/visitor/contact.h"

#include <gtest/gtest.h>

#include "server/visitor/fields.h"
#include "tests/server/visitor/site.h"

namespace quesaco::visitor {
namespace {

store::Contact complete() {
  return {.name = " Anne Martin ",
          .email = "anne@exemple.fr",
          .message = "Bonjour\r\nà tous",
          .consent = true,
          .profession = "Infirmière",
          .conversation = " "};
}

class ContactTest : public ::testing::Test {
 protected:
  Outcome<store::Receipt> send(const store::Contact& sent) {
    return contact(site_.site(), sent, {});
  }
  std::vector<store::StoredContact> kept() { return site_.store().contacts().latest(9).value(); }

  TestSite site_;
};

TEST_F(ContactTest, KeepsCleanedFields) {
  const auto receipt = send(complete());
  ASSERT_TRUE(receipt);
  const auto messages = kept();
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].receipt.number, receipt->number);
  const store::Contact& contact = messages[0].contact;
  EXPECT_EQ(contact.name, "Anne Martin");
  EXPECT_EQ(contact.email, "anne@exemple.fr");
  EXPECT_EQ(contact.message, "Bonjour\nà tous");
  EXPECT_EQ(contact.profession, "Infirmière");
  EXPECT_EQ(contact.conversation, std::nullopt);
}

TEST_F(ContactTest, NamesTheFieldAtFault) {
  struct Row {
    const char* field;
    std::string store::Contact::* member;
    const char* value;
    const char* reason;
  };
  const Row rows[] = {
      {"name", &store::Contact::name, "", "empty"},
      {"name", &store::Contact::name, "   ", "only spaces"},
      {"name", &store::Contact::name, "\xFF", "no UTF-8"},
      {"email", &store::Contact::email, "", "empty"},
      {"email", &store::Contact::email, "anne", "no @"},
      {"email", &store::Contact::email, "anne@exemple", "no dot in the domain"},
      {"email", &store::Contact::email, "a@b@c.fr", "two @"},
      {"email", &store::Contact::email, "anne@exemple.fr\r\nBcc: x@y.fr", "another mail header"},
      {"email", &store::Contact::email, "Anne <anne@exemple.fr>", "a name"},
      {"message", &store::Contact::message, "", "empty"},
  };
  for (const auto& [field, member, value, reason] : rows) {
    store::Contact sent = complete();
    sent.*member = value;
    const auto receipt = send(sent);
    ASSERT_FALSE(receipt) << field << ": " << reason;
    EXPECT_EQ(receipt.error().field, field) << reason;
    EXPECT_EQ(receipt.error().code, Refusal::Code::kBadField);
    EXPECT_FALSE(receipt.error().message.empty());
  }
  EXPECT_TRUE(kept().empty());
}

TEST_F(ContactTest, NeedsConsent) {
  store::Contact sent = complete();
  sent.consent = false;
  EXPECT_EQ(send(sent).error().field, "consent");
}

TEST_F(ContactTest, EndsAtItsLimits) {
  struct Row {
    const char* field;
    std::size_t longest;
    std::string& (*value)(store::Contact& contact);
  };
  const Row rows[] = {
      {"name", kLongestName, [](store::Contact& c) -> std::string& { return c.name; }},
      {"message", kLongestMessage, [](store::Contact& c) -> std::string& { return c.message; }},
      {"conversation", kLongestConversation,
       [](store::Contact& c) -> std::string& { return c.conversation.emplace(); }},
      {"profession", kLongestName,
       [](store::Contact& c) -> std::string& { return c.profession.emplace(); }},
      {"ref", kLongestName,
       [](store::Contact& c) -> std::string& { return c.question_ref.emplace(); }},
      {"key", kLongestName, [](store::Contact& c) -> std::string& { return c.key.emplace(); }},
  };
  for (const auto& [field, longest, value] : rows) {
    std::string text;
    for (std::size_t i = 0; i < longest; ++i) text += "é";  // code points, not bytes
    store::Contact sent = complete();
    value(sent) = text;
    EXPECT_TRUE(send(sent)) << field;
    value(sent) = text + "é";
    ASSERT_FALSE(send(sent)) << field;
    EXPECT_EQ(send(sent).error().field, field);
  }
}

}  // namespace
}  // namespace quesaco::visitor
