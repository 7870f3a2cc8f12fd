// The association's own words: every answer stands in the seeds word for word, and nothing that the
// seeds say is lost. seeds/ holds the two pages as they were received.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/corpus/loader.h"
#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

using ::testing::Contains;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// Lines of the seeds that are no content, or content kept elsewhere than in an answer.
struct Chrome {
  const char* line;
  const char* reason;
};
constexpr Chrome kChrome[] = {
    {"*L'incription et la connexion permettent aux adhérents de la CPTS d'accéder à un espace "
     "réservé.",
     "about the site's login"},
    {"Foire aux questions", "page title"},
    {"Sans titre (44).pngRetrouvez ici les questions les plus fréquentes !", "banner"},
    {"CPTS : quésaco | Adhésion", "links within the page"},
    {"Vous n'avez pas trouvé la réponse à votre question ? N'hésitez pas à nous poser votre "
     "question via le :",
     "points to the form"},
    {"Formulaire de contact", "link"},
    {"CPTS : quésaco", "section"},
    {"Adhésion", "section"},
    {"Retour à la page d'accueil", "link"},
    {"Fleche haut.png Remonter en haut de page", "link"},
    {"Le vrai du faux des CPTS", "page title"},
    {"Avec l’aimable autorisation de l’URPS ML de Bretagne", "kept in the source"},
    {"L'ORGANISATION D'UNE CPTS", "section"},
    {"Le conseil de l’URML OI", "kept as a voice"},
    {"La réponse de l’assurance maladie", "kept as a voice"},
    {"Le cadre juridique", "kept as a voice"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string straight_quotes(std::string text) {
  replace_all(text, "’", "'");
  return text;
}

/// One line without bullet, emphasis and surplus blanks.
std::string plain(std::string line) {
  for (const char* blank : {"\u00a0", "\u202f", "\t", "\r"}) replace_all(line, blank, " ");
  replace_all(line, "**", "");
  line.erase(0, line.find_first_not_of(' '));
  for (const std::string_view bullet : {"- ", "• ", "► "}) {
    if (line.starts_with(bullet)) line.erase(0, bullet.size());
  }
  while (line.find("  ") != std::string::npos) replace_all(line, "  ", " ");
  line.erase(0, line.find_first_not_of(' '));
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::vector<std::string> plain_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    line = plain(line);
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

/// All lines in one, with a blank at both ends so that " word " finds whole words only.
std::string flow(const std::vector<std::string>& lines) {
  std::string text = " ";
  for (const std::string& line : lines) text += line + " ";
  return text;
}

class SeedsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path root = QUESACO_SOURCE_DIR;
    auto loaded = load_corpus(root / "corpus/cpts");
    ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
    entries_ = std::move(loaded->corpus.entries);
    const std::filesystem::path seeds = root / "tests/engine/corpus/seeds";
    const auto corrections = nlohmann::json::parse(testing::slurp(seeds / "corrections.json"));
    faq_ = corrected(testing::slurp(seeds / "foire-aux-questions.txt"), corrections);
    myths_ = corrected(testing::slurp(seeds / "le-vrai-du-faux.txt"), corrections);
    EXPECT_EQ(corrected_, corrections.size()) << "a correction of nothing";
  }

  [[nodiscard]] const std::vector<std::string>& seed_of(const Entry& entry) const {
    return entry.kind == EntryKind::kMyth ? myths_ : faq_;
  }

  std::vector<Entry> entries_;
  std::vector<std::string> faq_;
  std::vector<std::string> myths_;

 private:
  std::vector<std::string> corrected(std::string seed, const nlohmann::json& corrections) {
    for (const auto& correction : corrections) {
      const std::string wrong = correction.at("seed");
      if (seed.find(wrong) == std::string::npos) continue;
      replace_all(seed, wrong, correction.at("corpus").get<std::string>());
      ++corrected_;
    }
    return plain_lines(seed);
  }

  std::size_t corrected_ = 0;
};

/// Expects the lines in the seed, in their order.
void expect_verbatim(const Entry& entry, const std::string& text, const std::string& seed) {
  std::size_t from = 0;
  for (const std::string& line : plain_lines(text)) {
    const std::size_t at = seed.find(" " + line + " ", from);
    EXPECT_NE(at, std::string::npos) << entry.id << ": " << line;
    if (at != std::string::npos) from = at + line.size();
  }
}

TEST_F(SeedsTest, HoldEveryAnswerWordForWord) {
  for (const Entry& entry : entries_) {
    expect_verbatim(entry, entry.answer, flow(seed_of(entry)));
  }
}

TEST_F(SeedsTest, HoldEveryQuestionThatWasAsked) {
  for (const Entry& entry : entries_) {
    if (entry.kind != EntryKind::kFaq) continue;
    EXPECT_THAT(faq_, Contains(plain(entry.question))) << entry.id;
  }
}

TEST_F(SeedsTest, HaveEveryVoiceSayWhatItSaid) {
  const std::string seed = straight_quotes(flow(myths_));
  for (const Entry& entry : entries_) {
    if (!entry.myth) continue;
    for (const Voice& voice : entry.myth->voices) {
      expect_verbatim(entry, voice.text, flow(myths_));
      // "En effet…" follows its speaker's name, and so does every other piece.
      const std::string first_line = plain_lines(voice.text).front();
      EXPECT_THAT(seed, HasSubstr(straight_quotes(" " + voice.who + " " + first_line + " ")))
          << entry.id;
    }
  }
}

TEST_F(SeedsTest, SayNothingThatNoEntrySays) {
  std::vector<std::string> texts;
  texts.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    texts.push_back(flow(plain_lines(entry.question + "\n" + entry.answer)));
  }
  std::set<std::string> chrome;
  for (const Chrome& row : kChrome) chrome.insert(row.line);
  for (const std::vector<std::string>* seed : {&faq_, &myths_}) {
    ASSERT_THAT(*seed, SizeIs(Gt(20))) << "the seed itself is lost";
    for (const std::string& line : *seed) {
      if (chrome.contains(line)) continue;
      EXPECT_THAT(texts, Contains(HasSubstr(" " + line + " ")));
    }
  }
}

TEST_F(SeedsTest, HoldEveryLineThatIsCalledChrome) {
  for (const Chrome& row : kChrome) {
    EXPECT_TRUE(std::count(faq_.begin(), faq_.end(), row.line) +
                std::count(myths_.begin(), myths_.end(), row.line))
        << row.line << " (" << row.reason << ")";
  }
}

}  // namespace
}  // namespace quesaco::corpus
