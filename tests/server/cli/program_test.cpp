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
    write("out_of_scope.json", R"({"questions": ["la météo", "où est le parking"]})");
    std::filesystem::create_directory_symlink(QUESACO_SOURCE_DIR "/corpus/language",
                                              folder_.path() / "language");
  }

  void write(const char* file, const char* content) const {
    std::ofstream(site_ / file) << content;
  }

  /// What ./dev builds and `serve` needs; before, it has no pages.
  void build_pages() const {
    std::filesystem::create_directories(share_ / "widgets");
    for (const char* page :
         {"widget.js", "widget.mjs", "widget-search.mjs", "demo.html", "embed.html", "embed.css",
          "staff.html", "help.html", "staff.js", "staff.css"}) {
      std::ofstream(share_ / "widgets" / page) << "built";
    }
  }

  /// Runs `quesaco ARGUMENTS` through the shell, on this site and without weights.
  [[nodiscard]] Outcome run(const std::string& arguments) const { return run_on(site_, arguments); }

  [[nodiscard]] Outcome run_on(const std::filesystem::path& site,
                               const std::string& arguments) const {
    const std::string command = std::string(QUESACO_BIN) + " --corpus " + site.string() +
                                " --data " + data_.string() + " --share " + share_.string() +
                                " 2>&1 " + arguments;
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
  std::filesystem::path data_ = folder_.path() / "data";
  std::filesystem::path share_ = folder_.path() / "share";
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

TEST_F(ProgramTest, PrintsEachOfSeveralQuestions) {
  const Outcome outcome = run("ask 'quel est le tarif ? où est le parking ?'");
  EXPECT_THAT(outcome.text, HasSubstr("« quel est le tarif ? »"));
  EXPECT_THAT(outcome.text, HasSubstr("Non."));
  EXPECT_THAT(outcome.text, HasSubstr("« où est le parking ? »\nJe n'ai pas de réponse sûre"));
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

TEST_F(ProgramTest, EvaluatesSeveralQuestions) {
  std::ofstream(folder_.path() / "q.jsonl")
      << "{\"q\": \"quel est le tarif ? où est le parking ?\", \"ok\": [\"prix\"], "
         "\"parts\": [[\"prix\"], []]}\n";
  const std::string eval = "eval --questions " + (folder_.path() / "q.jsonl").string();
  const Outcome outcome = run(eval + " --json 2>/dev/null");
  const auto json = nlohmann::json::parse(outcome.text.substr(0, outcome.text.find('\n')));
  ASSERT_EQ(json["parts"].size(), 2U);
  EXPECT_EQ(json["parts"][0]["entries"][0]["id"], "prix");
  EXPECT_EQ(json["parts"][1]["band"], "handoff");
  EXPECT_THAT(run(eval).text, HasSubstr("1 messages ask several questions, parts right 1.000"));
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
  build_pages();
  for (const char* command : {"check", "ask x", "index", "serve"}) {
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.code, 1) << command;
    EXPECT_THAT(outcome.text, HasSubstr("adhesion.json:3:")) << command;
  }
}

TEST_F(ProgramTest, ImportsASiteThatAnswers) {
  const auto file = folder_.path() / "faq.csv";
  const auto into = folder_.path() / "elsewhere" / "new";  // no language folder beside it
  const std::string import = "import " + file.string() + " --into " + into.string();
  std::ofstream(file) << "question;answer;alternatives\n"
                         "Est-ce payant ?;C'est gratuit.;quel est le tarif\n"
                         "Où êtes-vous ?;\n";
  const Outcome refused = run(import);
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.text, HasSubstr("faq.csv:3: erreur:"));
  EXPECT_FALSE(std::filesystem::exists(into.parent_path()));

  std::ofstream(file) << "question;answer;alternatives\n"
                         "Est-ce payant ?;C'est gratuit.;quel est le tarif\n"
                         "Où êtes-vous ?;À Paris.\n";
  EXPECT_EQ(run(import).code, 0);
  EXPECT_EQ(run_on(into, "check").code, 0);
  EXPECT_THAT(run_on(into, "ask 'quel est le tarif'").text, HasSubstr("C'est gratuit."));

  const Outcome again = run(import);
  EXPECT_EQ(again.code, 1);
  EXPECT_THAT(again.text, HasSubstr("indiquez un nouveau dossier"));
}

