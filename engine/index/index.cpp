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

/// In percent of what the best entry would weigh, if its question held what was typed too.
constexpr int kWorthSuggesting = 20;

using kept::MemoryFile;

struct Opened {
  Xapian::Database entries;
  Xapian::Database texts;
  Xapian::Database words;    // of questions and wordings
  Xapian::Database lexicon;  // perhaps empty
};

/// One file of a database's folder. Throws Xapian::Error.
Result<MemoryFile> in_memory(const std::filesystem::path& database) {
  return MemoryFile::create([&](int descriptor) {
    Xapian::Database(database.string()).compact(descriptor, Xapian::DBCOMPACT_SINGLE_FILE);
  });
}

/// Of an entry that holds each word, the last one perhaps unfinished, behind `prefix`. All that an
/// unfinished word may become counts as one word, so that an entry weighs by its share of them.
Xapian::Query all_typed(const std::vector<std::string>& words, std::string_view prefix) {
  const std::string before(prefix);
  Xapian::Query query(Xapian::Query::OP_WILDCARD, before + words.back(), kMaxExpansion,
                      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_SYNONYM);
  for (std::size_t i = 0; i + 1 < words.size() && i < kMaxQueryTerms; ++i) {
    query &= Xapian::Query(before + words[i]);
  }
  return query;
}

bool is_spelling(const Xapian::Database& dictionary, const std::string& word) {
  auto spelling = dictionary.spellings_begin();
  spelling.skip_to(word);
  return spelling != dictionary.spellings_end() && *spelling == word;
}

bool knows(const Opened& opened, const std::string& word) {
  return opened.words.term_exists(std::string(kWordPrefix) + word) ||
         is_spelling(opened.entries, word) || is_spelling(opened.lexicon, word);
}

/// The nearest word of the site, at most `slips` away; empty where there is none. A wording's word
/// may be a slip itself, unless the lexicon has it. Words of the lexicon that the site does not use
/// are seldom what a visitor meant.
std::string nearest(const Opened& opened, const std::string& word, unsigned slips) {
  for (unsigned away = 1; away <= slips; ++away) {
    std::string found = opened.entries.get_spelling_suggestion(word, away);
    if (!found.empty()) return found;
    found = opened.words.get_spelling_suggestion(word, away);
    if (is_spelling(opened.lexicon, found)) return found;
  }
  return "";
}

}  // namespace

/// Databases that no search is using. A Xapian::Database serves one thread at a time, and opening
/// one costs more than a search.
class Index::Databases {
 public:
  Databases(MemoryFile entries, MemoryFile texts, MemoryFile words,
            std::optional<MemoryFile> lexicon)
      : entries_(std::move(entries)),
        texts_(std::move(texts)),
        words_(std::move(words)),
        lexicon_(std::move(lexicon)) {}

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
    auto opened = std::make_unique<Opened>(
        Opened{Xapian::Database(entries_.open()), Xapian::Database(texts_.open()),
               Xapian::Database(words_.open()), Xapian::Database()});
    if (lexicon_) opened->lexicon = Xapian::Database(lexicon_->open());
    return opened;
  }

  void give_back(std::unique_ptr<Opened> opened) {
    const MutexLock lock(mutex_);
    idle_.push_back(std::move(opened));
  }

 private:
  MemoryFile entries_;
  MemoryFile texts_;
  MemoryFile words_;
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
    auto words = in_memory(directory / kWordsDatabase);
    for (const auto* database : {&entries, &texts, &words}) {
      if (!*database) return tl::unexpected(database->error());
    }
    std::optional<MemoryFile> known;
    std::string problem;
    if (!lexicon.empty()) {
      auto loaded = load_lexicon(lexicon);
      if (loaded) known.emplace(std::move(*loaded));
      if (!loaded) problem = loaded.error().message;
    }
    auto databases = std::make_unique<Databases>(std::move(*entries), std::move(*texts),
                                                 std::move(*words), std::move(known));
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
  const Xapian::Query query(Xapian::Query::OP_AND_MAYBE, all_typed(typed.words, kWordPrefix),
                            all_typed(typed.words, kTitlePrefix));
  return databases_->use(std::vector<std::string>(), [&](const Opened& opened) {
    Xapian::Enquire enquire(opened.words);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::DPHWeight());
    enquire.set_cutoff(kWorthSuggesting);
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
        const std::string found = nearest(opened, word, word.size() < kLongWord ? 1 : 2);
        if (found.empty()) return std::nullopt;
        const std::string written = opened.lexicon.get_metadata(found);
        return written.empty() ? found : written;
      });
}

}  // namespace quesaco::index
