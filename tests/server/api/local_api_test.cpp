#include "server/api/local_api.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/corpus/writer.h"
#include "tests/server/support/running_site.h"

namespace quesaco::api {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class LocalApiTest : public ::testing::Test {
 protected:
  Json ask(const Json& request) { return Json::parse(api_.answer(request.dump(), "marie")); }
  std::string refusal(const Json& request) {
    const Json reply = ask(request);
    EXPECT_EQ(reply["error"]["kind"], "input") << reply;
    return reply["error"].value("message", "");
  }

  site::RunningSite site_;
  const Corpus& folder_ = site_.folder();
  auth::Auth auth_{site_.store(), site_.clock()};
  LocalApi api_{site_.engine(), site_.store(), site_.truth(), site_.publisher(), auth_};
};

TEST_F(LocalApiTest, EditIsLiveAndHasItsAuthor) {
  Entry prix = folder_.entries[0];
  prix.answer = "Dix euros.";
  const Json reply = ask({{"command", "edit"},
                          {"id", "prix"},
                          {"json", corpus::write_entry(prix)},
                          {"file", "prix.json"}});
  EXPECT_EQ(reply["reply"]["revision"], 2) << reply;
  EXPECT_EQ(site_.site().published()->entries().find("prix")->html, "<p>Dix euros.</p>\n");
  const Json history = ask({{"command", "history"}, {"id", "prix"}})["reply"];
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[1]["author"], "marie");
  EXPECT_EQ(history[1]["theme"], "adhesion");
  EXPECT_THAT(history[1]["changed"], ElementsAre("answer"));
  EXPECT_EQ(history[1]["entry"]["answer"], "Dix euros.");
}

TEST_F(LocalApiTest, ExportIsWhatImportTakes) {
  const Json files = ask({{"command", "export"}})["reply"]["files"];
  EXPECT_EQ(files.get<decltype(corpus::write_corpus(folder_))>(), corpus::write_corpus(folder_));
  Corpus changed = folder_;
  changed.entries.pop_back();
  const Json request = {
      {"command", "import-site"}, {"files", corpus::write_corpus(changed)}, {"dry_run", true}};
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(ask(request)["reply"]["removed"], ElementsAre("qui")) << "nothing was taken";
  }
  Json taking = request;
  taking.erase("dry_run");
  ASSERT_THAT(ask(taking)["reply"]["removed"], ElementsAre("qui"));
  EXPECT_EQ(site_.site().published()->entries().find("qui"), nullptr);
  EXPECT_THAT(ask(request)["reply"]["removed"], IsEmpty());
  const Json history = ask({{"command", "history"}, {"id", "qui"}})["reply"];
  EXPECT_EQ(history[1]["removed"], true);
}

TEST_F(LocalApiTest, OperatorLetsTheFirstAdministratorIn) {
  const auto token_of = [](const Json& reply) {
    const std::string link = reply["reply"].value("link", "");
    EXPECT_THAT(link, ::testing::MatchesRegex("/staff/#lien=[A-Za-z0-9_-]{43}")) << reply;
    return link.substr(link.find('=') + 1);
  };
  const auto accept = [&](const std::string& token, const char* password) {
    const auto session = auth_.accounts().accept(token, password);
    EXPECT_TRUE(session);
    return session->who;
  };
  const Json adding = {{"command", "user-add"}, {"name", "Anne"}, {"role", "administrator"}};
  const auth::Actor anne = accept(token_of(ask(adding)), "cheval agrafe pile");
  EXPECT_EQ(anne.role, store::Role::kAdministrator);
  EXPECT_EQ(
      accept(token_of(ask({{"command", "user-reset"}, {"name", "anne"}})), "pile agrafe pré").name,
      "Anne");
  const auto entries = auth_.audit(anne, 9);
  EXPECT_TRUE(std::ranges::any_of(*entries, [](const store::StoredAuditEntry& stored) {
    return stored.entry.who == "marie (ligne de commande)" &&
           stored.entry.action == "account.invite" && stored.entry.subject == "Anne";
  }));

  EXPECT_THAT(refusal(adding), HasSubstr("existe déjà"));
  EXPECT_THAT(refusal({{"command", "user-add"}, {"name", "Marc"}, {"role", "king"}}),
              HasSubstr("« king »"));
  EXPECT_THAT(refusal({{"command", "user-reset"}, {"name", "Nobody"}}), HasSubstr("« Nobody »"));
}

TEST_F(LocalApiTest, RefusesWhatItDoesNotUnderstand) {
  EXPECT_THAT(Json::parse(api_.answer("{oops", "marie"))["error"]["message"].get<std::string>(),
              HasSubstr("illisible"));
  EXPECT_THAT(refusal({{"command", "dance"}}), HasSubstr("« dance »"));
  EXPECT_THAT(refusal({{"command", "history"}}), HasSubstr("Aucune réponse"));
  EXPECT_THAT(refusal({{"command", "edit"}, {"id", "prix"}, {"revision", "two"}}),
              HasSubstr("nombre entier"));
  EXPECT_THAT(refusal({{"command", "import-site"}}), HasSubstr("site.json"));
  Json files = corpus::write_corpus(folder_);
  files["entries/adhesion.json"] = "[]";
  EXPECT_THAT(refusal({{"command", "import-site"}, {"files", files}}),
              HasSubstr("entries/adhesion.json"));
}

}  // namespace
}  // namespace quesaco::api
