#include "engine/corpus/read/site_file.h"

#include <limits>

#include "engine/corpus/limits.h"
#include "engine/corpus/read/object_reader.h"

namespace quesaco::corpus {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

std::string read_reply_time(const Node& contact, Report& report) {
  ObjectReader fields(contact, "contact", report);
  std::string reply_time = fields.text("reply_time", kMaxReplyTime);
  fields.refuse_others();
  return reply_time;
}

std::string read_optional(ObjectReader& fields, std::string_view key) {
  return fields.has(key) ? fields.text(key, kMaxEmergencyText) : std::string();
}

std::map<std::string, EmergencyTexts> read_emergency(const Node& node, Report& report) {
  ObjectReader fields(node, "emergency", report);
  std::map<std::string, EmergencyTexts> texts;
  for (const std::string_view kind : kEmergencyKinds) {
    if (!fields.has(kind)) continue;
    ObjectReader own(*fields.any(kind), kind, report);
    texts[std::string(kind)] = {read_optional(own, "sure"), read_optional(own, "possible")};
    own.refuse_others();
  }
  fields.refuse_others();
  return texts;
}

}  // namespace

Site read_site_file(const Node& root, Report& report) {
  ObjectReader fields(root, "site.json", report);
  Site site;
  site.name = fields.text("name", kMaxName);
  site.assistant = fields.text("assistant", kMaxAssistant);
  site.greeting = fields.text("greeting", kMaxGreeting);
  site.quick = fields.texts("quick", kIdShape, 0, kMaxQuick);
  if (const Node* contact = fields.any("contact")) {
    site.reply_time = read_reply_time(*contact, report);
  }
  site.allowed_origins = fields.texts("allowed_origins", kOriginShape, 0, kNoLimit);
  site.accent = fields.shaped("accent", kColourShape);
  if (fields.has("emergency")) site.emergency = read_emergency(*fields.any("emergency"), report);
  fields.refuse_others();
  return site;
}

std::vector<std::string> read_out_of_scope_file(const Node& root, Report& report) {
  ObjectReader fields(root, "out_of_scope.json", report);
  std::vector<std::string> questions;
  for (const Node& question : fields.list("questions", 0, kNoLimit)) {
    questions.push_back(read_text(question, "questions", kMaxWording, report));
  }
  fields.refuse_others();
  return questions;
}

}  // namespace quesaco::corpus
