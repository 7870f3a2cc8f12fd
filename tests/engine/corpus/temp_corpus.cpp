#include "tests/engine/corpus/temp_corpus.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace quesaco::corpus::testing {
namespace {

constexpr std::string_view kSiteText = R"({
  "name": "La CPTS",
  "assistant": "Quésaco",
  "greeting": "Je suis un assistant automatique.",
  "quick": [
    "adhesion-payante"
  ],
  "contact": {
    "reply_time": "3 jours ouvrés"
  },
  "allowed_origins": [
    "https://www.exemple.fr"
  ],
  "accent": "#1f6f8b"
}
)";

constexpr std::string_view kFaqText = R"({
  "section": "Adhésion",
  "entries": [
    {
      "id": "adhesion-payante",
      "kind": "faq",
      "question": "Est-ce que l'adhésion est payante ?",
      "answer": "Non.",
      "source": {
        "title": "Foire aux questions"
      },
      "see_also": [
        "vf-medecins"
      ],
      "status": "published",
      "alternatives": [
        "combien coûte la cotisation",
        {
          "text": "tarif",
          "also": [
            "vf-medecins"
          ]
        }
      ]
    }
  ]
}
)";

constexpr std::string_view kMythsText = R"({
  "section": "Le vrai du faux",
  "entries": [
    {
      "id": "vf-medecins",
      "kind": "myth",
      "question": "Les médecins décident-ils de tout ?",
      "claim": "Les médecins décident de tout.",
      "claim_origin": "confirmed",
      "verdict": "nuancé",
      "voices": [
        {
          "who": "L'assurance maladie",
          "text": "Il n'y a pas de schéma type."
        }
      ],
      "answer": "Il n'y a pas de schéma type.",
      "source": {
        "title": "Le vrai du faux",
        "url": "https://www.exemple.fr/faux",
        "date": "2024-02-29"
      },
      "verified": "2025-01-31",
      "see_also": [],
      "status": "published",
      "review_by": "2026-01-31",
      "alternatives": [
        "qui commande"
      ]
    }
  ]
}
)";

constexpr std::string_view kOutOfScopeText = R"({
  "questions": [
    "Quels sont les horaires de la piscine ?"
  ]
}
)";

}  // namespace

TempCorpus::TempCorpus() {
  std::filesystem::create_directory(dir() / "entries");
  write(kSite, kSiteText);
  write(kFaq, kFaqText);
  write(kMyths, kMythsText);
  write(kOutOfScope, kOutOfScopeText);
}

void TempCorpus::write(const std::string& file, std::string_view content) const {
  std::ofstream(dir() / file, std::ios::binary) << content;
}

void TempCorpus::edit(const std::string& file, std::string_view from, std::string_view to) const {
  std::string content = slurp(dir() / file);
  const std::size_t at = content.find(from);
  if (at == std::string::npos) throw std::invalid_argument("not in the file: " + std::string(from));
  write(file, content.replace(at, from.size(), to));
}

std::string slurp(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace quesaco::corpus::testing
