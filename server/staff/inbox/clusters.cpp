#include "server/staff/inbox/clusters.h"

#include <cblas.h>

#include "engine/embedder.h"

namespace quesaco::staff {
namespace {

/// Cosines of `count` vectors to `others`, row after row.
std::vector<float> cosines(const std::vector<float>& vectors, std::size_t count,
                           const std::vector<float>& others) {
  if (count == 0 || others.empty()) return {};
  const std::size_t dimension = vectors.size() / count;
  const std::size_t columns = others.size() / dimension;
  std::vector<float> rows(count * columns);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(count),
              static_cast<int>(columns), static_cast<int>(dimension), 1, vectors.data(),
              static_cast<int>(dimension), others.data(), static_cast<int>(dimension), 0,
              rows.data(), static_cast<int>(columns));
  return rows;
}

}  // namespace

std::vector<std::size_t> Clusters::add(std::span<const Question> questions) {
  std::vector<float> vectors;
  std::size_t count = 0;
  for (const Question& question : questions) {
    vectors.insert(vectors.end(), question.vector.begin(), question.vector.end());
    if (!question.vector.empty()) ++count;
  }
  const std::size_t before = leaders_.size();
  const std::vector<float> nearness = cosines(vectors, count, leaders_.vectors);
  std::vector<std::size_t> groups;
  std::size_t row = 0;
  for (const auto& [vector, proposed] : questions) {
    const bool is_confident = proposed && proposed->confidence >= kConfident;
    const std::string entry = is_confident ? proposed->id : "";
    groups.push_back(vector.empty()
                         ? add_without_vector(entry)
                         : add(vector, entry, std::span(nearness).subspan(before * row++, before)));
  }
  return groups;
}

std::size_t Clusters::add_without_vector(const std::string& entry) {
  if (entry.empty()) return size_++;
  const auto [place, is_new] = without_vector_.try_emplace(entry, size_);
  if (is_new) ++size_;
  return place->second;
}

std::size_t Clusters::add(std::span<const float> vector, const std::string& entry,
                          std::span<const float> nearness) {
  std::optional<std::size_t> alike;  // nearest of the same entry
  std::optional<std::size_t> same;   // nearest of all
  float most_alike = kAlike;
  float most_same = kSame;
  for (std::size_t i = 0; i < leaders_.size(); ++i) {
    const float near =
        i < nearness.size()
            ? nearness[i]
            : semantic::dot(std::span(leaders_.vectors).subspan(i * vector.size(), vector.size()),
                            vector);
    if (near >= most_same) {
      most_same = near;
      same = i;
    }
    if (near >= most_alike && !entry.empty() && leaders_.entries[i] == entry) {
      most_alike = near;
      alike = i;
    }
  }
  if (alike || same) return leaders_.groups[alike ? *alike : *same];
  leaders_.vectors.insert(leaders_.vectors.end(), vector.begin(), vector.end());
  leaders_.entries.push_back(entry);
  leaders_.groups.push_back(size_);
  return size_++;
}

}  // namespace quesaco::staff
