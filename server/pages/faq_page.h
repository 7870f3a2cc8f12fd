#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/answer.h"
#include "server/pages/contact_form.h"
#include "server/pages/entry_view.h"

namespace quesaco::pages {

/// What the engine said to `?q=`.
struct Search {
  std::string question;  ///< as it was typed
  Band band = Band::kHandoff;
  std::vector<std::string> entries;  ///< ids to show, best first; one for kAnswer (or for each
                                     ///< answered part), none for kHandoff
  std::string
      problem;  ///< a French sentence instead of a result, e.g. that the question is too long
  std::optional<Notice> notice = {};          ///< shown instead of a result, or above it
  std::optional<std::string> corrected = {};  ///< as it was understood, had it slips
  std::vector<Search> parts = {};  ///< shown instead, of several questions; their own have none

  [[nodiscard]] bool replaced() const { return notice && notice->replaces_answer(); }
};

/// How the page was asked for.
struct FaqRequest {
  std::optional<Search> search;
  std::string entry;      ///< `?entry=`: the id to show opened; another's is ignored
  bool open_all = false;  ///< `?tout=1`: every entry opened, to read or print in one go
  ContactForm form;
};

/// The whole FAQ (HTML, UTF-8, no JavaScript): what was found on top and then not repeated below;
/// entries by section as <details> whose ids are the entries' own; the contact form, at the end, or
/// on top where the visitor is sent to it; and FAQPage JSON-LD of every published entry. Links to
/// "/faq.css", see faq_stylesheet(). Send with content_security_policy().
[[nodiscard]] std::string faq_page(const RenderedCorpus& corpus, const FaqRequest& request);

/// What a visitor reads after POST /contact; `receipt` is the number of the message.
[[nodiscard]] std::string contact_thanks_page(const Site& site, std::string_view receipt);

/// What a visitor reads instead of a page, e.g. where there is none (404): `title` names it,
/// `sentence` says what to do.
[[nodiscard]] std::string message_page(const Site& site, std::string_view title,
                                       std::string_view sentence);

/// The stylesheet of these pages, with the site's accent (a colour "#rrggbb"), darkened or
/// lightened until it can be read in both themes.
[[nodiscard]] std::string faq_stylesheet(const Site& site);

/// The value of Content-Security-Policy for these pages: no script at all, style from here only.
[[nodiscard]] std::string_view content_security_policy();

}  // namespace quesaco::pages
