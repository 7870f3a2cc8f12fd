#include "engine/index/index.h"

#include <xapian.h>

#include <algorithm>

#include "engine/index/lexicon.h"
#include "engine/index/search.h"
#include "engine/index/slots.h"
#include "engine/kept/sealed_folder.h"
#include "engine/mutex.h"

namespace quesaco::index {
namespace {

constexpr Xapian::termcount kMaxExpansion = 64;  // words that an unfinished word may become

using kept::MemoryFile;

struct Opened {
  Xapian::Database entries;
  Xapian::Database texts;
  Xapian::Database spellings;  // of the entries and the lexicon
  Xapian::Database lexicon;    // perhaps empty
};

/// One file of a database's folder. Throws Xapian::Error.
Result<MemoryFile> in_memory(const std::filesystem::path& database) {
  return MemoryFile::create([&](int descriptor) {
    Xapian::Database(database.string()).compact(descriptor, Xapian::DBCOMPACT_SINGLE_FILE);
  });
}

bool knows(const Opened& opened, const std::string& word) {
  if (opened.texts.term_exists(std::string(kWordPrefix) + word)) return true;
  auto spelling = opened.spellings.spellings_begin();
  spelling.skip_to(word);
  return spelling != opened.spellings.spellings_end() && *spelling == word;
}

}  // namespace

/// Databases that no search is using. A Xapian::Database serves one thread at a time, and opening
/// one costs more than a search.
class Index::Databases {
 public:
  Databases(MemoryFile entries, MemoryFile texts, std::optional<MemoryFile> lexicon)
      : entries_(std::move(entries)), texts_(std::move(texts)), lexicon_(std::move(lexicon)) {}

  /// Runs `search(Opened&)`; whatever it throws becomes `otherwise`.
  template <class Value, class Search>
  Value use(Value otherwise, const Search& search) {
    try {
      std::unique_ptr<Opened> opened = borrow();
      Value value = search(*opened);
      give_back(std::move(opened));
      return value;
    } catch (const Xapian::Error&) {
      return otherwise;
    }
  }

  /// Throws Xapian::Error.
  std::unique_ptr<Opened> borrow() {
    {
      const MutexLock lock(mutex_);
      if (!idle_.empty()) {
        auto opened = std::move(idle_.back());
        idle_.pop_back();
        return opened;
      }
    }
    auto opened = std::make_unique<Opened>(Opened{Xapian::Database(entries_.open()),
                                                  Xapian::Database(texts_.open()),
                                                  Xapian::Database(), Xapian::Database()});
    opened->spellings.add_database(opened->entries);
    if (lexicon_) {
      opened->lexicon = Xapian::Database(lexicon_->open());
      opened->spellings.add_database(opened->lexicon);
    }
    return opened;
  }

  void give_back(std::unique_ptr<Opened> opened) {
    const MutexLock lock(mutex_);
    idle_.push_back(std::move(opened));
  }

 private:
  MemoryFile entries_;
  MemoryFile texts_;
  std::optional<MemoryFile> lexicon_;
  Mutex mutex_;
  std::vector<std::unique_ptr<Opened>> idle_ QUESACO_GUARDED_BY(mutex_);
};

Index::Index(std::unique_ptr<Databases> databases, std::string lexicon_problem)
    : databases_(std::move(databases)), lexicon_problem_(std::move(lexicon_problem)) {}
Index::~Index() = default;

Result<std::shared_ptr<const Index>> Index::open(const std::filesystem::path& directory,
                                                 const std::filesystem::path& lexicon) {
  if (auto verified = kept::verify_folder(directory); !verified) {
    return tl::unexpected(verified.error());
  }
  try {
    auto entries = in_memory(directory / kEntriesDatabase);
    auto texts = in_memory(directory / kTextsDatabase);
    if (!entries || !texts) return tl::unexpected((entries ? texts : entries).error());
    std::optional<MemoryFile> words;
    std::string problem;
    if (!lexicon.empty()) {
      auto loaded = load_lexicon(lexicon);
      if (loaded) words.emplace(std::move(*loaded));
      if (!loaded) problem = loaded.error().message;
    }
    auto databases =
        std::make_unique<Databases>(std::move(*entries), std::move(*texts), std::move(words));
    databases->give_back(databases->borrow());
    return std::shared_ptr<const Index>(new Index(std::move(databases), std::move(problem)));
  } catch (const Xapian::Error& error) {
    return environment_error("L'index " + directory.string() + " est illisible (" +
                             error.get_description() + ") : effacez-le, il sera refait.");
  }
}

std::vector<Hit> Index::entries(const text::Analysis& query, std::size_t limit) const {
  return databases_->use(std::vector<Hit>(), [&](const Opened& opened) {
    return search(opened.entries, query, limit);
  });
}

std::vector<Hit> Index::texts(const text::Analysis& query, std::size_t limit) const {
  return databases_->use(std::vector<Hit>(),
                         [&](const Opened& opened) { return search(opened.texts, query, limit); });
}

std::vector<std::string> Index::suggest(const text::Analysis& typed, std::size_t limit) const {
  if (typed.words.empty()) return {};
  const std::string prefix(kWordPrefix);
  Xapian::Query query(Xapian::Query::OP_WILDCARD, prefix + typed.words.back(), kMaxExpansion,
                      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
  for (std::size_t i = 0; i + 1 < typed.words.size() && i < kMaxQueryTerms; ++i) {
    query &= Xapian::Query(prefix + typed.words[i]);
  }
  return databases_->use(std::vector<std::string>(), [&](const Opened& opened) {
    Xapian::Enquire enquire(opened.texts);
    enquire.set_query(query);
    enquire.set_collapse_key(kEntrySlot);
    std::vector<std::string> ids;
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      ids.push_back(match.get_document().get_value(kEntrySlot));
    }
    return ids;
  });
}

bool Index::covers(const text::Analysis& analysis) const {
  return databases_->use(false, [&](const Opened& opened) {
    return std::ranges::all_of(
        analysis.stems, [&](const std::string& stem) { return opened.texts.term_exists(stem); });
  });
}

std::optional<std::string> Index::correct(const std::string& word) const {
  if (word.size() < kShortestCorrected) return std::nullopt;
  return databases_->use(
      std::optional<std::string>(), [&](const Opened& opened) -> std::optional<std::string> {
        if (knows(opened, word)) return std::nullopt;
        const std::string found =
            opened.spellings.get_spelling_suggestion(word, word.size() < kLongWord ? 1 : 2);
        if (found.empty()) return std::nullopt;
        const std::string written = opened.lexicon.get_metadata(found);
        return written.empty() ? found : written;
      });
}

}  // namespace quesaco::index
