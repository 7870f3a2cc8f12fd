#include "server/api/contact_request.h"

#include <gtest/gtest.h>

namespace quesaco::api {
namespace {

Json complete() {
  return {{"name", " Anne Martin "}, {"email", "anne@exemple.fr"}, {"message", "Bonjour"},
          {"consent", true},         {"profession", "Infirmière"}, {"key", "k1"},
          {"unknown", {1, 2}}};
}

TEST(ContactRequest, TakesTrimmedFields) {
  const auto contact = contact_of(complete());
  ASSERT_TRUE(contact);
  EXPECT_EQ(contact->name, "Anne Martin");
  EXPECT_EQ(contact->profession, "Infirmière");
  EXPECT_EQ(contact->conversation, std::nullopt);
  EXPECT_TRUE(contact->consent);
}

TEST(ContactRequest, NamesTheFieldAtFault) {
  struct Row {
    const char* field;
    Json value;
    const char* reason;
  };
  const Row rows[] = {
      {"name", "", "empty"},
      {"name", "   ", "only spaces"},
      {"name", nullptr, "null"},
      {"name", 3, "a number"},
      {"email", "anne", "no @"},
      {"email", "anne@exemple", "no dot in the domain"},
      {"email", "a@b@c.fr", "two @"},
      {"email", "anne@exemple.fr\r\nBcc: x@y.fr", "another mail header"},
      {"email", "Anne <anne@exemple.fr>", "a name"},
      {"message", "", "empty"},
      {"consent", false, "not given"},
      {"consent", "true", "not a flag"},
      {"profession", Json::array(), "a list"},
  };
  for (const auto& [field, value, reason] : rows) {
    Json request = complete();
    request[field] = value;
    const auto contact = contact_of(request);
    ASSERT_FALSE(contact) << field << ": " << reason;
    EXPECT_EQ(contact.error().field, field) << reason;
    EXPECT_EQ(contact.error().code, ApiError::Code::kBadField);
    EXPECT_FALSE(contact.error().message.empty());
  }
}

TEST(ContactRequest, MustHoldEveryRequiredField) {
  for (const char* field : {"name", "email", "message", "consent"}) {
    Json request = complete();
    request.erase(field);
    const auto contact = contact_of(request);
    ASSERT_FALSE(contact) << field;
    EXPECT_EQ(contact.error().field, field);
  }
}

TEST(ContactRequest, EndsAtItsLimits) {
  struct Row {
    const char* field;
    std::size_t longest;
  };
  for (const auto& [field, longest] : {Row{"name", kLongestName}, Row{"message", kLongestMessage},
                                       Row{"conversation", kLongestConversation}}) {
    std::string text;
    for (std::size_t i = 0; i < longest; ++i) text += "é";  // code points, not bytes
    Json request = complete();
    request[field] = text;
    EXPECT_TRUE(contact_of(request)) << field;
    request[field] = text + "é";
    EXPECT_FALSE(contact_of(request)) << field;
  }
}

}  // namespace
}  // namespace quesaco::api
