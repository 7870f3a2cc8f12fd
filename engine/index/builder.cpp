#include "engine/index/builder.h"

#include <xapian.h>

#include <map>

#include "engine/index/search.h"
#include "engine/index/slots.h"
#include "engine/kept/sealed_folder.h"

namespace quesaco::index {
namespace {

namespace fs = std::filesystem;
using Kind = corpus::LabelledText::Kind;

Xapian::WritableDatabase open(const fs::path& directory, std::string_view name, int flags) {
  return Xapian::WritableDatabase((directory / name).string(), flags);
}

/// The entry under which a single text is found.
const std::string& owner(const Document& document) {
  static const std::string nobody;
  return document.text->entries.empty() ? nobody : document.text->entries.front();
}

/// Whether a text may hold slips on purpose, unlike questions and answers.
bool is_as_visitors_write(const corpus::LabelledText& text) {
  return text.kind != Kind::kQuestion && !text.passage();
}

/// The dictionary `name`, in its database, of the words that slips may be corrected to.
template <class Work>
void for_each_spelling(std::string_view name, std::span<const Document> documents,
                       const Work& work) {
  for (const auto& [text, analysis] : documents) {
    if (is_as_visitors_write(*text) != (name == kWordsDatabase)) continue;
    for (const std::string& word : analysis->words) work(word);
  }
}

void add_spellings(Xapian::WritableDatabase& database, std::string_view name,
                   std::span<const Document> documents) {
  for_each_spelling(name, documents, [&](const std::string& word) { database.add_spelling(word); });
}

void remove_spellings(Xapian::WritableDatabase& database, std::string_view name,
                      std::span<const Document> documents) {
  for_each_spelling(name, documents,
                    [&](const std::string& word) { database.remove_spelling(word); });
}

void add_text(Xapian::WritableDatabase& texts, const Document& source) {
  Xapian::Document document;
  document.add_value(kEntrySlot, owner(source));
  document.add_boolean_term(std::string(kEntryPrefix) + owner(source));
  document.set_data(source.text->text);
  for (const std::string& stem : source.analysis->stems) document.add_term(stem);
  texts.add_document(document);
}

/// A document for each entry: the words of its texts, each as often as texts hold it.
std::map<std::string, Xapian::Document> words_by_entry(std::span<const Document> documents) {
  std::map<std::string, Xapian::Document> entries;
  for (const auto& [text, analysis] : documents) {
    if (text->passage()) continue;
    const bool title = text->kind == Kind::kQuestion || text->kind == Kind::kClaim;
    const std::set<std::string> words(analysis->words.begin(), analysis->words.end());
    for (const std::string& entry : text->entries) {
      for (const std::string& word : words) {
        entries[entry].add_term(std::string(kWordPrefix) + word);
        if (title) entries[entry].add_term(std::string(kTitlePrefix) + word);
      }
    }
  }
  for (auto& [entry, document] : entries) {
    document.add_value(kEntrySlot, entry);
    document.add_boolean_term(std::string(kEntryPrefix) + entry);
  }
  return entries;
}

void write_words(std::span<const Document> documents, const fs::path& directory) {
  auto database = open(directory, kWordsDatabase, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const auto& [entry, words] : words_by_entry(documents)) database.add_document(words);
  add_spellings(database, kWordsDatabase, documents);
  database.commit();
}

void write_entries(std::span<const Document> documents, const fs::path& directory) {
  auto database = open(directory, kEntriesDatabase, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const auto& [entry, texts] : texts_by_entry(documents)) {
    database.add_document(whole_entry(entry, texts));
  }
  add_spellings(database, kEntriesDatabase, documents);
  database.commit();
}

void write_texts(std::span<const Document> documents, const fs::path& directory) {
  auto database = open(directory, kTextsDatabase, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const Document& document : documents) {
    if (!document.text->entries.empty()) add_text(database, document);
  }
  database.commit();
}

/// All that is written is a copy: a power cut loses what can be made again.
constexpr int kUpdate = Xapian::DB_OPEN | Xapian::DB_NO_SYNC;

void remove_entries(const std::set<std::string>& changed, Xapian::WritableDatabase& database) {
  for (const std::string& entry : changed) {
    database.delete_document(std::string(kEntryPrefix) + entry);
  }
}

void update_entries(const std::set<std::string>& changed, std::span<const Document> before,
                    std::span<const Document> after, const fs::path& directory) {
  auto database = open(directory, kEntriesDatabase, kUpdate);
  remove_entries(changed, database);
  for (const auto& [entry, texts] : texts_by_entry(after)) {
    if (changed.contains(entry)) database.add_document(whole_entry(entry, texts));
  }
  remove_spellings(database, kEntriesDatabase, before);
  add_spellings(database, kEntriesDatabase, after);
  database.commit();
}

void update_texts(const std::set<std::string>& changed, std::span<const Document> after,
                  const fs::path& directory) {
  auto database = open(directory, kTextsDatabase, kUpdate);
  remove_entries(changed, database);
  for (const Document& document : after) {
    const bool own = !document.text->entries.empty() && changed.contains(owner(document));
    if (own) add_text(database, document);
  }
  database.commit();
}

void update_words(const std::set<std::string>& changed, std::span<const Document> before,
                  std::span<const Document> after, const fs::path& directory) {
  auto database = open(directory, kWordsDatabase, kUpdate);
  remove_entries(changed, database);
  for (const auto& [entry, words] : words_by_entry(after)) {
    if (changed.contains(entry)) database.add_document(words);
  }
  remove_spellings(database, kWordsDatabase, before);
  add_spellings(database, kWordsDatabase, after);
  database.commit();
}

/// Runs `write`, and turns what it throws into an error.
template <class Write>
Result<void> written(const fs::path& directory, const Write& write) {
  try {
    return write();
  } catch (const Xapian::Error& error) {
    return environment_error("L'index ne peut pas être écrit dans " + directory.string() + " (" +
                             error.get_description() +
                             ") : libérez de la place ou vérifiez les droits du dossier.");
  } catch (const fs::filesystem_error& error) {
    return environment_error("Le dossier de l'index ne peut pas être créé (" +
                             std::string(error.what()) + ") : vérifiez les droits du dossier.");
  }
}

}  // namespace

Result<void> build_index(std::span<const Document> documents, const fs::path& directory) {
  return written(directory, [&]() -> Result<void> {
    fs::create_directories(directory);
    write_entries(documents, directory);
    write_texts(documents, directory);
    write_words(documents, directory);
    for (const auto name : {kEntriesDatabase, kTextsDatabase, kWordsDatabase}) {
      if (Xapian::Database::check((directory / name).string()) != 0) {
        return environment_error("L'index écrit dans " + directory.string() +
                                 " est endommagé : vérifiez le disque, puis recommencez.");
      }
    }
    return kept::seal_folder(directory);
  });
}

Result<void> update_index(const fs::path& from, const std::set<std::string>& changed,
                          std::span<const Document> before, std::span<const Document> after,
                          const fs::path& directory) {
  if (auto verified = kept::verify_folder(from); !verified) return verified;
  return written(directory, [&]() -> Result<void> {
    fs::copy(from, directory, fs::copy_options::recursive);
    update_entries(changed, before, after, directory);
    update_texts(changed, after, directory);
    update_words(changed, before, after, directory);
    return kept::seal_folder(directory);
  });
}

}  // namespace quesaco::index
