#include "server/api/web_application.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/server/visitor/site.h"

namespace quesaco::api {
namespace {

using ::testing::HasSubstr;

class WebApplicationTest : public ::testing::Test {
 protected:
  WebApplicationTest() {
    std::ofstream(folder_.path() / "widget.js") << "// widget";
    for (const char* page : {"widget.mjs", "widget-search.mjs", "demo.html", "embed.html",
                             "embed.css", "staff.html", "help.html", "staff.js", "staff.css"}) {
      std::ofstream(folder_.path() / page) << "<!doctype html>";
    }
    assets_.emplace(pages::Assets::load(folder_.path()).value());
    application_ = std::make_unique<WebApplication>(site_.site(), *assets_);
  }

  net::Response get(std::string path, net::Headers headers = {}) {
    return application_->handle({"GET", std::move(path), "", std::move(headers), "", "127.0.0.1"});
  }

  /// Empty where there is none.
  static std::string policy(const net::Response& response) {
    return std::string(response.header("Content-Security-Policy"));
  }

  visitor::TestSite site_;
  quesaco::testing::TemporaryFolder folder_;
  std::optional<pages::Assets> assets_;
  std::unique_ptr<WebApplication> application_;
};

TEST_F(WebApplicationTest, Welcomes) {
  const Json welcome = Json::parse(application_->welcome());
  EXPECT_EQ(welcome["type"], "welcome");
  EXPECT_EQ(welcome["site"]["reply_time"], "3 jours ouvrés");
  ASSERT_EQ(welcome["quick"].size(), 1U);  // the entry that is gone is left out
  EXPECT_EQ(welcome["quick"][0]["id"], "prix");
}

TEST_F(WebApplicationTest, RecordsByWhichWayAQuestionCame) {
  const auto left = application_->message(R"({"type":"ask","q":"c'est gratuit ?"})", {});
  (void)std::get<std::function<std::string()>>(left)();
  (void)application_->handle({"POST", "/api/ask", "", {}, R"({"q":"où payer ?"})", "127.0.0.1"});
  const auto questions = site_.store().questions().latest(9).value();
  ASSERT_EQ(questions.size(), 2U);
  for (const auto& [ref, at, question] : questions) {
    EXPECT_EQ(question.origin,
              question.text == "où payer ?" ? store::Origin::kHttp : store::Origin::kWeb);
  }
}

TEST_F(WebApplicationTest, IsAliveAndReady) {
  EXPECT_EQ(get("/healthz").status, 200U);
  const Json ready = Json::parse(get("/readyz").body);
  EXPECT_EQ(ready["ready"], true);
  EXPECT_EQ(ready["missing"], Json::array());
  EXPECT_EQ(ready["meaning"], "none");
  EXPECT_EQ(ready["store"], "ok");
}

TEST_F(WebApplicationTest, SaysThatItStarts) {
  const auto engine = Engine::open({.data = folder_.path() / "data",
                                    .language = QUESACO_SOURCE_DIR "/corpus/language"})
                          .value();
  site::LiveSite unpublished(*engine, site_.store());
  WebApplication starting(unpublished, *assets_);
  const auto get = [&](std::string path) {
    return starting.handle({"GET", std::move(path), "", {}, "", "127.0.0.1"});
  };
  EXPECT_FALSE(starting.ready());
  EXPECT_EQ(get("/healthz").status, 200U);
  EXPECT_EQ(get("/widget.js").status, 200U);
  const net::Response probe = get("/readyz");
  EXPECT_EQ(probe.status, 503U);
  EXPECT_EQ(Json::parse(probe.body)["ready"], false);
  EXPECT_EQ(Json::parse(probe.body)["missing"], Json({"corpus", "learning"}));
  for (const char* path : {"/faq", "/embed", "/api/suggest", "/nowhere"}) {
    const net::Response refusal = get(path);
    EXPECT_EQ(refusal.status, 503U) << path;
    EXPECT_THAT(refusal.headers, ::testing::Contains(::testing::Pair("Retry-After", "2")));
    EXPECT_THAT(refusal.body, HasSubstr("démarre"));
  }
}

TEST_F(WebApplicationTest, ServesTheWidgetOnce) {
  const auto widget = get("/widget.js");
  EXPECT_EQ(widget.status, 200U);
  EXPECT_EQ(widget.body, "// widget");
  const auto [name, etag] = widget.headers.front();
  ASSERT_EQ(name, "ETag");
  const auto again = get("/widget.js", {{"if-none-match", etag}});
  EXPECT_EQ(again.status, 304U);
  EXPECT_TRUE(again.body.empty());
}

TEST_F(WebApplicationTest, ConsoleLoadsNothingFromElsewhere) {
  const auto page = get("/staff/");
  EXPECT_EQ(page.status, 200U);
  EXPECT_THAT(policy(page), HasSubstr("default-src 'self'"));
  EXPECT_EQ(get("/api/staff/session").status, 503U) << "nobody serves the staff yet";
  EXPECT_TRUE(application_->takes_long_bodies("/api/staff/entries"));
  EXPECT_FALSE(application_->takes_long_bodies("/api/ask"));
}

TEST_F(WebApplicationTest, PagesStandInNoFrame) {
  for (const char* path : {"/demo", "/faq", "/staff/", "/staff/aide", "/nothing"}) {
    EXPECT_THAT(policy(get(path)), HasSubstr("frame-ancestors 'none'")) << path;
  }
  net::Request sent{"POST", "/contact", "", {}, "name=Anne", "127.0.0.1"};
  EXPECT_THAT(policy(application_->handle(sent)), HasSubstr("frame-ancestors 'none'"));
}

TEST_F(WebApplicationTest, FramesOfAllowedSitesShowTheChat) {
  const auto page = get("/embed", {{"host", "quesaco.example"}});
  EXPECT_EQ(page.status, 200U);
  EXPECT_THAT(policy(page), ::testing::EndsWith("frame-ancestors 'self' https://cpts.example"));
  Corpus corpus = quesaco::testing::small_corpus();
  corpus.site.allowed_origins = {"https://autre.example"};
  ASSERT_TRUE(site_.engine().update(corpus));
  site_.site().publish();
  EXPECT_THAT(policy(get("/embed")),
              ::testing::EndsWith("frame-ancestors 'self' https://autre.example"))
      << "a change counts at once";
}

TEST_F(WebApplicationTest, SaysWhereThereIsNoPage) {
  const auto response = get("/nothing");
  EXPECT_EQ(response.status, 404U);
  EXPECT_THAT(response.body, HasSubstr("Page introuvable"));
  EXPECT_EQ(get("/api/nothing").status, 404U);
}

TEST_F(WebApplicationTest, CompressesThePagesThatItMakes) {
  const auto packed = get("/faq", {{"accept-encoding", "gzip"}});
  EXPECT_THAT(packed.headers,
              ::testing::Contains(net::Headers::value_type{"Content-Encoding", "gzip"}));
  EXPECT_LT(packed.body.size(), get("/faq").body.size());
}

TEST_F(WebApplicationTest, LeadsFromTheWidgetOfAnotherVersionToThisOne) {
  const std::string path = "/widget-0123456789abcdef.js";
  const auto response = get(path);
  EXPECT_EQ(response.status, 307U);
  EXPECT_THAT(response.headers, ::testing::IsSupersetOf({
                                    net::Headers::value_type{"Location", "/widget.js"},
                                    net::Headers::value_type{"Cache-Control", "no-store"},
                                }));
  EXPECT_EQ(application_->handle({"POST", path, "", {}, "", "127.0.0.1"}).status, 404U);
}

TEST_F(WebApplicationTest, ForbidsContentSniffing) {
  for (const char* path : {"/faq", "/widget.js", "/healthz", "/nothing", "/api/suggest"}) {
    const auto response = get(path);
    EXPECT_THAT(response.headers,
                ::testing::Contains(net::Headers::value_type{"X-Content-Type-Options", "nosniff"}))
        << path;
  }
}

TEST_F(WebApplicationTest, DeclinesInFrench) {
  EXPECT_EQ(application_->decline(net::Request{}, net::Declined::kBusy).status, 503U);
  EXPECT_EQ(application_->decline(net::Request{}, net::Declined::kFailed).status, 500U);
  const Json frame = Json::parse(application_->decline("{\"id\":\"7\"}", net::Declined::kTooFast));
  EXPECT_EQ(frame["code"], "too_fast");
  EXPECT_EQ(frame["id"], "7");
}

TEST_F(WebApplicationTest, ChecksOrigins) {
  EXPECT_TRUE(application_->origin_allowed("https://cpts.example", "quesaco.example"));
  EXPECT_FALSE(application_->origin_allowed("https://evil.example", "quesaco.example"));
}

}  // namespace
}  // namespace quesaco::api
