#include "server/store/sql/migrations.h"

#include <array>
#include <fstream>

#include "server/store/sql/schema.h"
#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using Statements = std::array<std::string_view, 1>;
constexpr Statements kMakeTable = {"CREATE TABLE made (x TEXT)"};
constexpr Statements kAddColumn = {"ALTER TABLE made ADD COLUMN y TEXT"};
constexpr std::array<std::string_view, 2> kHalfWrong = {"CREATE TABLE half (x TEXT)", "NONSENSE"};

/// A database of its own beside the fixture's.
class MigrationsContract : public ::testing::TestWithParam<Backend> {
 protected:
  Result<void> migrate_to(std::initializer_list<Migration> migrations) {
    return migrate(*connection_, std::vector<Migration>(migrations), clock_);
  }
  std::int64_t version() {
    return integer(
        connection_->execute("SELECT MAX(version) FROM schema_version", {}).value()[0][0]);
  }
  void load(const std::string& fixture) {
    std::ifstream file(QUESACO_SOURCE_DIR "/tests/server/store/fixtures/" + fixture);
    for (std::string statement; std::getline(file, statement, ';');) {
      if (statement.find_first_not_of(" \n") == statement.npos) continue;
      const auto ran = run(*connection_, statement);
      ASSERT_TRUE(ran) << ran.error().message << statement;
    }
  }

  /// Every fixture holds the same.
  void reads(const std::string& fixture);

  TemporaryFolder folder_;
  SteppingClock clock_{at_noon(std::chrono::year(2026) / 4 / 12)};
  std::unique_ptr<Connection> connection_{std::move(*GetParam().connect(folder_.path()))};
};

TEST_P(MigrationsContract, EmptyDatabaseIsBroughtToTheNewestVersion) {
  ASSERT_TRUE(migrate(*connection_, schema(), clock_));
  EXPECT_EQ(version(), std::ssize(schema()));
}

TEST_P(MigrationsContract, SecondRunDoesNothing) {
  ASSERT_TRUE(migrate_to({kMakeTable}));
  ASSERT_TRUE(migrate_to({kMakeTable}));
  EXPECT_EQ(version(), 1);
}

TEST_P(MigrationsContract, OnlyTheMissingStepsAreTaken) {
  ASSERT_TRUE(migrate_to({kMakeTable}));
  ASSERT_TRUE(run(*connection_, "INSERT INTO made (x) VALUES ('kept')"));
  ASSERT_TRUE(migrate_to({kMakeTable, kAddColumn}));
  EXPECT_EQ(version(), 2);
  const Rows rows = connection_->execute("SELECT x, y FROM made", {}).value();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(text(rows[0][0]), "kept");
}

TEST_P(MigrationsContract, FailedStepLeavesTheVersionBeforeIt) {
  EXPECT_FALSE(migrate_to({kMakeTable, kHalfWrong}));
  EXPECT_EQ(version(), 1);
  EXPECT_FALSE(connection_->execute("SELECT * FROM half", {})) << "undone as a whole";
}

TEST_P(MigrationsContract, NewerDatabaseIsRefused) {
  ASSERT_TRUE(migrate_to({kMakeTable, kAddColumn}));
  const auto refused = migrate_to({kMakeTable});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("version 2"));
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("installez"));
  EXPECT_EQ(version(), 2);
}

TEST_P(MigrationsContract, Version1IsRead) { reads("version-1.sql"); }
TEST_P(MigrationsContract, Version2IsRead) { reads("version-2.sql"); }
TEST_P(MigrationsContract, Version3IsRead) { reads("version-3.sql"); }
TEST_P(MigrationsContract, Version4IsRead) { reads("version-4.sql"); }

TEST_P(MigrationsContract, WorkOfVersion4IsRead) {
  load("version-4.sql");
  ASSERT_TRUE(migrate(*connection_, schema(), clock_));
  HeardChanges heard;
  WriteHealth health(heard.listener());
  Executor executor(std::move(connection_));
  const Triage triage(executor, clock_, health);
  EXPECT_EQ(triage.all().value().at(0).state, TriageState::kDone);
  EXPECT_EQ(triage.emergencies().value().at(0), "au secours");
  const std::vector<std::string> asked = {"c est payant"};
  EXPECT_EQ(QuestionVectors(executor).of("e5", asked).value().at(0).at(0), 1.0F);
  EXPECT_EQ(Drafts(executor, clock_, health).find("elodie", "entry:adhesion-payante").value(),
            "\"brouillon\"");
  EXPECT_EQ(Contacts(executor, clock_, health).latest(1).value().at(0).note, "rappeler lundi");
}

