#include "server/pages/assets.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::pages {
namespace {

using ::testing::HasSubstr;

class AssetsTest : public ::testing::Test {
 protected:
  AssetsTest() {
    write("widget.js", "let a;");
    write("demo.html", "<p>");
    for (const char* name : {"staff.html", "help.html", "staff.js", "staff.css"}) write(name, "");
  }

  void write(const char* name, std::string_view text) const {
    std::ofstream(folder_.path() / name, std::ios::binary) << text;
  }

  quesaco::testing::TemporaryFolder folder_;
};

TEST_F(AssetsTest, AreFoundByPath) {
  const Result<Assets> assets = Assets::load(folder_.path());
  ASSERT_TRUE(assets);
  const Asset* widget = assets->find("/widget.js");
  ASSERT_NE(widget, nullptr);
  EXPECT_EQ(widget->body, "let a;");
  EXPECT_EQ(widget->content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(widget->cache_control, "public, max-age=300");
  ASSERT_NE(assets->find("/staff/aide"), nullptr);
  ASSERT_NE(assets->find("/demo"), nullptr);
  EXPECT_EQ(assets->find("/demo")->content_type, "text/html; charset=utf-8");
  for (const char* path : {"/", "/demo.html", "widget.js", "/widget.js/", "/../widget.js", ""}) {
    EXPECT_EQ(assets->find(path), nullptr) << path;
  }
}

TEST_F(AssetsTest, TagFollowsTheContent) {
  const std::string before = Assets::load(folder_.path())->find("/widget.js")->etag;
  EXPECT_EQ(Assets::load(folder_.path())->find("/widget.js")->etag, before);
  EXPECT_THAT(before, ::testing::MatchesRegex("\"[0-9]+\""));
  write("widget.js", "let b;");
  EXPECT_NE(Assets::load(folder_.path())->find("/widget.js")->etag, before);
}

TEST_F(AssetsTest, MissingFileNamesTheRemedy) {
  for (const char* name :
       {"widget.js", "demo.html", "staff.html", "help.html", "staff.js", "staff.css"}) {
    std::filesystem::remove(folder_.path() / name);
    std::filesystem::create_directory(folder_.path() / name);  // there, but no file
    const Result<Assets> assets = Assets::load(folder_.path());
    ASSERT_FALSE(assets);
    EXPECT_EQ(assets.error().kind, Error::Kind::kEnvironment);
    EXPECT_THAT(assets.error().message, HasSubstr(name));
    EXPECT_THAT(assets.error().message, HasSubstr("lancez ./dev serve"));
    std::filesystem::remove(folder_.path() / name);
    EXPECT_FALSE(Assets::load(folder_.path()));
    write(name, "");
  }
  EXPECT_TRUE(Assets::load(folder_.path())) << "empty files are files";
}

}  // namespace
}  // namespace quesaco::pages
