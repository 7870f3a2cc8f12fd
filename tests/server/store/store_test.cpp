#include "server/store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "tests/server/store/support.h"

namespace quesaco::store {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

Contact somebody(std::string message = "Bonjour") {
  return {.name = "Jeanne",
          .email = "jeanne@exemple.fr",
          .message = std::move(message),
          .consent = true};
}

class StoreTest : public ::testing::Test {
 protected:
  Result<std::unique_ptr<Store>> open(const fs::path& folder) {
    return Store::open(folder, clock_, heard_.listener());
  }
  std::unique_ptr<Store> open() { return std::move(open(data_).value()); }

  void expect_refused(const fs::path& folder, const std::string& remedy) {
    const auto refused = open(folder);
    ASSERT_FALSE(refused.has_value()) << folder;
    EXPECT_EQ(refused.error().kind, Error::Kind::kEnvironment);
    EXPECT_THAT(refused.error().message, HasSubstr(folder.string()));
    EXPECT_THAT(refused.error().message, HasSubstr(remedy));
  }

  TemporaryFolder folder_;
  fs::path data_ = folder_.path() / "new" / "data";
  SteppingClock clock_{at_noon(std::chrono::year(2026) / 4 / 12)};
  HeardChanges heard_;
};

TEST_F(StoreTest, MakesItsFolderForItsOwnerOnly) {
  const auto store = open();
  struct stat status{};
  ASSERT_EQ(::stat(data_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(StoreTest, KeepsEverythingFromOneRunToTheNext) {
  std::string ref;
  {
    const auto store = open();
    ref = store->questions().record({"c'est payant ?"});
    ASSERT_TRUE(store->contacts().save(somebody()));
  }
  const auto store = open();
  EXPECT_EQ(store->questions().latest(1).value().at(0).ref, ref) << "written before the end";
  EXPECT_EQ(store->contacts().save(somebody()).value().number, "2026-0002");
}

TEST_F(StoreTest, HasOneOwner) {
  auto owner = open();
  expect_refused(data_, "arrêtez-le");
  owner.reset();
  EXPECT_TRUE(open(data_)) << "free again";
}

// Also what a read-only disk looks like: for root too.
TEST_F(StoreTest, FolderThatCannotBeMadeIsRefused) {
  std::ofstream(folder_.path() / "file") << "x";
  expect_refused(folder_.path() / "file", "--data");
  expect_refused(folder_.path() / "file" / "data", "--data");
  expect_refused("/proc/quesaco", "--data");
}

TEST_F(StoreTest, FolderThatCannotBeWrittenIsRefused) {
  fs::create_directories(data_);
  expect_refused("/proc/self", "accessible en écriture");
  const FullDisk disk;
  const auto refused = open(data_);
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().message, HasSubstr("libérez de la place"));
}

TEST_F(StoreTest, NothingPersonalReachesTheDisk) {
  {
    const auto store = open();
    const std::string ref = store->questions().record({"mon n° 1850578006084"});
    ASSERT_TRUE(store->feedback().give({.question_ref = ref, .comment = "NIR 1850578006084"}));
    Contact contact = somebody("NIR 1850578006084");
    contact.conversation = "NIR 1850578006084";
    contact.profession = "NIR 1850578006084";
    ASSERT_TRUE(store->contacts().save(contact));
  }
  for (const auto& file : fs::directory_iterator(data_)) {
    std::stringstream bytes;
    bytes << std::ifstream(file.path()).rdbuf();
    EXPECT_THAT(bytes.str(), ::testing::Not(HasSubstr("1850578006084"))) << file.path();
  }
}

TEST_F(StoreTest, FullDiskLosesQuestionsAndSaysSoOfMessages) {
  const auto store = open();
  Result<Receipt> refused = Receipt{};
  Result<void> opinion{};
  {
    const FullDisk disk;
    const std::string ref = store->questions().record({"perdue"});
    refused = store->contacts().save(somebody());
    opinion = store->feedback().give({.question_ref = ref, .helpful = true});
  }
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().message, HasSubstr("Votre message n'a pas pu être enregistré"));
  ASSERT_FALSE(opinion.has_value());
  EXPECT_THAT(opinion.error().message, HasSubstr("Votre avis n'a pas pu être enregistré"));
  EXPECT_EQ(store->health().failures(), 3U);
  ASSERT_EQ(heard_.changes.size(), 1U) << "told once";
  EXPECT_THAT(heard_.changes[0].cause, HasSubstr("libérez de la place"))
      << "the operator hears why";

  EXPECT_EQ(store->contacts().save(somebody()).value().number, "2026-0001") << "room again";
  EXPECT_TRUE(store->questions().latest(10).value().empty());
  ASSERT_EQ(heard_.changes.size(), 2U);
  EXPECT_TRUE(heard_.changes[1].writing);
}

TEST_F(StoreTest, FullDiskIsHeardOfWhereOnlyTheStaffWrite) {
  const auto store = open();
  const std::vector<std::string> texts = {"c est payant"};
  const auto write_all = [&] {
    const bool kept = store->drafts().keep("elodie", "entry:a", "1").has_value();
    const bool set = store->triage().set(texts, TriageState::kDone, "Élodie").has_value();
    const bool told = store->audit().record({"Élodie", "entry.edit", "a", ""}).has_value();
    return std::vector{kept, set, told};
  };
  {
    const FullDisk disk;
    EXPECT_THAT(write_all(), ::testing::Each(false));
  }
  EXPECT_EQ(store->health().failures(), 3U);
  EXPECT_FALSE(store->health().writing());
  EXPECT_THAT(write_all(), ::testing::Each(true));
  EXPECT_TRUE(store->health().writing());
}

/// Saves messages in a process that is killed the moment the third one is acknowledged.
void save_and_be_killed(const fs::path& folder, const Clock& clock, int acknowledged) {
  auto store = Store::open(folder, clock, [](const WriteHealth::Change&) {});
  if (!store) ::_exit(1);
  for (int i = 0; i < 3; ++i) {
    const auto receipt = (*store)->contacts().save(somebody());
    if (!receipt) ::_exit(1);
    const std::string line = receipt->number + "\n";
    if (::write(acknowledged, line.data(), line.size()) < 0) ::_exit(1);
  }
  ::raise(SIGKILL);
}

std::string read_all(int descriptor) {
  std::string all;
  char byte = 0;
  while (::read(descriptor, &byte, 1) == 1) all.push_back(byte);
  return all;
}

TEST_F(StoreTest, AcknowledgedMessageSurvivesAKill) {
  int ends[2] = {};
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) save_and_be_killed(data_, clock_, ends[1]);
  ::close(ends[1]);
  const std::string acknowledged = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status)) << "killed, not ended";
  EXPECT_EQ(acknowledged, "2026-0001\n2026-0002\n2026-0003\n");

  const auto kept = open()->contacts().latest(10).value();
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0].receipt.number, "2026-0003");
}

}  // namespace
}  // namespace quesaco::store
