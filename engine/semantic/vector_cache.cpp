#include "engine/semantic/vector_cache.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <sstream>

namespace quesaco::semantic {
namespace {

// The file: this line, the model's name and a line end, the dimension (uint32), then records of
// (uint32 length of the text, the text, dimension floats), little-endian as on every machine that
// we support. A cut file keeps its whole records.
constexpr std::string_view kHeader = "quesaco-vectors 2\n";
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

void put_record(std::ostream& out, const std::string& text, const Vector& vector) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out << text;
  out.write(reinterpret_cast<const char*>(vector.data()),
            static_cast<std::streamsize>(vector.size() * sizeof(float)));
}

tl::unexpected<Error> not_written(const std::filesystem::path& file) {
  return environment_error("Impossible d'écrire " + file.string() +
                           " : libérez de la place ou vérifiez les droits du dossier.");
}

template <class T>
bool take(std::istream& in, T& value) {
  return static_cast<bool>(in.read(reinterpret_cast<char*>(&value), sizeof value));
}

}  // namespace

VectorCache::VectorCache(std::shared_ptr<const Embedder> embedder, std::filesystem::path file)
    : embedder_(std::move(embedder)), file_(std::move(file)) {
  load();
}

void VectorCache::load() {
  std::ifstream in(file_, std::ios::binary);
  std::string header(kHeader.size(), '\0');
  std::string model;
  std::uint32_t dimension = 0;
  if (!in.read(header.data(), static_cast<std::streamsize>(header.size())) || header != kHeader ||
      !std::getline(in, model) || model != embedder_->model() || !take(in, dimension) ||
      dimension > kLargestDimension) {
    return;
  }
  std::unordered_map<std::string, Vector> vectors;
  std::uint32_t length = 0;
  while (take(in, length) && length <= kLongestText) {
    std::string text(length, '\0');
    Vector vector(dimension);
    if (!in.read(text.data(), length) ||
        !in.read(reinterpret_cast<char*>(vector.data()),
                 static_cast<std::streamsize>(vector.size() * sizeof(float)))) {
      length = kLongestText + 1;  // cut in the middle
      break;
    }
    vectors.emplace(std::move(text), std::move(vector));
  }
  whole_ = in.eof() && in.gcount() == 0 && length <= kLongestText && !vectors.empty();
  vectors_ = std::move(vectors);
}

Result<std::vector<Vector>> VectorCache::get(std::span<const std::string> texts, TextKind kind,
                                             const Progress& progress) {
  std::vector<std::string> unknown;
  {
    const std::scoped_lock lock(mutex_);
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
    const std::scoped_lock lock(mutex_);
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
  const std::scoped_lock lock(mutex_);
  std::vector<Vector> result;
  result.reserve(texts.size());
  for (const std::string& text : texts) result.push_back(vectors_.at(key_of(text, kind)));
  return result;
}

std::size_t VectorCache::dimension() const {
  return vectors_.empty() ? 0 : vectors_.begin()->second.size();
}

Result<void> VectorCache::save() {
  const std::scoped_lock lock(mutex_);
  if (unsaved_.empty()) return {};
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
  const std::filesystem::path temporary = file_.string() + ".new";
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
