#include "engine/semantic/remote/openai_embedder.h"

#include <gmock/gmock.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/support/embedding_stub.h"

namespace quesaco::semantic {
namespace {

using quesaco::testing::embed_letters;
using quesaco::testing::HttpStub;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using Texts = std::vector<std::string>;

std::shared_ptr<const Embedder> embedder(const std::string& url, const std::string& key = {}) {
  return make_openai_embedder({url, "intfloat/e5", key});
}

/// The message of the error that a service with this reply comes to.
std::string error_of(const HttpStub::Reply& reply, const Texts& texts = {"un"}) {
  const HttpStub stub([&reply](const HttpStub::Request&) { return reply; });
  const auto vectors = embedder(stub.url())->embed(texts, TextKind::kQuestion);
  if (vectors) return "(none)";
  EXPECT_EQ(vectors.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(vectors.error().message, HasSubstr(stub.url()));
  return vectors.error().message;
}

TEST(OpenAiEmbedder, AsksForTheTextsByItsModel) {
  HttpStub::Request asked;
  const HttpStub stub([&asked](const HttpStub::Request& request) {
    asked = request;
    return HttpStub::Reply{200, R"({"data": [{"embedding": [3, 4]}, {"embedding": [0, -2]}]})"};
  });
  const auto vectors =
      embedder(stub.url(), "secret")->embed(Texts{"un", "d\xE9ux \" "}, TextKind::kQuestion);
  ASSERT_TRUE(vectors);
  EXPECT_THAT(*vectors, ElementsAre(ElementsAre(0.6F, 0.8F), ElementsAre(0.F, -1.F)));
  EXPECT_THAT(asked.head, HasSubstr("POST /v1/embeddings HTTP/1.1\r\n"));
  EXPECT_THAT(asked.head, HasSubstr("Content-Type: application/json\r\n"));
  EXPECT_THAT(asked.head, HasSubstr("Authorization: Bearer secret\r\n"));
  const auto json = nlohmann::json::parse(asked.body);
  EXPECT_EQ(json["model"], "intfloat/e5");
  EXPECT_THAT(json["input"], ElementsAre("un", "d\uFFFDux \" "));
}

TEST(OpenAiEmbedder, SendsNoKeyWhereItHasNone) {
  std::string head;
  const HttpStub stub([&head](const HttpStub::Request& request) {
    head = request.head;
    return embed_letters(request);
  });
  ASSERT_TRUE(embedder(stub.url())->embed(Texts{"un"}, TextKind::kQuestion));
  EXPECT_THAT(head, Not(HasSubstr("Authorization")));
}

TEST(OpenAiEmbedder, NamesItsModelAsAFile) {
  EXPECT_EQ(embedder("http://127.0.0.1:1")->model(), "service-intfloat_e5");
}

TEST(OpenAiEmbedder, PutsVectorsInTheOrderOfTheTexts) {
  const HttpStub stub([](const HttpStub::Request&) {
    return HttpStub::Reply{200,
                           R"({"data": [{"index": 1, "embedding": [1, 0]},
                                        {"index": 0, "embedding": [0, 1]}]})"};
  });
  EXPECT_THAT(embedder(stub.url())->embed(Texts{"a", "b"}, TextKind::kQuestion).value(),
              ElementsAre(ElementsAre(0, 1), ElementsAre(1, 0)));
}

TEST(OpenAiEmbedder, AsksInBatches) {
  std::vector<std::size_t> sizes;
  const HttpStub stub([&sizes](const HttpStub::Request& request) {
    sizes.push_back(nlohmann::json::parse(request.body)["input"].size());
    return embed_letters(request);
  });
  EXPECT_EQ(
      embedder(stub.url())->embed(Texts(kMaxTexts + 1, "a"), TextKind::kQuestion).value().size(),
      kMaxTexts + 1);
  EXPECT_THAT(sizes, ElementsAre(kMaxTexts, 1U));
  EXPECT_TRUE(embedder(stub.url())->embed({}, TextKind::kQuestion).value().empty());
  EXPECT_EQ(stub.requests(), 2);
}

TEST(OpenAiEmbedder, TriesAgainWhatMayPass) {
  for (const int status : {429, 500, 503}) {
    std::atomic<bool> first = true;
    const HttpStub stub([&](const HttpStub::Request& request) {
      return first.exchange(false) ? HttpStub::Reply{status, ""} : embed_letters(request);
    });
    EXPECT_TRUE(embedder(stub.url())->embed(Texts{"un"}, TextKind::kQuestion)) << status;
    EXPECT_EQ(stub.requests(), 2) << status;
  }
}

TEST(OpenAiEmbedder, TriesTwiceAndNoMore) {
  const HttpStub stub([](const HttpStub::Request&) { return HttpStub::Reply{503, ""}; });
  EXPECT_FALSE(embedder(stub.url())->embed(Texts{"un"}, TextKind::kQuestion));
  EXPECT_EQ(stub.requests(), 2);
}

TEST(OpenAiEmbedder, DoesNotRepeatWhatIsRefused) {
  for (const int status : {400, 401, 404, 302}) {
    const HttpStub stub([&](const HttpStub::Request&) { return HttpStub::Reply{status, "{}"}; });
    const auto vectors = embedder(stub.url(), "secret")->embed(Texts{"un"}, TextKind::kQuestion);
    ASSERT_FALSE(vectors) << status;
    EXPECT_THAT(vectors.error().message, HasSubstr(std::to_string(status)));
    EXPECT_THAT(vectors.error().message, HasSubstr("vérifiez l'adresse"));
    EXPECT_THAT(vectors.error().message, Not(HasSubstr("secret")));
    EXPECT_EQ(stub.requests(), 1) << status;
  }
}

TEST(OpenAiEmbedder, RefusesWhatAreNoVectors) {
  const char* bodies[] = {"",
                          "<html>",
                          "[]",
                          "{}",
                          R"({"data": {}})",
                          R"({"data": []})",
                          R"({"data": [{"embedding": []}]})",
                          R"({"data": [{"embedding": "AAAA"}]})",
                          R"({"data": [{"embedding": [0, 0]}]})",
                          R"({"data": [{"embedding": [1e39, 1]}]})",
                          R"({"data": [{"embedding": [1, null]}]})",
                          R"({"data": [{"index": 1, "embedding": [1]}]})",
                          R"({"data": [{"index": -1, "embedding": [1]}]})",
                          R"({"data": [{"embedding": [1]}, {"embedding": [1]}]})"};
  for (const char* body : bodies) {
    EXPECT_THAT(error_of({200, body}), HasSubstr("n'a pas répondu par des vecteurs")) << body;
  }
}

TEST(OpenAiEmbedder, RefusesVectorsOfSeveralDimensions) {
  EXPECT_THAT(
      error_of({200, R"({"data": [{"embedding": [1]}, {"embedding": [1, 0]}]})"}, {"un", "deux"}),
      HasSubstr("a changé de dimension"));
  std::atomic<bool> first = true;
  const HttpStub stub([&](const HttpStub::Request&) {
    return HttpStub::Reply{200, first.exchange(false) ? R"({"data": [{"embedding": [1]}]})"
                                                      : R"({"data": [{"embedding": [1, 0]}]})"};
  });
  const auto one = embedder(stub.url());
  ASSERT_TRUE(one->embed(Texts{"un"}, TextKind::kQuestion));
  EXPECT_FALSE(one->embed(Texts{"un"}, TextKind::kQuestion));  // learned from the first answer
}

TEST(OpenAiEmbedder, DoesNotWaitForASilentService) {
  const HttpStub stub([](const HttpStub::Request&) { return HttpStub::Reply{0, "", true}; });
  using std::chrono::milliseconds;
  const auto impatient = make_openai_embedder(
      {stub.url(), "e5", ""}, {milliseconds(500), milliseconds(20), milliseconds(1)});
  const auto vectors = impatient->embed(Texts{"un"}, TextKind::kQuestion);
  ASSERT_FALSE(vectors);
  EXPECT_THAT(vectors.error().message, HasSubstr("ne répond pas"));
  EXPECT_EQ(stub.requests(), 1);  // nobody waits twice
}

TEST(OpenAiEmbedder, SaysWhereNothingListens) {
  std::string url;
  {
    const HttpStub stub(embed_letters);
    url = stub.url();
  }
  const auto vectors = embedder(url)->embed(Texts{"un"}, TextKind::kQuestion);
  ASSERT_FALSE(vectors);
  EXPECT_THAT(vectors.error().message, HasSubstr("ne répond pas"));
}

TEST(OpenAiEmbedder, SpeaksHttpOnly) {
  EXPECT_FALSE(embedder("file:///etc/hostname")->embed(Texts{"un"}, TextKind::kQuestion));
  EXPECT_FALSE(embedder("no address")->embed(Texts{"un"}, TextKind::kQuestion));
}

TEST(OpenAiEmbedder, ServesSeveralThreads) {
  const HttpStub stub(embed_letters);
  const auto one = embedder(stub.url());
  const auto expected = one->embed(Texts{"abc"}, TextKind::kQuestion).value();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int j = 0; j < 10; ++j)
          EXPECT_EQ(one->embed(Texts{"abc"}, TextKind::kQuestion).value(), expected);
      });
    }
  }
  EXPECT_EQ(stub.requests(), 41);
}

}  // namespace
}  // namespace quesaco::semantic
