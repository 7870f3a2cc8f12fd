#include "server/api/frames.h"

#include <gtest/gtest.h>

#include <map>

#include "server/api/json_text.h"
#include "server/store/random_ref.h"
#include "tests/server/visitor/site.h"

namespace quesaco::api {
namespace {

using std::string_literals::operator""s;

class FramesTest : public ::testing::Test {
 protected:
  Json say(const Json& request) { return say(request.dump()); }
  Json say(const std::string& frame) {
    const net::FrameReply reply = answer_frame(site_.site(), frame, {});
    const auto* ready = std::get_if<std::string>(&reply);
    return Json::parse(ready != nullptr ? *ready : std::get<std::function<std::string()>>(reply)());
  }
  bool lies_ready(const std::string& frame) {
    return std::holds_alternative<std::string>(answer_frame(site_.site(), frame, {}));
  }

  visitor::TestSite site_;
};

TEST_F(FramesTest, AnswersWithTheEntry) {
  const Json reply = say(Json{{"type", "ask"}, {"id", "1"}, {"q", "c'est gratuit ?"}});
  EXPECT_EQ(reply["type"], "answer");
  EXPECT_EQ(reply["id"], "1");
  EXPECT_EQ(reply["band"], "answer");
  ASSERT_EQ(reply["entries"].size(), 1U);
  EXPECT_EQ(reply["entries"][0]["id"], "prix");
  EXPECT_EQ(reply["entries"][0]["kind"], "faq");
  EXPECT_EQ(reply["entries"][0]["html"], "<p>Nous ne faisons pas payer.</p>\n");
  EXPECT_EQ(reply["entries"][0]["source"]["title"], "FAQ");
  EXPECT_GT(reply["entries"][0]["confidence"].get<double>(), 0.9);
  EXPECT_TRUE(store::is_ref(reply["ref"].get<std::string>()));
}

TEST_F(FramesTest, HandsOverWithoutEntries) {
  const Json reply = say(Json{{"type", "ask"}, {"id", 2}, {"q", "horaires de la piscine"}});
  EXPECT_EQ(reply["band"], "handoff");
  EXPECT_TRUE(reply["entries"].empty());
  EXPECT_EQ(reply["id"], 2);  // as it came
}

TEST_F(FramesTest, ShowsANoticeInsteadOfEntries) {
  const std::string frame = R"({"type":"ask","id":"1","q":"c'est gratuit ? je veux mourir"})";
  const Json reply = say(frame);
  EXPECT_EQ(reply["band"], "handoff");
  EXPECT_TRUE(reply["entries"].empty());
  EXPECT_EQ(reply["notice"]["kind"], "emergency");
  EXPECT_EQ(reply["notice"]["level"], "sure");
  EXPECT_NE(reply["notice"]["text"].get<std::string>().find("[15](tel:15)"), std::string::npos);
  EXPECT_NE(reply["notice"]["html"].get<std::string>().find("href=\"tel:15\""), std::string::npos);
  EXPECT_TRUE(lies_ready(frame));
  EXPECT_EQ(say(frame)["notice"], reply["notice"]);
  EXPECT_FALSE(say(Json{{"type", "ask"}, {"q", "c'est gratuit ?"}}).contains("notice"));
}

TEST_F(FramesTest, NamesTheContextOfAFollowUp) {
  Json ask = {{"type", "ask"}, {"q", "et pour moi ?"}};
  EXPECT_FALSE(say(ask).contains("context"));
  ask["previous"] = {{"q", "Quel est le tarif ?"}, {"entry", "prix"}};
  EXPECT_EQ(say(ask)["context"], "Est-ce que l'adhésion est payante ?");
  EXPECT_FALSE(lies_ready(ask.dump()));
  ask["previous"] = nullptr;
  EXPECT_TRUE(lies_ready(ask.dump()));
}

TEST_F(FramesTest, AnswersSeveralQuestionsAndRecordsTheUnanswered) {
  const Json reply =
      say(Json{{"type", "ask"}, {"q", "c'est gratuit ? où manger dimanche soir 06 12 34 56 78 ?"}});
  EXPECT_EQ(reply["band"], "answer");
  ASSERT_EQ(reply["entries"].size(), 1U);
  EXPECT_EQ(reply["entries"][0]["id"], "prix");
  const Json& parts = reply["parts"];
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0]["q"], "c'est gratuit ?");
  EXPECT_EQ(parts[0]["band"], "answer");
  EXPECT_EQ(parts[0]["entries"], reply["entries"]);
  EXPECT_FALSE(parts[0].contains("ref"));
  EXPECT_EQ(parts[1]["band"], "handoff");
  EXPECT_TRUE(parts[1]["entries"].empty());
  std::map<std::string, store::AskedQuestion> kept;
  const auto questions = site_.store().questions().latest(3).value();
  for (const auto& [ref, at, question] : questions) {
    kept.emplace(ref, question);
  }
  ASSERT_EQ(kept.size(), 2U);
  const auto& whole = kept.at(reply["ref"].get<std::string>());
  EXPECT_EQ(whole.band, Band::kAnswer);
  EXPECT_EQ(whole.entries.size(), 1U);
  const auto& unanswered = kept.at(parts[1]["ref"].get<std::string>());
  EXPECT_EQ(unanswered.text, "où manger dimanche soir [téléphone] ?");
  EXPECT_EQ(unanswered.band, Band::kHandoff);
}

