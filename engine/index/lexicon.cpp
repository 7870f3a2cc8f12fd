#include "engine/index/lexicon.h"

#include <xapian.h>

#include <fstream>
#include <map>

#include "engine/text/fold.h"

namespace quesaco::index {
namespace {

// Xapian keeps what was not committed in memory: all of wfrench would take 330 MB.
constexpr std::size_t kWordsACommit = 100'000;

}  // namespace

Result<void> build_lexicon(const std::filesystem::path& word_list,
                           const std::filesystem::path& directory) {
  std::map<std::string, std::string> written;  // by folded word; empty where two fold alike
  std::ifstream in(word_list);
  for (std::string word; std::getline(in, word);) {
    const std::string folded = text::fold(word);
    if (folded.empty() || folded.find(' ') != std::string::npos) continue;
    if (const auto [at, added] = written.emplace(folded, word); !added) at->second.clear();
  }
  if (written.empty()) {
    return environment_error("La liste de mots " + word_list.string() +
                             " est vide ou illisible : installez le paquet wfrench.");
  }
  try {
    Xapian::WritableDatabase database(directory.string(),
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    std::size_t added = 0;
    for (const auto& [folded, word] : written) {
      database.add_spelling(folded);
      if (!word.empty() && word != folded) database.set_metadata(folded, word);
      if (++added % kWordsACommit == 0) database.commit();
    }
    database.commit();
    return {};
  } catch (const Xapian::Error& error) {
    return environment_error("Le lexique ne peut pas être écrit dans " + directory.string() + " (" +
                             error.get_description() +
                             ") : libérez de la place ou vérifiez les droits du dossier.");
  }
}

}  // namespace quesaco::index
