#include "engine/engine_snapshot.h"

#include <algorithm>
#include <iterator>

#include "engine/answering/misreadings.h"
#include "engine/answering/reply.h"
#include "engine/text/question.h"

namespace quesaco {

EngineSnapshot::EngineSnapshot(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
EngineSnapshot::~EngineSnapshot() = default;

Result<Inquiry> EngineSnapshot::receive(std::string_view raw, const Asking& how) const {
  auto question = text::clean_question(raw);
  if (!question) return tl::unexpected(question.error());
  Inquiry inquiry;
  inquiry.question_ = std::move(*question);
  inquiry.how_ = how;
  inquiry.ready_ = answering::recall(parts_->snapshot, inquiry.question_, how);
  return inquiry;
}

Answer EngineSnapshot::answer(const Inquiry& inquiry) const {
  if (inquiry.ready_) return *inquiry.ready_;
  const SnapshotTools& tools = *parts_->tools;
  return answering::reply({parts_->snapshot, tools.language, tools.reader}, inquiry.question_,
                          inquiry.how_);
}

Result<Answer> EngineSnapshot::ask(std::string_view question, const Asking& how) const {
  return receive(question, how).map([this](const Inquiry& inquiry) { return answer(inquiry); });
}

std::vector<std::string> EngineSnapshot::suggest(std::string_view typed, std::size_t limit) const {
  const auto question = text::clean_question(typed);
  if (!question) return {};
  return parts_->snapshot.index().suggest(parts_->tools->reader.analyzer().analyze(*question),
                                          limit);
}

bool EngineSnapshot::knows(std::string_view question) const {
  return parts_->snapshot.wording(question) != nullptr;
}

std::vector<Misreading> EngineSnapshot::misreadings() const {
  return misreadings_where([](const corpus::LabelledText&) { return true; });
}

std::vector<Misreading> EngineSnapshot::misreadings(std::string_view entry) const {
  return misreadings_where([&](const corpus::LabelledText& text) {
    return !text.entries.empty() && text.entries.front() == entry;
  });
}

template <class Wanted>
std::vector<Misreading> EngineSnapshot::misreadings_where(Wanted wanted) const {
  const learning::Reader& reader = parts_->tools->reader;
  std::vector<corpus::LabelledText> texts;
  std::ranges::copy_if(*parts_->snapshot.knowledge().texts, std::back_inserter(texts), wanted);
  auto material = reader.words(texts);
  if (parts_->snapshot.knowledge().model->has_meaning()) {
    (void)reader.add_vectors(material, {});  // kept: none is missing
  }
  return answering::misreadings(parts_->snapshot, material.questions);
}

const std::shared_ptr<const Corpus>& EngineSnapshot::corpus() const {
  return parts_->snapshot.knowledge().corpus;
}

bool EngineSnapshot::learned() const {
  return parts_->snapshot.knowledge().learned && parts_->snapshot.watch()->is_learned();
}

std::string EngineSnapshot::impairment() const {
  return parts_->snapshot.index().lexicon_problem();
}

}  // namespace quesaco
