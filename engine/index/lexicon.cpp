#include "engine/index/lexicon.h"

#include <xapian.h>

#include <fstream>
#include <map>

#include "engine/kept/sealed_file.h"
#include "engine/text/fold.h"

namespace quesaco::index {
namespace {

// Xapian keeps what was not committed in memory: all of wfrench would take 330 MB.
constexpr std::size_t kWordsACommit = 100'000;

namespace fs = std::filesystem;

/// How words are written, by how they fold; empty where two fold alike.
using Words = std::map<std::string, std::string>;

Words read_words(const fs::path& word_list) {
  Words written;
  std::ifstream in(word_list);
  for (std::string word; std::getline(in, word);) {
    const std::string folded = text::fold(word);
    if (folded.empty() || folded.find(' ') != std::string::npos) continue;
    if (const auto [at, added] = written.emplace(folded, word); !added) at->second.clear();
  }
  return written;
}

/// Throws Xapian::Error.
void write_database(const Words& words, const fs::path& folder) {
  Xapian::WritableDatabase database(folder.string(),
                                    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  std::size_t added = 0;
  for (const auto& [folded, word] : words) {
    database.add_spelling(folded);
    if (!word.empty() && word != folded) database.set_metadata(folded, word);
    if (++added % kWordsACommit == 0) database.commit();
  }
  database.commit();
}

/// Of a database's folder, as one file. Throws Xapian::Error.
std::string compacted(const fs::path& folder) {
  const fs::path file = folder / "compacted";
  Xapian::Database(folder.string()).compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

tl::unexpected<Error> unusable(const fs::path& lexicon) {
  return environment_error(
      "Le lexique " + lexicon.string() +
      " manque ou est endommagé, et les mots que le site n'emploie pas passent pour des "
      "fautes de frappe : effacez-le et lancez « ./dev serve », qui le refait.");
}

}  // namespace

Result<void> build_lexicon(const fs::path& word_list, const fs::path& lexicon) {
  const Words words = read_words(word_list);
  if (words.empty()) {
    return environment_error("La liste de mots " + word_list.string() +
                             " est vide ou illisible : installez le paquet wfrench.");
  }
  const fs::path beside = lexicon.string() + ".new";
  try {
    write_database(words, beside);
    const std::string database = compacted(beside);
    fs::remove_all(beside);
    return kept::write_sealed(
        lexicon, [&](const kept::Write& write) { write(database.data(), database.size()); });
  } catch (const Xapian::Error& error) {
    return environment_error("Le lexique ne peut pas être écrit dans " + beside.string() + " (" +
                             error.get_description() +
                             ") : libérez de la place ou vérifiez les droits du dossier.");
  }
}

Result<kept::MemoryFile> load_lexicon(const fs::path& lexicon) {
  try {
    const auto database = kept::read_sealed(lexicon);
    if (!database) return unusable(lexicon);
    auto loaded = kept::MemoryFile::holding(*database);
    if (loaded) const Xapian::Database opens(loaded->open());
    return loaded;
  } catch (const Xapian::Error&) {  // another version of Xapian made it
    return unusable(lexicon);
  }
}

}  // namespace quesaco::index
