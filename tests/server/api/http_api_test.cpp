#include "server/api/http_api.h"

#include <gmock/gmock.h>

#include "server/api/snapshot.h"
#include "server/api/views.h"
#include "tests/server/visitor/site.h"

namespace quesaco::api {
namespace {

using ::testing::HasSubstr;

class HttpApiTest : public ::testing::Test {
 protected:
  net::Response request(std::string method, std::string path, std::string query = "",
                        std::string body = "", net::Headers headers = {}) {
    headers.emplace_back("host", "quesaco.example");
    return handle_api(site_.site(), {std::move(method), std::move(path), std::move(query),
                                     std::move(headers), std::move(body), "127.0.0.1"});
  }

  visitor::TestSite site_;
};

std::string header(const net::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

TEST_F(HttpApiTest, AnswersLikeTheWebSocket) {
  const auto response = request("POST", "/api/ask", "", R"({"q":"c'est gratuit ?"})");
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(response.content_type, "application/json; charset=utf-8");
  const Json reply = Json::parse(response.body);
  EXPECT_EQ(reply["band"], "answer");
  EXPECT_EQ(reply["entries"][0]["id"], "prix");
}

TEST_F(HttpApiTest, SuggestsByQuery) {
  const Json reply = Json::parse(request("GET", "/api/suggest", "q=liste+comm").body);
  EXPECT_EQ(reply["entries"][0]["id"], "communes");
}

TEST_F(HttpApiTest, FetchesAnEntryByQuery) {
  EXPECT_EQ(request("GET", "/api/entry", "entry=prix").status, 200U);
  EXPECT_EQ(request("GET", "/api/entry", "entry=gone").status, 404U);
}

TEST_F(HttpApiTest, GivesWhatASocketBeginsWith) {
  const auto response = request("GET", "/api/welcome");
  EXPECT_EQ(Json::parse(response.body), welcome_view(site_.site().published()->entries()));
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
}

TEST_F(HttpApiTest, ASnapshotMayBeKept) {
  const auto response = request("GET", "/api/snapshot", "version=1");
  EXPECT_EQ(Json::parse(response.body), snapshot_view(site_.site().published()->entries()));
  EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("max-age"));
  const auto refused = request("POST", "/api/snapshot", "", "{}");
  EXPECT_EQ(refused.status, 405U);
  EXPECT_EQ(header(refused, "Cache-Control"), "no-store");
}

TEST_F(HttpApiTest, RefusesWhatItCannotAnswer) {
  struct Row {
    const char* method;
    const char* path;
    const char* body;
    unsigned status;
    const char* reason;
  };
  const Row rows[] = {
      {"POST", "/api/ask", "{oops", 400, "broken JSON"},
      {"POST", "/api/ask", R"({"q":""})", 400, "empty question"},
      {"POST", "/api/contact", "{}", 400, "empty form"},
      {"GET", "/api/ask", "", 405, "asking has effects"},
      {"POST", "/api/suggest", "{}", 405, "suggesting has none"},
      {"DELETE", "/api/ask", "", 405, "unknown method"},
      {"POST", "/api/nothing", "{}", 404, "unknown path"},
  };
  for (const auto& [method, path, body, status, reason] : rows) {
    const auto response = request(method, path, "", body);
    EXPECT_EQ(response.status, status) << reason;
    EXPECT_EQ(Json::parse(response.body)["type"], "error") << reason;
  }
  EXPECT_EQ(request("GET", "/api/suggest", "q=%zz").status, 400U);
}

TEST_F(HttpApiTest, TakesControlCharactersOutAndRefusesBrokenUtf8) {
  EXPECT_EQ(request("POST", "/api/ask", "", R"({"q":"c'est\u0000 gratuit ?"})").status, 200U);
  EXPECT_EQ(site_.store().questions().latest(9).value().at(0).question.text, "c'est gratuit ?");
  EXPECT_EQ(Json::parse(request("GET", "/api/suggest", "q=co%00ti").body)["entries"][0]["id"],
            "prix");
  for (const char* path : {"/api/suggest", "/api/entry"}) {
    const auto refused = request("GET", path, "q=coti%FF&entry=prix%FF");
    EXPECT_EQ(refused.status, 400U) << path;
    EXPECT_THAT(refused.body, HasSubstr("tapez-le de nouveau")) << path;
  }
  EXPECT_EQ(request("POST", "/api/ask", "", "{\"q\":\"\xFF\"}").status, 400U);
}

TEST_F(HttpApiTest, NamesTheRightMethod) {
  const auto message = [this](const char* method, const char* path) {
    return Json::parse(request(method, path, "", "{}").body)["message"].get<std::string>();
  };
  EXPECT_THAT(message("GET", "/api/ask"), HasSubstr("POST"));
  EXPECT_THAT(message("POST", "/api/suggest"), HasSubstr("GET"));
  EXPECT_EQ(request("HEAD", "/api/suggest", "q=coti").status, 200U) << "a GET without its body";
}

TEST_F(HttpApiTest, RefusesForeignPages) {
  const auto response = request("POST", "/api/ask", "", R"({"q":"c'est gratuit ?"})",
                                {{"origin", "https://evil.example"}});
  EXPECT_EQ(response.status, 403U);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "");
}

TEST_F(HttpApiTest, TellsAnyPageWhetherItMayAsk) {
  struct Row {
    const char* origin;
    bool is_allowed;
  };
  const Row rows[] = {{"https://cpts.example", true},
                      {"https://quesaco.example", true},
                      {"https://evil.example", false},
                      {"null", false},
                      {"", true}};
  for (const auto& [origin, is_allowed] : rows) {
    const auto response = request("GET", "/api/origin", "", "", {{"origin", origin}});
    EXPECT_EQ(response.status, 200U) << origin;
    EXPECT_EQ(Json::parse(response.body),
              Json({{"type", "origin"}, {"origin", origin}, {"allowed", is_allowed}}));
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  }
  EXPECT_EQ(Json::parse(request("GET", "/api/origin").body)["allowed"], true) << "a program";
  EXPECT_EQ(request("POST", "/api/origin").status, 405U);
}

TEST_F(HttpApiTest, LetsListedPagesReadTheReply) {
  const net::Headers headers = {{"origin", "https://cpts.example"}};
  const auto preflight = request("OPTIONS", "/api/ask", "", "", headers);
  EXPECT_EQ(preflight.status, 204U);
  EXPECT_EQ(header(preflight, "Access-Control-Allow-Headers"), "Content-Type");
  const auto response = request("POST", "/api/ask", "", R"({"q":"c'est gratuit ?"})", headers);
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "https://cpts.example");
  EXPECT_EQ(header(response, "Vary"), "Origin");
}

}  // namespace
}  // namespace quesaco::api