TEST_F(ProgramTest, AnswersByWordsWhereTheEmbeddingServiceIsAway) {
  const std::string away = " --embedder http://127.0.0.1:1/v1/embeddings";  // nothing listens
  const Outcome outcome = run("ask 'quel est le tarif' --embedder-model e5" + away);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.text, HasSubstr("Non."));
  EXPECT_THAT(outcome.text, HasSubstr("http://127.0.0.1:1/v1/embeddings ne répond pas"));
}

TEST_F(ProgramTest, RefusesAnEmbeddingServiceThatItCannotAsk) {
  EXPECT_THAT(run("ask x --embedder e5:8000 --embedder-model e5").text, HasSubstr("« e5:8000 »"));
  const Outcome outcome = run("ask x --embedder http://e5/v1/embeddings");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.text, HasSubstr("--embedder-model"));
}

TEST_F(ProgramTest, ShowsNoKey) {
  EXPECT_THAT(run("--embedder-key secret --help").text, Not(HasSubstr("secret")));
  const auto file = folder_.path() / "quesaco.toml";
  std::ofstream(file) << "embedder_key = \"secret\"\n";
  EXPECT_THAT(run("--config " + file.string() + " --help").text, Not(HasSubstr("secret")));
}

TEST_F(ProgramTest, MasksLines) {
  const Outcome outcome = run("mask <<'E'\nmon tel 06 12 34 56 78\nE\n");
  EXPECT_EQ(outcome.text, "mon tel [téléphone]\n");
}

TEST_F(ProgramTest, TellsUsageFromOtherFaults) {
  EXPECT_EQ(run("dance").code, 2);
  EXPECT_EQ(run("").code, 2);
  EXPECT_EQ(run("ask").code, 2);
  EXPECT_EQ(run("user").code, 2);
  EXPECT_EQ(run("user add Anne --role king").code, 2);
  EXPECT_EQ(run("user add Anne").code, 3);  // no server runs
  EXPECT_EQ(run("--help").code, 0);
  EXPECT_EQ(run("serve --listen nowhere").code, 1);
  EXPECT_EQ(run("serve --trusted-proxies nobody").code, 1);
  EXPECT_EQ(run("serve --workers 0").code, 2);
  EXPECT_EQ(run("import faq.csv").code, 2);
  EXPECT_EQ(run("serve").code, 3);  // the pages were not built
  std::ofstream(data_) << "a file in place of the folder";
  EXPECT_EQ(run("index").code, 3);
}

// What root meets too, whom no permission stops.
TEST_F(ProgramTest, DoesNotStartWithoutItsDataFolder) {
  build_pages();
  struct Row {
    const char* place;  // in the data folder; the folder itself where it is empty
    bool folder;        // that stands there; else a file
    const char* remedy;
    const char* reason;
  };
  const Row rows[] = {
      {"", false, "choisissez-en un autre avec --data", "it is a file"},
      {"quesaco.lock", true, "rendez-le accessible en écriture", "nothing can be locked"},
      {"quesaco.db", true, "accessible en écriture", "the store cannot be opened"},
      {"quesaco.db", false, "restaurez une sauvegarde", "the store is damaged"},
  };
  for (const auto& [place, folder, remedy, reason] : rows) {
    std::filesystem::remove_all(data_);
    const auto obstacle = *place == '\0' ? data_ : data_ / place;
    std::filesystem::create_directories(folder ? obstacle : obstacle.parent_path());
    if (!folder) std::ofstream(obstacle) << std::string(4096, 'x');
    // An address that is nobody's, so that a server which starts all the same ends at once.
    const Outcome outcome = run("serve --listen 192.0.2.1:80");
    EXPECT_EQ(outcome.code, 3) << reason;
    EXPECT_THAT(outcome.text, HasSubstr(remedy)) << reason;
  }
}

TEST_F(ProgramTest, EndsWhereItCannotWriteItsIndex) {
  build_pages();
  std::filesystem::create_directories(data_);
  std::ofstream(data_ / "versions") << "a file in place of the folder";
  const Outcome outcome = run("serve --listen 127.0.0.1:0");  // listens, then meets the obstacle
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.text, HasSubstr("vérifiez les droits du dossier"));
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