TEST_F(FramesTest, RecordsANoticeAsSuch) {
  say(Json{{"type", "ask"}, {"q", "je veux mourir, 06 12 34 56 78"}});
  const auto questions = site_.store().questions().latest(2).value();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].question.notice, "emergency");
  EXPECT_EQ(questions[0].question.text, "je veux mourir, [téléphone]");
}

TEST_F(FramesTest, RecordsTheQuestionMasked) {
  const Json reply = say(Json{{"type", "ask"}, {"q", "c'est gratuit ? appelez le 06 12 34 56 78"}});
  const auto questions = site_.store().questions().latest(2).value();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].ref, reply["ref"].get<std::string>());
  EXPECT_EQ(questions[0].question.text, "c'est gratuit ? appelez le [téléphone]");
  EXPECT_EQ(questions[0].question.entries.front().id, "prix");
}

TEST_F(FramesTest, RecallsWhatWasAskedBefore) {
  const std::string frame = R"({"type":"ask","id":"1","q":"c'est gratuit ?"})";
  EXPECT_FALSE(lies_ready(frame));
  Json first = say(frame);
  const auto again = answer_frame(site_.site(), frame, {});
  ASSERT_TRUE(std::holds_alternative<std::string>(again));
  Json second = Json::parse(std::get<std::string>(again));
  EXPECT_NE(first["ref"], second["ref"]);  // asked twice, recorded twice
  EXPECT_EQ(site_.store().questions().latest(9).value().size(), 2U);
  first.erase("ref");
  second.erase("ref");
  EXPECT_EQ(first, second);
}

TEST_F(FramesTest, RefusesAtOnceAndLeavesTheRestToAWorker) {
  EXPECT_TRUE(lies_ready("{oops"));
  EXPECT_TRUE(lies_ready(R"({"type":"ask"})"));
  EXPECT_FALSE(lies_ready(R"({"type":"suggest","q":"coti"})"));
}

TEST_F(FramesTest, SuggestsWhileTyping) {
  const Json reply = say(Json{{"type", "suggest"}, {"id", "2"}, {"q", "coti"}});
  EXPECT_EQ(reply["type"], "suggestions");
  ASSERT_EQ(reply["entries"].size(), 1U);
  EXPECT_EQ(reply["entries"][0]["id"], "prix");
  EXPECT_EQ(reply["entries"][0]["question"], "Est-ce que l'adhésion est payante ?");
  EXPECT_TRUE(say(Json{{"type", "suggest"}, {"q", ""}})["entries"].empty());
}

TEST_F(FramesTest, FetchesAnEntry) {
  const Json reply = say(Json{{"type", "entry"}, {"id", "3"}, {"entry", "communes"}});
  EXPECT_EQ(reply["type"], "answer");
  EXPECT_EQ(reply["band"], "answer");
  EXPECT_EQ(reply["entries"][0]["id"], "communes");
  EXPECT_EQ(say(Json{{"type", "entry"}, {"entry", "gone"}})["code"], "not_found");
  const auto questions = site_.store().questions().latest(9).value();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].ref, reply["ref"].get<std::string>());
  EXPECT_EQ(questions[0].question.text, "Quel est le territoire de la CPTS ?");
  EXPECT_EQ(questions[0].question.band, Band::kAnswer);
  EXPECT_EQ(questions[0].question.entries.at(0).id, "communes");
}

TEST_F(FramesTest, KeepsOpinions) {
  const Json asked = say(Json{{"type", "ask"}, {"q", "c'est gratuit ?"}});
  const std::string ref = asked["ref"];
  EXPECT_EQ(say(Json{{"type", "feedback"},
                     {"id", "3"},
                     {"ref", ref},
                     {"entry", "prix"},
                     {"helpful", false},
                     {"comment", "trop court"}}),
            (Json{{"type", "ok"}, {"id", "3"}}));
  EXPECT_EQ(say(Json{{"type", "feedback"}, {"ref", ref}, {"picked", ""}})["type"], "ok");
  const auto opinions = site_.store().feedback().on(ref).value();
  ASSERT_EQ(opinions.size(), 2U);
  EXPECT_EQ(opinions[0].opinion.helpful, false);
  EXPECT_EQ(opinions[0].opinion.comment, "trop court");
  EXPECT_EQ(opinions[0].opinion.picked, std::nullopt);
  EXPECT_EQ(opinions[1].opinion.picked, "");
}