TEST_P(MigrationsContract, StaffOfVersion3IsRead) {
  load("version-3.sql");
  ASSERT_TRUE(migrate(*connection_, schema(), clock_));
  HeardChanges heard;
  WriteHealth health(heard.listener());
  Executor executor(std::move(connection_));
  const Account account = Accounts(executor, clock_).find("elodie").value().value();
  EXPECT_EQ(account.name, "Élodie");
  EXPECT_EQ(account.role, Role::kAdministrator);
  EXPECT_EQ(account.password_hash, "$argon2id$…");
  EXPECT_EQ(account.totp_secret, "JBSWY3DPEHPK3PXP");
  EXPECT_EQ(Accounts(executor, clock_).linked("link").value()->account.name, "Marc");
  EXPECT_EQ(Sessions(executor, clock_).find("session").value()->name, "Élodie");
  EXPECT_EQ(Audit(executor, clock_, health).latest(1).value().at(0).entry.subject, "Marc");
  const auto wait =
      LoginFailures(executor, clock_)
          .attempt(
              {"account:marc"},
              [](const Failures& f) { return f.last_at + std::chrono::hours(f.count); },
              std::chrono::days(3650));
  EXPECT_GT(wait.value().wait, std::chrono::seconds(0));
}

void MigrationsContract::reads(const std::string& fixture) {
  load(fixture);
  ASSERT_TRUE(migrate(*connection_, schema(), clock_));
  EXPECT_EQ(version(), std::ssize(schema()));

  HeardChanges heard;
  WriteHealth health(heard.listener());
  Executor executor(std::move(connection_));
  EXPECT_EQ(Revisions(executor, clock_).current().value().at(0).content, "{\"v\":2}");
  EXPECT_EQ(Revisions(executor, clock_).current_by("seed").value().at(0).content, "{\"v\":1}");
  const auto question = Questions(executor, clock_, health).latest(1).value().at(0);
  EXPECT_EQ(question.question.text, "c'est payant ?");
  EXPECT_EQ(question.question.entries.at(0).id, "adhesion-payante");
  EXPECT_EQ(Feedback(executor, clock_, health).on(question.ref).value().at(0).opinion.helpful,
            true);
  Contacts contacts(executor, clock_, health);
  EXPECT_EQ(contacts.latest(1).value().at(0).receipt.number, "2026-0007");
  EXPECT_EQ(contacts.latest(1).value().at(0).state, "new");
  const Contact next{.name = "n", .email = "e", .message = "m", .consent = true};
  EXPECT_EQ(contacts.save(next).value().number, "2026-0008");
}

TEST_P(MigrationsContract, EveryRowOfVersion1Survives) {
  load("version-1.sql");
  const auto rows = [&](const char* revisions) {
    std::vector<Rows> found;
    for (const char* select :
         {revisions, "SELECT ref, asked_at, text, band, origin FROM questions ORDER BY ref",
          "SELECT ref, place, entry_id, confidence FROM question_entries ORDER BY ref, place",
          "SELECT id, given_at, question_ref, entry_id, helpful, picked, comment FROM feedback "
          "ORDER BY id",
          "SELECT receipt, sent_at, idempotency_key, name, email, profession, message, "
          "question_ref, conversation FROM contacts ORDER BY receipt",
          "SELECT year, last FROM receipt_numbers ORDER BY year"}) {
      found.push_back(connection_->execute(select, {}).value());
    }
    return found;
  };
  const std::vector<Rows> before = rows(
      "SELECT entry_id, revision, content, author, created_at FROM entry_revisions "
      "ORDER BY entry_id, revision");
  EXPECT_THAT(before, ::testing::Each(::testing::Not(::testing::IsEmpty())));
  ASSERT_TRUE(migrate(*connection_, schema(), clock_));
  EXPECT_EQ(rows("SELECT name, revision, content, author, created_at FROM revisions "
                 "WHERE kind = 'entry' ORDER BY name, revision"),
            before);
}

INSTANTIATE_CONTRACT(MigrationsContract);

}  // namespace
}  // namespace quesaco::store
