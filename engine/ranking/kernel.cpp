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
  Kernel all;
  all.size_ = size_ + more.size();
  all.places_ = places_;
  std::vector<std::uint32_t> counts(places_.size());
  for (std::size_t place = 0; place < counts.size(); ++place) {
    counts[place] = begins_[place + 1] - begins_[place];
  }
  for (const Features& text : more) {
    for (const auto& [feature, value] : text.words.elements) {
      const auto [at, added] = all.places_.emplace(feature, counts.size());
      if (added) counts.push_back(0);
      ++counts[at->second];
    }
  }
  for (const std::uint32_t count : counts) all.begins_.push_back(all.begins_.back() + count);
  all.postings_.resize(all.begins_.back());
  std::vector<std::uint32_t> next = all.begins_;
  for (std::size_t place = 0; place < places_.size(); ++place) {
    const auto own = std::span(postings_).subspan(begins_[place], begins_[place + 1] - begins_[place]);
    std::ranges::copy(own, all.postings_.begin() + next[place]);
    next[place] += static_cast<std::uint32_t>(own.size());
  }
  all.meaning_ = meaning_;
  auto number = static_cast<std::uint32_t>(size_);
  for (const Features& text : more) {
    for (const auto& [feature, value] : text.words.elements) {
      all.postings_[next[all.places_.at(feature)]++] = {number, value};
    }
    all.meaning_.insert(all.meaning_.end(), text.meaning.begin(), text.meaning.end());
    ++number;
  }
  return all;
}

Kernel::Parts Kernel::parts() const {
  std::vector<std::uint32_t> features(places_.size());
  for (const auto& [feature, place] : places_) features[place] = feature;
  return {std::move(features), begins_, postings_, meaning_, size_};
}

Kernel::Kernel(Parts parts)
    : size_(parts.size),
      begins_(std::move(parts.begins)),
      postings_(std::move(parts.postings)),
      meaning_(std::move(parts.meaning)) {
  const bool fits = begins_.size() == parts.features.size() + 1 && begins_.front() == 0 &&
                    begins_.back() == postings_.size() && std::ranges::is_sorted(begins_) &&
                    (size_ == 0 ? meaning_.empty() : meaning_.size() % size_ == 0) &&
                    std::ranges::all_of(postings_, [this](const Posting& posting) {
                      return posting.text < size_;
                    });
  if (!fits) throw std::runtime_error("kernel");
  for (std::uint32_t place = 0; place < parts.features.size(); ++place) {
    places_.emplace(parts.features[place], place);
  }
}

std::span<const Kernel::Posting> Kernel::postings(std::uint32_t feature) const {
  const auto found = places_.find(feature);
  if (found == places_.end()) return {};
  const std::uint32_t begin = begins_[found->second];
  return std::span(postings_).subspan(begin, begins_[found->second + 1] - begin);
}

std::vector<float> Kernel::compare_words(const SparseVector& text) const {
  std::vector<float> alike(size_);
  for (const auto& [feature, value] : text.elements) {
    for (const auto& [other, weight] : postings(feature)) alike[other] += value * weight;
  }
  return alike;
}

Likeness Kernel::compare(const Features& text) const {
  Likeness likeness{compare_words(text.words), {}};
  if (!text.meaning.empty() && text.meaning.size() == dimension()) {
    likeness.meaning.reserve(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      likeness.meaning.push_back(
          semantic::dot(text.meaning, std::span(meaning_).subspan(i * dimension(), dimension())));
    }
  }
  return likeness;
}

}  // namespace quesaco::ranking
