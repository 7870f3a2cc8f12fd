#include "engine/ranking/kernel.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace quesaco::ranking {

semantic::Vector centred(const semantic::Vector& vector, const semantic::Vector& centre) {
  if (vector.size() != centre.size()) return {};
  semantic::Vector result(vector.size());
  for (std::size_t i = 0; i < vector.size(); ++i) result[i] = vector[i] - centre[i];
  const float length = std::sqrt(semantic::dot(result, result));
  for (float& value : result) value /= length > 0 ? length : 1;
  return result;
}

Features features_of(const Reading& question, const Measure& measure) {
  return {measure.vectorizer.transform(question.analysis),
          centred(question.vector, measure.questions_centre)};
}

Kernel Kernel::with(std::span<const Features> more) const {
  // Postings of the new texts by feature, in the order of the texts.
  std::vector<std::pair<std::uint32_t, Posting>> news;
  for (std::size_t i = 0; i < more.size(); ++i) {
    for (const auto& [feature, value] : more[i].words.elements) {
      news.push_back({feature, {static_cast<std::uint32_t>(size() + i), value}});
    }
  }
  std::ranges::sort(
      news, {}, [](const auto& posting) { return std::pair(posting.first, posting.second.text); });
  Kernel all;
  all.parts_.size = size() + more.size();
  all.parts_.postings.reserve(parts_.postings.size() + news.size());
  std::size_t old = 0;
  for (std::size_t next = 0; old < parts_.features.size() || next < news.size();) {
    const bool known = old < parts_.features.size() &&
                       (next == news.size() || parts_.features[old] <= news[next].first);
    const std::uint32_t feature = known ? parts_.features[old] : news[next].first;
    if (known) {
      all.parts_.postings.insert(all.parts_.postings.end(),
                                 parts_.postings.begin() + parts_.begins[old],
                                 parts_.postings.begin() + parts_.begins[old + 1]);
      ++old;
    }
    for (; next < news.size() && news[next].first == feature; ++next) {
      all.parts_.postings.push_back(news[next].second);
    }
    all.parts_.features.push_back(feature);
    all.parts_.begins.push_back(static_cast<std::uint32_t>(all.parts_.postings.size()));
  }
  all.parts_.meaning = parts_.meaning;
  for (const Features& text : more) {
    all.parts_.meaning.insert(all.parts_.meaning.end(), text.meaning.begin(), text.meaning.end());
  }
  return all;
}

Kernel::Kernel(Parts parts) : parts_(std::move(parts)) {
  const auto& [features, begins, postings, meaning, size] = parts_;
  const bool fits = begins.size() == features.size() + 1 && begins.front() == 0 &&
                    begins.back() == postings.size() && std::ranges::is_sorted(begins) &&
                    std::ranges::is_sorted(features) &&
                    (size == 0 ? meaning.empty() : meaning.size() % size == 0) &&
                    std::ranges::all_of(postings, [&](const Posting& posting) {
                      return posting.text < parts_.size;
                    });
  if (!fits) throw std::runtime_error("kernel");
}

std::span<const Kernel::Posting> Kernel::postings(std::uint32_t feature) const {
  const auto found = std::ranges::lower_bound(parts_.features, feature);
  if (found == parts_.features.end() || *found != feature) return {};
  const auto place = static_cast<std::size_t>(found - parts_.features.begin());
  const std::uint32_t begin = parts_.begins[place];
  return std::span(parts_.postings).subspan(begin, parts_.begins[place + 1] - begin);
}

std::vector<float> Kernel::compare_words(const SparseVector& text) const {
  std::vector<float> alike(size());
  for (const auto& [feature, value] : text.elements) {
    for (const auto& [other, weight] : postings(feature)) alike[other] += value * weight;
  }
  return alike;
}

Likeness Kernel::compare(const Features& text) const {
  return {compare_words(text.words), compare_meaning(text.meaning)};
}

std::vector<float> Kernel::compare_meaning(const semantic::Vector& text) const {
  std::vector<float> likeness;
  if (text.empty() || text.size() != dimension()) return likeness;
  likeness.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) {
    likeness.push_back(
        semantic::dot(text, std::span(meaning()).subspan(i * dimension(), dimension())));
  }
  return likeness;
}

}  // namespace quesaco::ranking
