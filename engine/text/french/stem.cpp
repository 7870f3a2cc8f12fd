#include "engine/text/french/stem.h"

#include <xapian.h>

#include <string_view>

namespace quesaco::text::french {
namespace {

/// Snowball counts on accents in a few endings. Where an ending can only have been written with
/// one it gets it back, so that "infirmière" meets "infirmier" and "financée" "financer".
std::string with_certain_accents(std::string_view word) {
  const std::string_view plural = word.ends_with('s') ? "s" : "";
  word.remove_suffix(plural.size());
  std::string out(word);
  if (word.ends_with("iere")) {
    out.replace(out.size() - 3, 1, "è");
  } else if (word.ends_with("ee") && word.size() > 3) {
    out.replace(out.size() - 2, 1, "é");
  }
  return out.append(plural);
}

}  // namespace

struct Stemmer::Snowball {
  Xapian::Stem stem{"french"};
};

Stemmer::Stemmer() : snowball_(std::make_unique<Snowball>()) {}
Stemmer::~Stemmer() = default;

std::string Stemmer::operator()(const std::string& word) const {
  return snowball_->stem(with_certain_accents(word));
}

}  // namespace quesaco::text::french
