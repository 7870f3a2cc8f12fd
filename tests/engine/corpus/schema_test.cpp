// What editors are told by corpus/schema.json, and what the loader enforces, must be the same.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/regex.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/corpus/enum_names.h"
#include "engine/corpus/limits.h"
#include "engine/corpus/shape.h"
#include "engine/corpus/writer.h"
#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAreArray;

/// A part of the schema's definitions.
Json schema(const std::string& pointer) {
  static const Json kSchema = Json::parse(testing::slurp(QUESACO_SOURCE_DIR "/corpus/schema.json"));
  return kSchema.at(Json::json_pointer("/definitions" + pointer));
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& member : object.items()) names.push_back(member.key());
  return names;
}

bool matches(const std::string& text, const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), 0, status);
  const icu::UnicodeString input = icu::UnicodeString::fromUTF8(text);
  matcher.reset(input);
  const bool found = matcher.find(status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status) << " in " << pattern;
  return found;
}

TEST(SchemaTest, HasTheSameLimits) {
  const struct {
    const char* pointer;
    std::size_t limit;
  } rows[] = {
      {"/entries_file/properties/section/maxLength", kMaxName},
      {"/out_of_scope_file/properties/questions/items/maxLength", kMaxWording},
      {"/site_file/properties/name/maxLength", kMaxName},
      {"/site_file/properties/assistant/maxLength", kMaxAssistant},
      {"/site_file/properties/greeting/maxLength", kMaxGreeting},
      {"/site_file/properties/quick/maxItems", kMaxQuick},
      {"/site_file/properties/quick/items/maxLength", kMaxId},
      {"/site_file/properties/contact/properties/reply_time/maxLength", kMaxReplyTime},
      {"/site_file/properties/allowed_origins/items/maxLength", kMaxOrigin},
      {"/entry/properties/id/maxLength", kMaxId},
      {"/entry/properties/question/maxLength", kMaxQuestion},
      {"/entry/properties/claim/maxLength", kMaxQuestion},
      {"/entry/properties/answer/maxLength", kMaxAnswer},
      {"/entry/properties/see_also/items/maxLength", kMaxId},
      {"/wording/anyOf/0/maxLength", kMaxWording},
      {"/wording/anyOf/1/properties/text/maxLength", kMaxWording},
      {"/wording/anyOf/1/properties/also/items/maxLength", kMaxId},
      {"/voice/properties/who/maxLength", kMaxName},
      {"/voice/properties/text/maxLength", kMaxAnswer},
      {"/source/properties/title/maxLength", kMaxSourceTitle},
      {"/source/properties/url/maxLength", kMaxUrl},
  };
  for (const auto& row : rows) EXPECT_EQ(schema(row.pointer), row.limit) << row.pointer;
}

TEST(SchemaTest, HasTheSameNames) {
  EXPECT_EQ(schema("/entry/properties/kind/enum"), Json(kEntryKinds));
  EXPECT_EQ(schema("/entry/properties/claim_origin/enum"), Json(kClaimOrigins));
  EXPECT_EQ(schema("/entry/properties/verdict/enum"), Json(kVerdicts));
  EXPECT_EQ(schema("/entry/properties/status/enum"), Json(kEntryStatuses));
}

TEST(SchemaTest, HasTheSameShapes) {
  const struct {
    const char* pointer;
    Shape shape;
  } rows[] = {
      {"/entry/properties/id/pattern", kIdShape},
      {"/entry/properties/see_also/items/pattern", kIdShape},
      {"/wording/anyOf/1/properties/also/items/pattern", kIdShape},
      {"/site_file/properties/quick/items/pattern", kIdShape},
      {"/entry/properties/verified/pattern", kDateShape},
      {"/entry/properties/review_by/pattern", kDateShape},
      {"/source/properties/date/pattern", kDateShape},
      {"/source/properties/url/pattern", kWebAddressShape},
      {"/site_file/properties/allowed_origins/items/pattern", kOriginShape},
      {"/site_file/properties/accent/pattern", kColourShape},
  };
  const char* samples[] = {
      "a",          "a-1",        "a--b",       "-a",         "a-",       "A",        "é",
      "2024-02-31", "2024-13-01", "2024-12-32", "2024-00-01", "24-01-01", "#1f6f8b",  "#1F6F8B",
      "#fff",       "#1f6f8g",    "http://a",   "https://a",  "https://", "ftp://a",  "https://a/",
      "http://a:1", "http://a b", "http://a\t", "null",       "*",        "xhttp://a"};
  for (const auto& row : rows) {
    const std::string pattern = schema(row.pointer);
    for (const char* sample : samples) {
      EXPECT_EQ(row.shape.fits(sample), matches(sample, pattern))
          << row.pointer << " on " << sample;
    }
  }
}

TEST(SchemaTest, ListsTheFieldsThatTheWriterWritesInTheirOrder) {
  Corpus corpus;
  Entry& entry = corpus.entries.emplace_back();
  entry.theme = "theme";
  entry.myth = Myth{"claim", "original", Verdict::kTrue, {{"who", "text"}}};
  entry.source = {"title", "https://a", "2024-01-01"};
  entry.verified = entry.review_by = "2024-01-01";
  entry.alternatives = {{"text", {"also"}}};
  corpus.site.emergency["child"] = {"119", "119"};
  const auto files = write_corpus(corpus);
  const Json theme = Json::parse(files.at("entries/theme.json"));
  const Json written = theme.at("entries").at(0);
  const Json site = Json::parse(files.at("site.json"));
  const struct {
    const char* definition;
    Json written;
  } rows[] = {
      {"/entries_file", theme},
      {"/entry", written},
      {"/source", written.at("source")},
      {"/voice", written.at("voices").at(0)},
      {"/wording/anyOf/1", written.at("alternatives").at(0)},
      {"/site_file", site},
      {"/site_file/properties/contact", site.at("contact")},
      {"/emergency_texts", site.at("emergency").at("child")},
      {"/out_of_scope_file", Json::parse(files.at("out_of_scope.json"))},
  };
  for (const auto& row : rows) {
    EXPECT_THAT(keys(row.written),
                ElementsAreArray(keys(schema(std::string(row.definition) + "/properties"))))
        << row.definition;
  }
}

}  // namespace
}  // namespace quesaco::corpus
