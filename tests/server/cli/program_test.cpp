// The program as its users meet it: arguments in, exit code and text out.

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/temporary_folder.h"

namespace quesaco::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kSite = R"({"name": "La CPTS", "assistant": "Quésaco", "greeting": "Bonjour.",
  "quick": ["prix"], "contact": {"reply_time": "3 jours"}, "allowed_origins": [],
  "accent": "#1f6f8b"})";
constexpr const char* kEntries = R"({"section": "Adhésion", "entries": [
  {"id": "prix", "kind": "faq", "question": "Est-ce payant ?", "answer": "Non.",
   "source": {"title": "FAQ"}, "see_also": [], "status": "published",
   "alternatives": ["Quel est le tarif ?"]}]})";

struct Outcome {
  int code = -1;
  std::string text;  ///< both streams
};

class ProgramTest : public ::testing::Test {
 protected:
  ProgramTest() {
    std::filesystem::create_directories(site_ / "entries");
    write("site.json", kSite);
    write("entries/adhesion.json", kEntries);
    write("out_of_scope.json", R"({"questions": ["la météo"]})");
    std::filesystem::create_directory_symlink(QUESACO_SOURCE_DIR "/corpus/language",
                                              folder_.path() / "language");
  }

  void write(const char* file, const char* content) const {
    std::ofstream(site_ / file) << content;
  }

  /// Runs `quesaco ARGUMENTS` through the shell, on this site and without weights.
  [[nodiscard]] Outcome run(const std::string& arguments) const {
    const std::string command = std::string(QUESACO_BIN) + " --corpus " + site_.string() +
                                " --data " + (folder_.path() / "data").string() +
                                " --share /nowhere 2>&1 " + arguments;
    Outcome outcome;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 4096> part{};
    for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
      outcome.text.append(part.data(), got);
    }
    outcome.code = WEXITSTATUS(::pclose(pipe));
    return outcome;
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path site_ = folder_.path() / "site";
};

TEST_F(ProgramTest, AnswersFromTheShell) {
  const Outcome outcome = run("ask 'quel est le tarif'");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.text, HasSubstr("Non."));
  EXPECT_THAT(outcome.text, HasSubstr("par leurs mots seulement"));  // no weights
}

TEST_F(ProgramTest, PrintsWhatTheWebSocketWouldAnswer) {
  const Outcome outcome = run("ask --json 'quel est le tarif' 2>/dev/null");
  ASSERT_EQ(outcome.code, 0);
  const auto json = nlohmann::json::parse(outcome.text);
  EXPECT_EQ(json["band"], "answer");
  EXPECT_EQ(json["entries"][0]["id"], "prix");
}

TEST_F(ProgramTest, PrintsANoticeInsteadOfAnAnswer) {
  const Outcome outcome = run("ask 'quel est le tarif ? je veux mourir'");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.text, HasSubstr("[3114](tel:3114)"));
  EXPECT_THAT(outcome.text, Not(HasSubstr("Non.")));
  EXPECT_THAT(outcome.text, Not(HasSubstr("pas de réponse sûre")));
}

TEST_F(ProgramTest, Explains) {
  EXPECT_THAT(run("ask --explain 'quel tarif'").text, HasSubstr("Formulations proches"));
}

TEST_F(ProgramTest, RefusesABadQuestion) {
  const Outcome outcome = run("ask '?!'");
  EXPECT_EQ(outcome.code, 1);
}

TEST_F(ProgramTest, Evaluates) {
  std::ofstream(folder_.path() / "q.jsonl")
      << "{\"q\": \"quel est le tarif\", \"ok\": [\"prix\"], \"kind\": \"a\"}\n"
         "{\"q\": \"dites-moi le tarif\", \"ok\": [\"prix\"], \"kind\": \"a\"}\n";
  const Outcome outcome =
      run("eval --json --questions " + (folder_.path() / "q.jsonl").string() + " 2>/dev/null");
  ASSERT_EQ(outcome.code, 0);
  std::istringstream lines(outcome.text);
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  auto json = nlohmann::json::parse(line);
  EXPECT_EQ(json["seen"], true);
  EXPECT_EQ(json["entries"][0]["id"], "prix");
  ASSERT_TRUE(std::getline(lines, line));
  json = nlohmann::json::parse(line);
  EXPECT_FALSE(json.contains("seen"));
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(nlohmann::json::parse(line)["summary"]["questions"], 1);
}

TEST_F(ProgramTest, EvaluatesANoticeAsAHandoffThatRanks) {
  std::ofstream(folder_.path() / "q.jsonl")
      << "{\"q\": \"dites-moi le tarif, je veux mourir\", \"ok\": [], \"kind\": \"a\"}\n";
  const Outcome outcome =
      run("eval --json --questions " + (folder_.path() / "q.jsonl").string() + " 2>/dev/null");
  const auto json = nlohmann::json::parse(outcome.text.substr(0, outcome.text.find('\n')));
  EXPECT_EQ(json["band"], "handoff");
  EXPECT_EQ(json["entries"][0]["id"], "prix");
}

TEST_F(ProgramTest, ChecksTheCorpus) {
  EXPECT_EQ(run("check").code, 0);
  write("out_of_scope.json", R"({"questions": ["quel est le tarif"]})");
  const Outcome outcome = run("check");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.text, HasSubstr("out_of_scope.json:1: erreur:"));
}

TEST_F(ProgramTest, NamesFileAndLineOfABrokenCorpus) {
  write("entries/adhesion.json", "{\n\"section\": \"A\",\n\"entries\": [}\n");
  for (const char* command : {"check", "ask x", "index", "serve"}) {
    const Outcome outcome = run(command);
    EXPECT_NE(outcome.code, 0) << command;
    if (outcome.code == 1) {
      EXPECT_THAT(outcome.text, HasSubstr("adhesion.json:3:")) << command;
    }
  }
}

TEST_F(ProgramTest, MasksLines) {
  const Outcome outcome = run("mask <<'E'\nmon tel 06 12 34 56 78\nE\n");
  EXPECT_EQ(outcome.text, "mon tel [téléphone]\n");
}

TEST_F(ProgramTest, TellsUsageFromOtherFaults) {
  EXPECT_EQ(run("dance").code, 2);
  EXPECT_EQ(run("").code, 2);
  EXPECT_EQ(run("ask").code, 2);
  EXPECT_EQ(run("--help").code, 0);
  EXPECT_EQ(run("serve --listen nowhere").code, 1);
  EXPECT_EQ(run("serve --workers 0").code, 2);
  EXPECT_EQ(run("serve").code, 3);  // the pages were not built in /nowhere
  std::ofstream(folder_.path() / "data") << "a file in place of the folder";
  EXPECT_EQ(run("index").code, 3);
}

TEST_F(ProgramTest, ReadsItsConfiguration) {
  const auto file = folder_.path() / "quesaco.toml";
  std::ofstream(file) << "workers = \"many\"\n";
  const Outcome outcome = run("--config " + file.string() + " check");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.text, HasSubstr("quesaco.toml:1:"));
}

}  // namespace
}  // namespace quesaco::cli
