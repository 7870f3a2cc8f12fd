#include "engine/semantic/vector_cache.h"

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>

#include "engine/kept/checksum.h"

namespace quesaco::semantic {
namespace {

// The file: this line, the model's name and a line end, the dimension (uint32), then records of
// (uint32 length of the text, the text, dimension floats, uint64 checksum of these), little-endian
// as on every machine that we support. A damaged file keeps the records before the damage.
constexpr std::string_view kHeader = "quesaco-vectors 3\n";
constexpr std::uint32_t kLargestDimension = 1U << 16;
constexpr std::uint32_t kLongestText = 1U << 16;
constexpr std::size_t kBatch = 64;  // texts between two calls of the progress function

/// The same text has one vector as a question and another as a passage.
std::string key_of(const std::string& text, TextKind kind) {
  constexpr char kPassageMark = '\f';  // which no cleaned text holds
  return kind == TextKind::kPassage ? kPassageMark + text : text;
}

template <class T>
void put(std::ostream& out, const T& value) {
  out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

struct Record {
  std::string text;
  Vector vector;
};

std::uint64_t checksum_of(const std::string& text, const Vector& vector) {
  const auto length = static_cast<std::uint32_t>(text.size());
  kept::Checksum checksum;
  checksum.add(&length, sizeof length);
  checksum.add(text.data(), text.size());
  checksum.add(vector.data(), vector.size() * sizeof(float));
  return checksum.value();
}

void put_record(std::ostream& out, const std::string& text, const Vector& vector) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out << text;
  out.write(reinterpret_cast<const char*>(vector.data()),
            static_cast<std::streamsize>(vector.size() * sizeof(float)));
  put(out, checksum_of(text, vector));
}

tl::unexpected<Error> not_written(const std::filesystem::path& file) {
  return environment_error("Impossible d'écrire " + file.string() +
                           " : libérez de la place ou vérifiez les droits du dossier.");
}

template <class T>
bool take(std::istream& in, T& value) {
  return static_cast<bool>(in.read(reinterpret_cast<char*>(&value), sizeof value));
}

/// Nothing where it is damaged.
std::optional<Record> take_record(std::istream& in, std::size_t dimension) {
  std::uint32_t length = 0;
  std::uint64_t checksum = 0;
  if (!take(in, length) || length > kLongestText) return std::nullopt;
  Record record{std::string(length, '\0'), Vector(dimension)};
  in.read(record.text.data(), length);
  in.read(reinterpret_cast<char*>(record.vector.data()),
          static_cast<std::streamsize>(dimension * sizeof(float)));
  const bool sound = take(in, checksum) && checksum == checksum_of(record.text, record.vector) &&
                     is_unit(record.vector);
  return sound ? std::optional(std::move(record)) : std::nullopt;
}

}  // namespace

VectorCache::VectorCache(std::shared_ptr<const Embedder> embedder, std::filesystem::path file)
    : embedder_(std::move(embedder)), file_(std::move(file)) {
  load();
}

void VectorCache::load() {
  const MutexLock lock(mutex_);
  std::ifstream in(file_, std::ios::binary);
  std::string header(kHeader.size(), '\0');
  std::string model;
  std::uint32_t dimension = 0;
  if (!in.read(header.data(), static_cast<std::streamsize>(header.size())) || header != kHeader ||
      !std::getline(in, model) || model != embedder_->model() || !take(in, dimension) ||
      dimension > kLargestDimension) {
    return;
  }
  bool damaged = false;
  while (!damaged && in.peek() != std::istream::traits_type::eof()) {
    auto record = take_record(in, dimension);
    damaged = !record;
    if (record) vectors_.emplace(std::move(record->text), std::move(record->vector));
  }
  whole_ = !damaged && !vectors_.empty();
}

Result<std::vector<Vector>> VectorCache::get(std::span<const std::string> texts, TextKind kind,
                                             const Progress& progress) {
  std::vector<std::string> unknown;
  {
    const MutexLock lock(mutex_);
    for (const std::string& text : texts) {
      if (!vectors_.contains(key_of(text, kind))) unknown.push_back(text);
    }
  }
  std::ranges::sort(unknown);
  unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
  for (std::size_t begin = 0; begin < unknown.size(); begin += kBatch) {
    const std::span batch(unknown.data() + begin, std::min(kBatch, unknown.size() - begin));
    auto embedded = embedder_->embed(batch, kind);
    if (!embedded) return tl::unexpected(embedded.error());
    const MutexLock lock(mutex_);
    if (!vectors_.empty() && embedded->front().size() != dimension()) {
      return environment_error("Le modèle " + embedder_->model() +
                               " a changé de dimension : effacez " + file_.string() +
                               ", ou donnez un autre nom au modèle.");
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      unsaved_.push_back(key_of(batch[i], kind));
      vectors_.insert_or_assign(unsaved_.back(), std::move((*embedded)[i]));
    }
    if (progress && !progress(begin + batch.size(), unknown.size())) {
      return environment_error("Le calcul du sens a été interrompu.");
    }
  }
  const MutexLock lock(mutex_);
  std::vector<Vector> result;
  result.reserve(texts.size());
  for (const std::string& text : texts) result.push_back(vectors_.at(key_of(text, kind)));
  return result;
}

std::size_t VectorCache::dimension() const {
  return vectors_.empty() ? 0 : vectors_.begin()->second.size();
}

Result<void> VectorCache::save() {
  const MutexLock lock(mutex_);
  const bool damaged = !whole_ && !vectors_.empty();
  if (unsaved_.empty() && !damaged) return {};
  auto saved = whole_ && std::filesystem::exists(file_) ? append() : rewrite();
  whole_ = saved.has_value();  // else it may end in the middle of a record
  if (whole_) unsaved_.clear();
  return saved;
}

Result<void> VectorCache::append() const {
  std::ostringstream records;
  for (const std::string& text : unsaved_) put_record(records, text, vectors_.at(text));
  // In one piece, behind what another process may have added.
  std::ofstream out(file_, std::ios::binary | std::ios::app);
  out << records.str();
  return out.flush() ? Result<void>() : not_written(file_);
}

Result<void> VectorCache::rewrite() const {
  // Another process may be writing it too.
  const std::filesystem::path temporary =
      file_.string() + "." + std::to_string(::getpid()) + ".new";
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out << kHeader << embedder_->model() << '\n';
    put(out, static_cast<std::uint32_t>(dimension()));
    for (const auto& [text, vector] : vectors_) put_record(out, text, vector);
    if (!out.flush()) return not_written(temporary);
  }
  std::error_code failure;
  std::filesystem::rename(temporary, file_, failure);
  if (failure) {
    return environment_error("Impossible de remplacer " + file_.string() + " (" +
                             failure.message() + ") : vérifiez les droits du dossier.");
  }
  return {};
}

}  // namespace quesaco::semantic
