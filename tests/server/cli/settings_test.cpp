#include "server/cli/settings.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::cli {
namespace {

using ::testing::HasSubstr;

class SettingsTest : public ::testing::Test {
 protected:
  Result<void> read(const char* toml) {
    std::ofstream(file_, std::ios::trunc) << toml;
    return read_settings(file_, settings_);
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "quesaco.toml";
  Settings settings_;
};

TEST_F(SettingsTest, ReadsEveryKey) {
  ASSERT_TRUE(
      read("listen = \"0.0.0.0:80\"\ncorpus = \"/c\"\ndata = \"/d\"\nshare = \"/s\"\n"
           "store = \"sqlite\"\nworkers = 8\nframes_per_second = 2.5\nembedder = \"http://e/\"\n"
           "trusted_proxies = \"::1\"\nembedder_model = \"e5\"\nembedder_key = "
           "\"k\"\nlearn_at_most = 40000\n"));
  EXPECT_EQ(settings_.listen, "0.0.0.0:80");
  EXPECT_EQ(settings_.trusted_proxies, "::1");
  EXPECT_EQ(settings_.corpus, "/c");
  EXPECT_EQ(settings_.data, "/d");
  EXPECT_EQ(settings_.share, "/s");
  EXPECT_EQ(settings_.embedder, "http://e/");
  EXPECT_EQ(settings_.embedder_model, "e5");
  EXPECT_EQ(settings_.embedder_key, "k");
  EXPECT_EQ(settings_.workers, 8U);
  EXPECT_EQ(settings_.learn_at_most, 40'000U);
  EXPECT_EQ(settings_.frames_per_second, 2.5);
}

TEST_F(SettingsTest, KeepsTheDefaultsOfAnEmptyFile) {
  ASSERT_TRUE(read(""));
  EXPECT_EQ(settings_.listen, Settings().listen);
}

TEST_F(SettingsTest, NamesTheLineAtFault) {
  struct Row {
    const char* toml;
    const char* place;
    const char* reason;
  };
  const Row rows[] = {
      {"listen = \"a:1\"\nlitsen = \"b:2\"\n", ":2: ", "unknown key"},
      {"\n\nworkers = 0\n", ":3: ", "below the range"},
      {"workers = 257\n", ":1: ", "above the range"},
      {"learn_at_most = -1\n", ":1: ", "below the range"},
      {"learn_at_most = 40001\n", ":1: ", "above the range"},
      {"workers = \"two\"\n", ":1: ", "not a number"},
      {"frames_per_second = 0\n", ":1: ", "not positive"},
      {"data = 3\n", ":1: ", "not a text"},
      {"listen = \"a:1\"\nlisten\n", ":2: ", "broken TOML"},
  };
  for (const auto& [toml, place, reason] : rows) {
    const auto outcome = read(toml);
    ASSERT_FALSE(outcome) << reason;
    EXPECT_EQ(outcome.error().kind, Error::Kind::kInput);
    EXPECT_THAT(outcome.error().message, HasSubstr("quesaco.toml" + std::string(place))) << reason;
  }
}

TEST_F(SettingsTest, SaysThatAFileIsMissing) {
  EXPECT_FALSE(read_settings(folder_.path() / "missing.toml", settings_));
}

}  // namespace
}  // namespace quesaco::cli
