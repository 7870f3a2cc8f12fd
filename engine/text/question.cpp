#include "engine/text/question.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cassert>

namespace quesaco::text {
namespace {

bool is_valid_utf8(std::string_view raw) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(raw.data());
  for (std::size_t at = 0; at < raw.size();) {
    UChar32 c = 0;
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): inside of ICU's macro
    U8_NEXT(bytes, at, raw.size(), c);
    if (c < 0) return false;
  }
  return true;
}

bool is_invisible(UChar32 c) {
  const auto kind = u_charType(c);
  return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || U_IS_UNICODE_NONCHAR(c) ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || u_getCombiningClass(c) != 0;
}

/// Appends what a reader can see, one code point after the other.
class Cleaner {
 public:
  void add(UChar32 c) {
    if (u_isUWhiteSpace(c)) {
      end_of_word_ = true;
      end_of_line_ = end_of_line_ || c == u'\n';
    } else if (is_invisible(c)) {
      return;
    } else if (is_mark(c)) {
      add_mark(c);
    } else {
      add_base(c);
    }
  }
  [[nodiscard]] const icu::UnicodeString& text() const { return text_; }

 private:
  void add_mark(UChar32 c) {
    const bool stands_on_nothing = end_of_word_ || text_.isEmpty();
    if (stands_on_nothing || marks_ == kMaxMarks) return;
    ++marks_;
    text_.append(c);
  }

  void add_base(UChar32 c) {
    if (end_of_word_ && !text_.isEmpty()) {
      // Who begins a new line has ended a thought, and often leaves out the full stop.
      if (end_of_line_ && u_isalnum(text_.char32At(text_.length() - 1)) && u_isalnum(c)) {
        text_.append(u',');
      }
      text_.append(u' ');
    }
    end_of_word_ = false;
    end_of_line_ = false;
    marks_ = 0;
    text_.append(c);
  }

  icu::UnicodeString text_;
  std::size_t marks_ = 0;
  bool end_of_word_ = false;
  bool end_of_line_ = false;
};

icu::UnicodeString clean(const icu::UnicodeString& text) {
  Cleaner cleaner;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    cleaner.add(text.char32At(at));
  }
  return cleaner.text();
}

/// Cleaned before decomposing, so that no long run of marks has to be sorted, and after it, so that
/// marks count the same whether they came composed or not.
icu::UnicodeString clean_nfc(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto decomposed = icu::Normalizer2::getNFDInstance(status)->normalize(clean(text), status);
  auto out = icu::Normalizer2::getNFCInstance(status)->normalize(clean(decomposed), status);
  assert(U_SUCCESS(status));  // the data of these forms is compiled into ICU
  return out;
}

bool has_letter_or_digit(const icu::UnicodeString& text) {
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    if (u_isalnum(text.char32At(at))) return true;
  }
  return false;
}

}  // namespace

Result<std::string> clean_question(std::string_view raw) {
  if (!is_valid_utf8(raw)) {
    return input_error(
        "Votre question contient des caractères illisibles : tapez-la de nouveau au clavier.");
  }
  const auto text =
      clean_nfc(icu::UnicodeString::fromUTF8({raw.data(), static_cast<int32_t>(raw.size())}));
  if (text.isEmpty()) {
    return input_error("Votre question est vide : écrivez-la en quelques mots.");
  }
  if (static_cast<std::size_t>(text.countChar32()) > kMaxQuestion) {
    return input_error("Votre question dépasse " + std::to_string(kMaxQuestion) +
                       " caractères : raccourcissez-la, puis envoyez-la de nouveau.");
  }
  if (!has_letter_or_digit(text)) {
    return input_error(
        "Votre question ne contient aucun mot : écrivez-la avec des lettres ou des chiffres.");
  }
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace quesaco::text
