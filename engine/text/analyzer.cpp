#include "engine/text/analyzer.h"

#include "engine/file_content.h"
#include "engine/fnv1a.h"
#include "engine/text/french/clitics.h"
#include "engine/text/french/elision.h"
#include "engine/text/french/inclusive.h"
#include "engine/text/french/inversion.h"
#include "engine/text/french/letters.h"
#include "engine/text/french/phrases.h"
#include "engine/text/french/spellings.h"
#include "engine/text/french/stem.h"
#include "engine/text/french/token.h"
#include "engine/text/french/whole_words.h"
#include "engine/text/unicode.h"

namespace quesaco::text {
namespace {

using french::Phrases;
using french::Spellings;
using french::Tokens;

/// Everything but the phrases, whose own wordings pass through here when they are loaded.
/// Each rule counts on those above it.
Tokens normalize(std::string_view utf8, const Spellings& spellings) {
  Tokens tokens = french::tokenize(simplify(utf8));
  tokens = french::drop_inclusive_endings(std::move(tokens));
  tokens = french::join_letters(std::move(tokens));
  tokens = french::expand_spellings(std::move(tokens), spellings);
  tokens = french::join_whole_words(std::move(tokens));
  tokens = french::drop_euphonic_t(std::move(tokens));
  tokens = french::undo_elision(std::move(tokens));
  tokens = french::drop_est_ce_que(std::move(tokens));
  return french::undo_inversion(std::move(tokens));
}

}  // namespace

struct Analyzer::Language {
  Spellings spellings;
  Phrases phrases;
  std::string digest;
};

std::string Analysis::joined() const {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

Analyzer::Analyzer(std::shared_ptr<const Language> language) : language_(std::move(language)) {}

Result<Analyzer> Analyzer::load(const std::filesystem::path& language_dir) {
  const std::filesystem::path spellings_file = language_dir / "sms.json";
  const std::filesystem::path phrases_file = language_dir / "acronyms.json";
  auto spellings = Spellings::load(spellings_file);
  if (!spellings) return tl::unexpected(spellings.error());
  auto phrases = Phrases::load(
      phrases_file, [&](std::string_view phrase) { return normalize(phrase, *spellings); });
  if (!phrases) return tl::unexpected(phrases.error());
  Fnv1a digest;
  digest.add(std::to_string(kAnalysisVersion));
  for (const auto& file : {spellings_file, phrases_file}) digest.add(content_of(file));
  return Analyzer(std::make_shared<const Language>(
      Language{std::move(*spellings), std::move(*phrases), digest.hex()}));
}

const std::string& Analyzer::digest() const { return language_->digest; }

Analysis Analyzer::analyze(std::string_view utf8) const {
  const french::Stemmer stem;
  const Tokens tokens =
      french::replace_phrases(normalize(utf8, language_->spellings), language_->phrases, stem);
  Analysis out;
  for (const auto& token : tokens) {
    out.stems.push_back(stem(token.text));
    out.words.push_back(token.text);
  }
  return out;
}

}  // namespace quesaco::text
