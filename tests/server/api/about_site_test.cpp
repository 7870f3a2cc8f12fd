#include "server/api/about_site.h"

#include <gmock/gmock.h>

#include "tests/server/visitor/site.h"

namespace quesaco::api {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

class AboutSiteTest : public ::testing::Test {
 protected:
  net::Response get(std::string path, net::Headers headers) {
    return handle_about(site_.site(),
                        {"GET", std::move(path), "", std::move(headers), "", "127.0.0.1"});
  }

  visitor::TestSite site_;
};

TEST_F(AboutSiteTest, PagesThatRunNothingAllowNothing) {
  for (const char* path : {"/confidentialite", "/accessibilite"}) {
    ASSERT_TRUE(is_about_path(path));
    const auto response = get(path, {});
    EXPECT_EQ(response.status, 200U);
    EXPECT_THAT(response.headers,
                Contains(Pair("Content-Security-Policy", Not(HasSubstr("script-src")))));
  }
}

struct Address {
  net::Headers headers;
  const char* script;
};

TEST_F(AboutSiteTest, LinesToPasteNameThisServer) {
  const std::vector<Address> addresses = {
      {{{"host", "127.0.0.1:8080"}}, "src=&quot;http://127.0.0.1:8080/widget.js"},
      {{{"host", "questions.example.fr"}}, "src=&quot;https://questions.example.fr/widget.js"},
      {{{"host", "intranet"}, {"x-forwarded-proto", "http"}},
       "src=&quot;http://intranet/widget.js"},
      {{{"host", "\"><script>"}}, "src=&quot;https://&amp;quot;&amp;gt;&amp;lt;script"}};
  for (const auto& [headers, script] : addresses) {
    EXPECT_THAT(get("/integration", headers).body, HasSubstr(script));
  }
  EXPECT_THAT(get("/integration", {{"host", "questions.example.fr"}}).body,
              HasSubstr("connect-src https://questions.example.fr wss://questions.example.fr"));
}

}  // namespace
}  // namespace quesaco::api
