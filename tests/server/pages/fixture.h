#pragma once

#include <memory>
#include <utility>

#include "engine/entry.h"

namespace quesaco::pages {

inline Entry faq_entry(std::string id, std::string theme, std::string question,
                       std::string answer) {
  Entry entry;
  entry.id = std::move(id);
  entry.theme = std::move(theme);
  entry.section = "Section " + entry.theme;
  entry.question = std::move(question);
  entry.answer = std::move(answer);
  entry.source = {"Foire aux questions", {}, {}};
  return entry;
}

inline Entry myth_entry(std::string id, Verdict verdict) {
  Entry entry = faq_entry(std::move(id), "mythes", "Est-ce vrai ?", "Texte de loi\n\nConseil");
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
  Entry paid = faq_entry("payante", "adhesion", "L'adhésion est-elle payante ?",
                         "Non, **pas** les premières années.");
  paid.verified = "2026-03-03";
  paid.source = {"Statuts", "https://exemple.fr/statuts?a=1&b=2", "2025-12-01"};
  paid.see_also = {"qui", "brouillon", "faux"};
  Entry draft = faq_entry("brouillon", "adhesion", "Un brouillon ?", "Secret");
  draft.status = EntryStatus::kDraft;
  Entry archived = faq_entry("archive", "ancien", "Une archive ?", "Périmé");
  archived.status = EntryStatus::kArchived;
  corpus->entries = {paid,
                     faq_entry("qui", "adhesion", "Qui peut adhérer ?", "- médecins\n- autres"),
                     draft,
                     archived,
                     myth_entry("vrai", Verdict::kTrue),
                     myth_entry("faux", Verdict::kFalse),
                     myth_entry("nuance", Verdict::kNuanced)};
  return corpus;
}

}  // namespace quesaco::pages
