#pragma once

#include <memory>
#include <utility>

#include "tests/support/faq_entry.h"

namespace quesaco::pages {

using quesaco::testing::faq_entry;

inline Entry themed(std::string theme, Entry entry) {
  entry.section = "Section " + theme;
  entry.theme = std::move(theme);
  return entry;
}

inline Entry myth_entry(std::string id, Verdict verdict) {
  Entry entry =
      themed("mythes", faq_entry(std::move(id), "Est-ce vrai ?", "Texte de loi\n\nConseil"));
  entry.kind = EntryKind::kMyth;
  entry.myth = Myth{"La rumeur.",
                    "reconstructed",
                    verdict,
                    {{"Le cadre juridique", "Texte de loi"}, {"Le conseil", "**Conseil**"}}};
  return entry;
}

/// Two themes, a myth of each verdict, a draft and an archived entry.
inline std::shared_ptr<Corpus> small_corpus() {
  auto corpus = std::make_shared<Corpus>();
  corpus->site.name = "La CPTS";
  corpus->site.reply_time = "3 jours ouvrés";
  corpus->site.accent = "#1f6f8b";
  Entry paid = themed("adhesion", faq_entry("payante", "L'adhésion est-elle payante ?",
                                            "Non, **pas** les premières années."));
  paid.verified = "2026-03-03";
  paid.source = {"Statuts", "https://exemple.fr/statuts?a=1&b=2", "2025-12-01"};
  paid.see_also = {"qui", "brouillon", "faux"};
  Entry draft = themed("adhesion", faq_entry("brouillon", "Un brouillon ?", "Secret"));
  draft.status = EntryStatus::kDraft;
  Entry archived = themed("ancien", faq_entry("archive", "Une archive ?", "Périmé"));
  archived.status = EntryStatus::kArchived;
  corpus->entries = {
      paid,
      themed("adhesion", faq_entry("qui", "Qui peut adhérer ?", "- médecins\n- autres")),
      draft,
      archived,
      myth_entry("vrai", Verdict::kTrue),
      myth_entry("faux", Verdict::kFalse),
      myth_entry("nuance", Verdict::kNuanced)};
  return corpus;
}

}  // namespace quesaco::pages
