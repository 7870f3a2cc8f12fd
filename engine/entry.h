#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a site's editors wrote. All text is UTF-8; all dates are "YYYY-MM-DD".
namespace quesaco {

enum class EntryKind { kFaq, kMyth };
enum class EntryStatus { kDraft, kPublished, kArchived };
enum class Verdict { kTrue, kFalse, kNuanced };

/// Where an answer comes from.
struct Source {
  std::string title;
  std::optional<std::string> url;
  std::optional<std::string> date;
};

/// Somebody's part of a myth's answer; `text` is Markdown.
struct Voice {
  std::string who;
  std::string text;
};

/// Another way to ask an entry's question.
struct Wording {
  std::string text;
  std::vector<std::string> also;  ///< ids of other entries whose answer would be acceptable too
};

/// What only a myth has: the rumour and its verdict.
struct Myth {
  std::string claim;
  std::string claim_origin;  ///< "reconstructed": written by us, to be confirmed by the staff
  Verdict verdict = Verdict::kNuanced;
  std::vector<Voice> voices;
};

/// A curated question and its answer, which is served word for word.
struct Entry {
  std::string id;
  EntryKind kind = EntryKind::kFaq;
  std::string theme;    ///< its file, entries/<theme>.json; one theme, one section
  std::string section;  ///< heading of the theme on the FAQ page
  std::string question;
  std::optional<Myth> myth;
  std::string answer;  ///< Markdown
  Source source;
  std::optional<std::string> verified;
  std::vector<std::string> see_also;
  EntryStatus status = EntryStatus::kPublished;
  std::optional<std::string> review_by;
  std::vector<Wording> alternatives;
};

/// What somebody may be in danger of (see emergency/kind.h), as the files write it.
inline constexpr std::array<std::string_view, 4> kEmergencyKinds = {"medical", "suicide",
                                                                    "violence", "child"};

/// What to read where somebody may be in danger: Markdown. Empty: the texts of corpus/language.
struct EmergencyTexts {
  std::string sure;      ///< instead of an answer
  std::string possible;  ///< one line above it
};

/// What the site's staff choose for their visitors.
struct Site {
  std::string name;
  std::string assistant;
  std::string greeting;
  std::vector<std::string> quick;  ///< ids of the entries offered before the first question
  std::string reply_time;          ///< promised to whoever leaves a message, e.g. "3 jours ouvrés"
  std::vector<std::string>
      allowed_origins;  ///< scheme://host[:port] of the pages that may embed us
  std::string accent;   ///< CSS colour, e.g. "#1f6f8b"
  std::map<std::string, EmergencyTexts> emergency{};  ///< of some kEmergencyKinds
};

/// One site: everything that its folder of JSON files says.
struct Corpus {
  Site site;
  std::vector<Entry> entries;
  std::vector<std::string> out_of_scope;  ///< questions that look near but have no answer here
  std::string revision;                   ///< hash of the content, hexadecimal
};

}  // namespace quesaco
