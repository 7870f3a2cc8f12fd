#include "server/api/requests.h"

#include <gtest/gtest.h>

namespace quesaco::api {
namespace {

TEST(Requests, FillTheStructs) {
  const auto ask = to_ask(
      {{"q", " a "}, {"previous", {{"q", "b"}, {"entry", "c"}}}, {"as_typed", true}, {"key", "k"}});
  ASSERT_TRUE(ask);
  EXPECT_EQ(ask->question, " a ");  // cleaning is the use case's
  ASSERT_TRUE(ask->previous);
  EXPECT_EQ(ask->previous->question, "b");
  EXPECT_EQ(ask->previous->entry, "c");
  EXPECT_TRUE(ask->as_typed);
  EXPECT_EQ(ask->key, "k");
  const auto contact = to_contact(Json{{"name", "n"},
                                       {"email", "e"},
                                       {"message", "m"},
                                       {"consent", true},
                                       {"profession", "p"},
                                       {"ref", "r"},
                                       {"conversation", "c"},
                                       {"key", nullptr}});
  ASSERT_TRUE(contact);
  EXPECT_EQ(contact->name + contact->email + contact->message, "nem");
  EXPECT_TRUE(contact->consent);
  EXPECT_EQ(contact->profession, "p");
  EXPECT_EQ(contact->question_ref, "r");
  EXPECT_EQ(contact->conversation, "c");
  EXPECT_EQ(contact->key, std::nullopt);
}

TEST(Requests, TellNoneOfTheChoicesFromSilence) {
  EXPECT_EQ(to_opinion({{"ref", "r"}})->picked, std::nullopt);
  EXPECT_EQ(to_opinion({{"ref", "r"}, {"picked", ""}})->picked, "");
  EXPECT_EQ(to_opinion({{"ref", "r"}, {"picked", nullptr}})->picked, "");
  EXPECT_EQ(to_opinion({{"ref", "r"}, {"picked", "prix"}})->picked, "prix");
}

TEST(Requests, NameTheFieldOfAWrongType) {
  const auto fault = [](const auto& outcome) { return outcome ? Refusal{} : outcome.error(); };
  struct Row {
    Refusal refusal;
    const char* field;
    const char* message;
  };
  constexpr const char* kText = "Le champ « {} » doit être un texte.";
  constexpr const char* kFlag = "Le champ « {} » doit être true ou false.";
  constexpr const char* kPrevious =
      "Le champ « previous » doit contenir la question précédente (q) et sa réponse (entry).";
  const Row rows[] = {
      {fault(to_ask({{"q", 3}})), "q", kText},
      {fault(to_ask({{"q", "a"}, {"previous", "b"}})), "previous", kPrevious},
      {fault(to_ask({{"q", "a"}, {"previous", {{"q", Json::array()}}}})), "q", kText},
      {fault(to_ask({{"q", "a"}, {"as_typed", "true"}})), "as_typed", kFlag},
      {fault(to_typed({{"q", true}})), "q", kText},
      {fault(to_entry_id({{"entry", 1}})), "entry", kText},
      {fault(to_opinion({{"ref", "r"}, {"helpful", 1}})), "helpful", kFlag},
      {fault(to_opinion({{"ref", "r"}, {"picked", 1}})), "picked", kText},
      {fault(to_contact(Json{{"name", 3}})), "name", kText},
      {fault(to_contact(Json{{"consent", "true"}})), "consent", kFlag},
      {fault(to_contact(Json{{"profession", Json::array()}})), "profession", kText},
  };
  for (const auto& [refusal, field, message] : rows) {
    std::string expected = message;
    if (const auto at = expected.find("{}"); at != std::string::npos)
      expected.replace(at, 2, field);
    EXPECT_EQ(refusal.code, Refusal::Code::kBadField) << field;
    EXPECT_EQ(refusal.field, field);
    EXPECT_EQ(refusal.message, expected);
  }
}

TEST(Requests, CarryTheirContext) {
  const auto context =
      context_of({"GET", "/faq", "", {{"origin", "https://cpts.example"}}, "", "192.0.2.1"});
  EXPECT_EQ(context.remote, "192.0.2.1");
  EXPECT_EQ(context.origin, "https://cpts.example");
  EXPECT_EQ(context.channel, store::Origin::kHttp);
}

}  // namespace
}  // namespace quesaco::api
