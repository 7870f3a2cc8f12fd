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
    for (const char* name : {"widget.mjs", "widget-search.mjs", "embed.html", "embed.css",
                             "staff.html", "help.html", "staff.js", "staff.css"}) {
      write(name, "");
    }
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
  EXPECT_EQ(widget->representations.back().body, "let a;");
  EXPECT_EQ(widget->content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(widget->cache_control, "public, max-age=300");
  ASSERT_NE(assets->find("/staff/aide"), nullptr);
  ASSERT_NE(assets->find("/demo"), nullptr);
  EXPECT_EQ(assets->find("/demo")->content_type, "text/html; charset=utf-8");
  EXPECT_EQ(assets->find("/embed")->cache_control, "no-store") << "its policy changes";
  for (const char* path : {"/", "/demo.html", "widget.js", "/widget.js/", "/../widget.js", ""}) {
    EXPECT_EQ(assets->find(path), nullptr) << path;
  }
}

TEST_F(AssetsTest, TagFollowsTheContent) {
  const auto tag = [this] {
    return Assets::load(folder_.path())->find("/widget.js")->representations.back().etag;
  };
  const std::string before = tag();
  EXPECT_EQ(tag(), before);
  EXPECT_THAT(before, ::testing::MatchesRegex("\"[0-9a-f]+\""));
  write("widget.js", "let b;");
  EXPECT_NE(tag(), before);
}

TEST_F(AssetsTest, ThatOtherSitesLoadHaveAnAddressThatChangesWithThem) {
  const Result<Assets> assets = Assets::load(folder_.path());
  // printf 'let a;' | sha256sum
  const Asset* hashed = assets->find("/widget-f355802cb6d444e1.js");
  ASSERT_NE(hashed, nullptr);
  EXPECT_EQ(hashed->cache_control, "public, max-age=31536000, immutable");
  const Asset* widget = assets->find("/widget.js");
  EXPECT_EQ(hashed->representations.back().body, widget->representations.back().body);
  EXPECT_TRUE(hashed->for_other_sites && widget->for_other_sites);
  EXPECT_TRUE(assets->find("/widget.mjs")->for_other_sites);
  EXPECT_FALSE(assets->find("/demo")->for_other_sites);
}

TEST_F(AssetsTest, AddressOfAnotherVersionHasASuccessor) {
  const Result<Assets> assets = Assets::load(folder_.path());
  EXPECT_EQ(assets->successor("/widget-0123456789abcdef.js"), "/widget.js");
  EXPECT_EQ(assets->successor("/widget-search-0123456789abcdef.mjs"), "/widget-search.mjs");
  for (const char* path :
       {"/widget.js", "/widget-0123456789abcde.js", "/widget-0123456789abcdefa.js",
        "/widget-0123456789abcdeg.js", "/widget-0123456789abcdef", "/-0123456789abcdef.js",
        "/demo-0123456789abcdef", "/other-0123456789abcdef.js", ""}) {
    EXPECT_EQ(assets->successor(path), "") << path;
  }
}

TEST_F(AssetsTest, HaveACodingForEachCompressedFile) {
  write("widget.js.gz", "gzipped");
  write("widget.js.br", "smaller");
  const Result<Assets> assets = Assets::load(folder_.path());
  const auto& codings = assets->find("/widget.js")->representations;
  ASSERT_EQ(codings.size(), 3U);
  EXPECT_EQ(codings[0].coding, "br");
  EXPECT_EQ(codings[0].body, "smaller");
  EXPECT_EQ(codings[1].coding, "gzip");
  EXPECT_EQ(codings[1].body, "gzipped");
  EXPECT_EQ(codings[2].coding, "");
  EXPECT_NE(codings[0].etag, codings[1].etag);
  EXPECT_NE(codings[1].etag, codings[2].etag);
  EXPECT_EQ(assets->find("/demo")->representations.size(), 1U);
}

TEST_F(AssetsTest, MissingFileNamesTheRemedy) {
  for (const char* name :
       {"widget.js", "widget.mjs", "widget-search.mjs", "demo.html", "embed.html", "embed.css",
        "staff.html", "help.html", "staff.js", "staff.css"}) {
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
