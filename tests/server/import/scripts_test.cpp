#include "server/import/html/scripts.h"

#include <gmock/gmock.h>

namespace quesaco::importing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(JsonLdScripts, FindsThemAtTheirLines) {
  EXPECT_THAT(json_ld_scripts("<!doctype html>\n<meta charset='iso-8859-1'>\n"
                              "<script>var a;</script>\n"
                              "<script type='application/ld+json'>{\"a\": \"<p>é</p>\"}</script>\n"
                              "<body><main>\n<script type='application/ld+json; charset=utf-8'>\n"
                              "[]</script></main>"),
              ElementsAre("\n\n\n{\"a\": \"<p>é</p>\"}", "\n\n\n\n\n\n[]"));
}

TEST(JsonLdScripts, MayBeNone) {
  EXPECT_THAT(json_ld_scripts("<p>rien</p>"), IsEmpty());
  EXPECT_THAT(json_ld_scripts(""), IsEmpty());
}

}  // namespace
}  // namespace quesaco::importing