TEST_F(FramesTest, RefusesOpinionsOnUnknownEntries) {
  const std::string ref = store::random_ref();
  for (const char* field : {"entry", "picked"}) {
    const Json reply = say(Json{{"type", "feedback"}, {"ref", ref}, {field, "gone"}});
    EXPECT_EQ(reply["code"], "not_found") << field;
    EXPECT_EQ(reply["field"], field);
    EXPECT_EQ(say(Json{{"type", "feedback"}, {"ref", ref}, {field, "prix"}})["type"], "ok");
  }
  EXPECT_EQ(site_.store().feedback().on(ref).value().size(), 2U);
}

TEST_F(FramesTest, GivesAReceiptOnceForAKey) {
  const Json contact = {{"type", "contact"}, {"id", "4"},           {"name", "Anne"},
                        {"email", "a@b.fr"}, {"message", "Allô ?"}, {"consent", true},
                        {"key", "random"}};
  const Json reply = say(contact);
  EXPECT_EQ(reply["type"], "ok");
  EXPECT_FALSE(reply["receipt"].get<std::string>().empty());
  EXPECT_EQ(say(contact)["receipt"], reply["receipt"]);
  EXPECT_EQ(site_.store().contacts().latest(9).value().size(), 1U);
}

TEST_F(FramesTest, TakesControlCharactersOut) {
  say(R"({"type":"ask","q":"c'est\u0000 gratuit\u001b ?"})"s);
  EXPECT_EQ(site_.store().questions().latest(9).value().at(0).question.text, "c'est gratuit ?");
  say(R"({"type":"contact","name":"An\u0000ne","email":"a@b.fr","message":"A\r\nB\tC\u0007",)"
      R"("consent":true})"s);
  const auto messages = site_.store().contacts().latest(9).value();
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].contact.name, "Anne");
  EXPECT_EQ(messages[0].contact.message, "A\nB\tC");
  EXPECT_EQ(say(R"({"type":"ask","q":"\ud800"})"s)["code"], "bad_json") << "half a character";
}

TEST_F(FramesTest, IgnoresUnknownFields) {
  EXPECT_EQ(say(Json{{"type", "ask"}, {"q", "c'est gratuit ?"}, {"new", {{"a", 1}}}})["type"],
            "answer");
}

TEST_F(FramesTest, SaysWhatIsWrong) {
  struct Row {
    std::string frame;
    const char* code;
    const char* reason;
  };
  const std::string long_question(501, 'a');
  const Row rows[] = {
      {"{oops", "bad_json", "broken JSON"},
      {"[1]", "bad_json", "not an object"},
      {"", "bad_json", "empty"},
      {R"({"type":"dance"})", "unknown_type", "unknown type"},
      {R"({"type":3})", "unknown_type", "type is no text"},
      {"{}", "unknown_type", "no type"},
      {R"({"type":"ask"})", "bad_field", "no question"},
      {R"({"type":"ask","q":""})", "bad_field", "empty question"},
      {R"({"type":"ask","q":["a"]})", "bad_field", "question is no text"},
      {R"({"type":"ask","q":"🙂🙂"})", "bad_question", "only emoji"},
      {R"({"type":"ask","q":"?!…"})", "bad_question", "only punctuation"},
      {R"({"type":"ask","q":")" + long_question + "\"}", "bad_question", "501 characters"},
      {R"({"type":"feedback","helpful":true})", "bad_field", "no reference"},
      {R"({"type":"feedback","ref":"made-up","helpful":true})", "bad_field", "not a reference"},
      {R"({"type":"contact"})", "bad_field", "nothing in it"},
  };
  for (const auto& [frame, code, reason] : rows) {
    const Json reply = say(frame);
    EXPECT_EQ(reply["type"], "error") << reason;
    EXPECT_EQ(reply["code"], code) << reason;
    EXPECT_FALSE(reply["message"].get<std::string>().empty()) << reason;
  }
}

TEST_F(FramesTest, SurvivesDeepJson) {
  std::string deep = R"({"type":"ask","q":"c'est gratuit ?","x":)";
  for (int i = 0; i < 20'000; ++i) deep += "[";
  for (int i = 0; i < 20'000; ++i) deep += "]";
  EXPECT_EQ(say(deep + "}")["type"], "answer");
  EXPECT_EQ(say(deep)["code"], "bad_json");
}

TEST_F(FramesTest, DeclineWithTheFramesId) {
  const Refusal busy{Refusal::Code::kBusy, "Réessayez."};
  EXPECT_EQ(Json::parse(decline_frame(R"({"id":"9"})", busy))["id"], "9");
  EXPECT_EQ(Json::parse(decline_frame("{oops", busy))["code"], "busy");
}

TEST(JsonText, NeverSendsBrokenUtf8) {
  EXPECT_EQ(to_text(Json{{"a", "\xff"}}), "{\"a\":\"\xef\xbf\xbd\"}");
}

}  // namespace
}  // namespace quesaco::api
