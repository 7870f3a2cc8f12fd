#include "engine/index/builder.h"

#include <xapian.h>

#include "engine/index/search.h"
#include "engine/index/slots.h"

namespace quesaco::index {
namespace {

/// Of two words as near, one of the corpus is meant rather than one of the lexicon, which counts 1.
constexpr Xapian::termcount kPreference = 1000;

Xapian::WritableDatabase create(const std::filesystem::path& directory, std::string_view name) {
  return Xapian::WritableDatabase((directory / name).string(),
                                  Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
}

void write_entries(std::span<const Document> documents, const std::filesystem::path& directory) {
  Xapian::WritableDatabase database = create(directory, kEntriesDatabase);
  for (const auto& [entry, texts] : texts_by_entry(documents)) {
    database.add_document(whole_entry(entry, texts));
  }
  for (const Document& document : documents) {
    if (document.text->kind == corpus::LabelledText::Kind::kWording) continue;
    for (const std::string& word : document.analysis->words) {
      database.add_spelling(word, kPreference);
    }
  }
  database.commit();
}

void write_texts(std::span<const Document> documents, const std::filesystem::path& directory) {
  Xapian::WritableDatabase database = create(directory, kTextsDatabase);
  for (const auto& [text, analysis] : documents) {
    if (text->entries.empty()) continue;
    Xapian::Document document;
    document.add_value(kEntrySlot, text->entries.front());
    document.set_data(text->text);
    for (const std::string& stem : analysis->stems) document.add_term(stem);
    if (!text->passage()) {
      for (const std::string& word : analysis->words) {
        document.add_boolean_term(std::string(kWordPrefix) + word);
      }
    }
    database.add_document(document);
  }
  database.commit();
}

}  // namespace

Result<void> build_index(std::span<const Document> documents,
                         const std::filesystem::path& directory) {
  try {
    std::filesystem::create_directories(directory);
    write_entries(documents, directory);
    write_texts(documents, directory);
    for (const auto name : {kEntriesDatabase, kTextsDatabase}) {
      if (Xapian::Database::check((directory / name).string()) != 0) {
        return environment_error("L'index écrit dans " + directory.string() +
                                 " est endommagé : vérifiez le disque, puis recommencez.");
      }
    }
    return {};
  } catch (const Xapian::Error& error) {
    return environment_error("L'index ne peut pas être écrit dans " + directory.string() + " (" +
                             error.get_description() +
                             ") : libérez de la place ou vérifiez les droits du dossier.");
  } catch (const std::filesystem::filesystem_error& error) {
    return environment_error("Le dossier de l'index ne peut pas être créé (" +
                             std::string(error.what()) + ") : vérifiez les droits du dossier.");
  }
}

}  // namespace quesaco::index
