#include "engine/dialogue/follow_up.h"

#include <gtest/gtest.h>

namespace quesaco::dialogue {
namespace {

struct Row {
  const char* message;
  Leaning leaning;
  const char* reason;
};

TEST(FollowUps, LeaveOutWhatTheyAreAbout) {
  using enum Leaning;
  const std::filesystem::path language = QUESACO_SOURCE_DIR "/corpus/language";
  const auto analyzer = text::Analyzer::load(language).value();
  const auto follow_ups = FollowUps::load(language).value();
  for (const Row& row : {
           Row{"et pour les étudiants ?", kByWord, "opens with a conjunction"},
           Row{"Et si je suis remplaçante dans deux cabinets ?", kByWord, "10 words, opened"},
           Row{"et si je suis infirmière remplaçante dans deux cabinets ?", kByWord, "9 words"},
           Row{"et si je suis infirmière remplaçante dans deux autres cabinets voisins ?", kNo,
               "more than kLongestFollowUp"},
           Row{"combien exactement ?", kByWord, "kBareInterrogative words, one that asks"},
           Row{"comment vous contacter ?", kByMeaning, "one word more: says what it is about"},
           Row{"les étudiants aussi ?", kByMeaning, "bare"},
           Row{"les étudiants en médecine", kByMeaning, "kBareFollowUp words"},
           Row{"les étudiants en médecine générale", kNo, "one word more, and no opening"},
           Row{"Quelles communes couvrez-vous exactement ?", kNo, "says what it is about"},
           Row{"😀", kNo, "no word"},
       }) {
    EXPECT_EQ(follow_ups.leaning(analyzer.analyze(row.message)), row.leaning)
        << row.message << ": " << row.reason;
  }
}

TEST(FollowUps, NameWhatIsNew) {
  const std::filesystem::path language = QUESACO_SOURCE_DIR "/corpus/language";
  const auto analyzer = text::Analyzer::load(language).value();
  const auto follow_ups = FollowUps::load(language).value();
  const auto subject = [&](const char* message) {
    return follow_ups.subject(analyzer.analyze(message)).words;
  };
  EXPECT_EQ(subject("et pour la piscine ?"), std::vector<std::string>{"piscine"});
  EXPECT_TRUE(subject("et pour moi ?").empty());
}

TEST(FollowUps, NeedTheirList) {
  const auto loaded = FollowUps::load("/nowhere");
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message.find("follow_ups.json"), std::string::npos);
}

}  // namespace
}  // namespace quesaco::dialogue
