#include "server/api/staff/staff_api.h"

#include <gmock/gmock.h>

#include "server/staff/inbox/inbox.h"
#include "tests/server/support/running_site.h"

namespace quesaco::api::staff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::vector<std::string> kTexts = {"Où dormir ?"};

/// The console's API over a running site, asked by whoever signed in last.
class StaffApiTest : public ::testing::Test {
 protected:
  StaffApiTest() { sign_in("Marie", store::Role::kAdministrator); }

  void sign_in(const std::string& name, store::Role role) {
    const auto link = auth_.accounts().invite(kOperator, name, role);
    const auto session = auth_.accounts().accept(*link, "cheval agrafe pile");
    ASSERT_TRUE(session) << session.error().message;
    token_ = session->token;
    csrf_ = session->csrf;
  }
  net::Response send(const std::string& method, const std::string& path, const Json& body,
                     const std::string& query = "") {
    const std::string address = std::string(StaffApi::kPath) + path;
    return api_.handle({.method = method,
                        .path = address,
                        .query = query,
                        .headers = {{"host", "localhost"},
                                    {"origin", "http://localhost"},
                                    {"cookie", "quesaco=" + token_},
                                    {"x-csrf-token", csrf_}},
                        .body = body.dump(),
                        .remote = "192.0.2.7"});
  }
  Json get(const std::string& path, const std::string& query = "") {
    return Json::parse(send("GET", path, Json::object(), query).body);
  }
  std::vector<std::string> without_answer() {
    return site_.site().published()->engine().corpus()->out_of_scope;
  }

  static inline const auth::Actor kOperator{"Opératrice", store::Role::kAdministrator};
  site::RunningSite site_;
  auth::Auth auth_{site_.store(), site_.clock()};
  quesaco::staff::Editing editing_{site_.engine(), site_.store(), site_.truth(), site_.publisher()};
  quesaco::staff::Inbox inbox_{site_.store(), site_.clock(), nullptr};
  StaffApi api_{{auth_, editing_, inbox_, site_.site(), site_.truth(), site_.clock()}};
  std::string token_;
  std::string csrf_;
};

TEST_F(StaffApiTest, LinkSaysWhatItIsFor) {
  const auto invitation = auth_.accounts().invite(kOperator, "Marc", store::Role::kReader);
  EXPECT_EQ(get("link", "token=" + *invitation)["purpose"], "invitation");
  const auto reset = auth_.accounts().reset(kOperator, "Marc");
  EXPECT_EQ(get("link", "token=" + *reset)["purpose"], "reset");
}

TEST_F(StaffApiTest, OneThingOfAnAccountIsChangedAtATime) {
  sign_in("Marc", store::Role::kReader);
  sign_in("Anne", store::Role::kAdministrator);
  const Json both = {{"name", "Marc"}, {"role", "editor"}, {"active", false}};
  EXPECT_EQ(send("PUT", "people", both).status, 400U);
  EXPECT_EQ(get("people")["people"].dump().find("editor"), std::string::npos);
  EXPECT_EQ(send("PUT", "people", {{"name", "Marc"}, {"role", "editor"}}).status, 200U);
  EXPECT_EQ(send("PUT", "people", {{"name", "Marc"}, {"active", false}}).status, 200U);
  EXPECT_THAT(get("people")["people"].dump(),
              AllOf(HasSubstr("\"editor\""), HasSubstr("\"deactivated\"")));
  EXPECT_EQ(send("PUT", "people", {{"name", "Marc"}, {"active", "no"}}).status, 400U);
}

TEST_F(StaffApiTest, OnlyAnAdministratorLetsOtherSitesShowTheAssistant) {
  Json settings = get("settings");
  Json request = {{"site", settings["site"]}, {"based_on", settings["revision"]}};
  sign_in("Élodie", store::Role::kEditor);
  request["site"]["greeting"] = "Bonjour !";
  ASSERT_EQ(send("POST", "settings", request).status, 200U);
  request["based_on"] = 2;
  request["site"]["allowed_origins"] = {"https://autre.example"};
  const auto refused = send("POST", "settings", request);
  EXPECT_EQ(refused.status, 403U);
  EXPECT_THAT(refused.body, HasSubstr("administrateur"));
  sign_in("Anne", store::Role::kAdministrator);
  EXPECT_EQ(send("POST", "settings", request).status, 200U);
}

TEST_F(StaffApiTest, ConflictOfSettingsCarriesBothTexts) {
  const Json settings = get("settings");
  Json request = {{"site", settings["site"]}, {"based_on", settings["revision"]}};
  request["site"]["greeting"] = "Bonjour !";
  ASSERT_EQ(send("POST", "settings", request).status, 200U);
  request["site"]["greeting"] = "Salut !";
  const auto refused = send("POST", "settings", request);
  ASSERT_EQ(refused.status, 409U);
  const Json problem = Json::parse(refused.body);
  EXPECT_EQ(problem["mine"]["greeting"], "Salut !");
  EXPECT_EQ(problem["theirs"]["greeting"], "Bonjour !");
  EXPECT_EQ(problem["revision"], 2);
  EXPECT_EQ(problem["author"], "Marie");
}

TEST_F(StaffApiTest, FolderIsNoAuthor) {
  EXPECT_TRUE(get("entries/one", "id=prix")["author"].is_null());
}

TEST_F(StaffApiTest, MarkingOutOfScopeIsUndone) {
  const auto before = without_answer();
  Json request = {{"texts", kTexts}, {"as", "out_of_scope"}};
  const auto marked = send("POST", "inbox/mark", request);
  ASSERT_EQ(marked.status, 200U) << marked.body;
  EXPECT_NE(without_answer(), before);
  request["revision"] = Json::parse(marked.body)["revision"];
  const auto undone = send("POST", "inbox/mark/undo", request);
  ASSERT_EQ(undone.status, 200U) << undone.body;
  EXPECT_EQ(without_answer(), before);
  EXPECT_EQ(Json::parse(undone.body)["revision"], 3);
  EXPECT_EQ(site_.store().triage().all().value().at(0).state, store::TriageState::kNew);
  EXPECT_EQ(send("POST", "inbox/mark/undo", request).status, 409U) << "changed since";
}

TEST_F(StaffApiTest, MarkingAsEmergencyIsUndone) {
  const Json request = {{"texts", kTexts}, {"as", "emergency"}};
  ASSERT_EQ(send("POST", "inbox/mark", request).status, 200U);
  EXPECT_THAT(site_.store().triage().emergencies().value(), ElementsAre("Où dormir ?"));
  ASSERT_EQ(send("POST", "inbox/mark/undo", request).status, 200U);
  EXPECT_TRUE(site_.store().triage().emergencies().value().empty());
  EXPECT_EQ(site_.store().triage().all().value().at(0).state, store::TriageState::kNew);
  EXPECT_EQ(send("POST", "inbox/mark/undo", {{"texts", kTexts}, {"as", "other"}}).status, 400U);
}

}  // namespace
}  // namespace quesaco::api::staff
