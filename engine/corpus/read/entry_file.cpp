#include "engine/corpus/read/entry_file.h"

#include <limits>
#include <utility>

#include "engine/corpus/enum_names.h"
#include "engine/corpus/limits.h"
#include "engine/corpus/read/object_reader.h"

namespace quesaco::corpus {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

Source read_source(const Node& node, Report& report) {
  ObjectReader fields(node, "source", report);
  Source source;
  source.title = fields.text("title", kMaxSourceTitle);
  source.url = fields.optional("url", kWebAddressShape);
  source.date = fields.optional("date", kDateShape);
  fields.refuse_others();
  return source;
}

Voice read_voice(const Node& node, Report& report) {
  ObjectReader fields(node, "voices", report);
  Voice voice;
  voice.who = fields.text("who", kMaxName);
  voice.text = fields.text("text", kMaxAnswer);
  fields.refuse_others();
  return voice;
}

Myth read_myth(ObjectReader& fields, Report& report) {
  Myth myth;
  myth.claim = fields.text("claim", kMaxQuestion);
  myth.claim_origin = kClaimOrigins[fields.choice("claim_origin", kClaimOrigins).value_or(0)];
  myth.verdict = static_cast<Verdict>(fields.choice("verdict", kVerdicts).value_or(0));
  for (const Node& voice : fields.list("voices", 1, kNoLimit)) {
    myth.voices.push_back(read_voice(voice, report));
  }
  return myth;
}

/// A plain string, or an object where other entries answer the wording as well.
Wording read_wording(const Node& node, Report& report) {
  if (node.type != Node::Type::kObject) {
    return {read_text(node, "alternatives", kMaxWording, report), {}};
  }
  ObjectReader fields(node, "alternatives", report);
  Wording wording;
  wording.text = fields.text("text", kMaxWording);
  wording.also = fields.texts("also", kIdShape, 1, kMaxEntries);
  fields.refuse_others();
  return wording;
}

EntryKind read_kind(ObjectReader& fields) {
  const auto kind = fields.choice("kind", kEntryKinds);
  if (kind) return static_cast<EntryKind>(*kind);
  // Whatever was meant: an unclear kind should not make its other fields look wrong.
  return fields.has("claim") ? EntryKind::kMyth : EntryKind::kFaq;
}

}  // namespace

Entry read_entry(const Node& node, Report& report) {
  ObjectReader fields(node, "entries", report);
  Entry entry;
  entry.id = fields.shaped("id", kIdShape);
  entry.kind = read_kind(fields);
  entry.question = fields.text("question", kMaxQuestion);
  if (entry.kind == EntryKind::kMyth) entry.myth = read_myth(fields, report);
  entry.answer = fields.text("answer", kMaxAnswer);
  if (const Node* source = fields.any("source")) entry.source = read_source(*source, report);
  entry.verified = fields.optional("verified", kDateShape);
  entry.see_also = fields.texts("see_also", kIdShape, 0, kMaxEntries);
  entry.status = static_cast<EntryStatus>(fields.choice("status", kEntryStatuses).value_or(0));
  entry.review_by = fields.optional("review_by", kDateShape);
  for (const Node& wording : fields.list("alternatives", 0, kMaxWordings)) {
    entry.alternatives.push_back(read_wording(wording, report));
  }
  fields.refuse_others();
  return entry;
}

void read_entry_file(const Node& root, const std::string& theme, Report& report, Loaded& loaded) {
  ObjectReader fields(root, theme, report);
  const std::string section = fields.text("section", kMaxName);
  const std::size_t room = kMaxEntries - loaded.corpus.entries.size();
  for (const Node& node : fields.list("entries", 1, room)) {
    Entry entry = read_entry(node, report);
    entry.theme = theme;
    entry.section = section;
    loaded.corpus.entries.push_back(std::move(entry));
    loaded.lines.entries.push_back(line_map(node, report.file()));
  }
  fields.refuse_others();
}

}  // namespace quesaco::corpus
