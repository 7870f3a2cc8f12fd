#include "server/privacy/mask.h"

#include <algorithm>
#include <array>
#include <span>

#include "server/privacy/folded_text.h"
#include "server/privacy/kinds.h"

namespace quesaco::privacy {
namespace {

struct Kind {
  std::string_view label;
  std::size_t (*match)(std::u32string_view text, std::size_t at);
};

// In the order in which they are tried: an address may begin with what looks like a number.
constexpr std::array kKinds = {
    Kind{"[adresse e-mail]", match_email},
    Kind{"[téléphone]", match_phone},
    Kind{"[IBAN]", match_iban},
    Kind{"[numéro de sécurité sociale]", match_nir},
    Kind{"[RPPS]", match_rpps},
};
constexpr std::size_t kMeansOfAnswering = 2;  // the first two stay in messages

struct Match {
  std::string_view label;
  std::size_t length = 0;
};

Match match_at(std::u32string_view text, std::size_t at, std::span<const Kind> kinds) {
  for (const Kind& kind : kinds) {
    if (const std::size_t length = kind.match(text, at)) return {kind.label, length};
  }
  return {};
}

// Labels already there are opaque, as is what was just replaced: a second pass sees what the first
// one saw, and finds nothing new.
FoldedText fold_around_labels(std::string_view utf8) {
  std::array<std::string_view, kKinds.size()> labels;
  std::ranges::transform(kKinds, labels.begin(), &Kind::label);
  return fold(utf8, labels);
}

/// Whether there was anything to replace. The text is made well-formed.
bool replace_once(std::string& utf8, std::span<const Kind> kinds) {
  FoldedText text = fold_around_labels(utf8);
  std::string masked;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.glyphs.size();) {
    const Match match = match_at(text.glyphs, at, kinds);
    if (match.length == 0) {
      ++at;
      continue;
    }
    masked.append(text.utf8, copied, text.offsets[at] - copied).append(match.label);
    text.glyphs.replace(at, match.length, match.length, kOpaque);
    at += match.length;
    copied = text.offsets[at];
  }
  utf8 = masked.append(text.utf8, copied);
  return copied != 0;
}

/// What ran into a number behind it may be one itself once that has gone. Each pass leaves fewer
/// characters that could be part of one.
std::string replace(std::string_view utf8, std::span<const Kind> kinds) {
  std::string masked(utf8);
  while (replace_once(masked, kinds)) {
  }
  return masked;
}

}  // namespace

std::string mask(std::string_view utf8) { return replace(utf8, kKinds); }

std::string mask_message(std::string_view utf8) {
  return replace(utf8, std::span(kKinds).subspan<kMeansOfAnswering>());
}

}  // namespace quesaco::privacy
