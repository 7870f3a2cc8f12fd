#pragma once

#include <cstddef>

/// What a corpus may hold; corpus/schema.json says the same to editors. Lengths of text are counted
/// in Unicode code points.
namespace quesaco::corpus {

inline constexpr std::size_t kMaxFileBytes = std::size_t{8} << 20;
inline constexpr std::size_t kMaxEntries = 10'000;
inline constexpr std::size_t kMaxWordings = 500;  ///< an entry
inline constexpr std::size_t kMaxQuick = 6;

inline constexpr std::size_t kMaxId = 80;
inline constexpr std::size_t kMaxName = 200;  ///< of a section, a speaker, a site
inline constexpr std::size_t kMaxWording = 500;
inline constexpr std::size_t kMaxQuestion = 300;
inline constexpr std::size_t kMaxAnswer = 20'000;
inline constexpr std::size_t kMaxSourceTitle = 300;
inline constexpr std::size_t kMaxUrl = 2'000;
inline constexpr std::size_t kMaxAssistant = 80;
inline constexpr std::size_t kMaxGreeting = 500;
inline constexpr std::size_t kMaxReplyTime = 100;
inline constexpr std::size_t kMaxEmergencyText = 2'000;
inline constexpr std::size_t kMaxOrigin = 300;

}  // namespace quesaco::corpus
