#include "engine/kept/memory_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <stdexcept>
#include <string>

namespace quesaco::kept {
namespace {

/// Up to three bytes from the descriptor's place on.
std::string next(int descriptor) {
  std::array<char, 3> bytes{};
  const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
  return {bytes.data(), static_cast<std::size_t>(count)};
}

TEST(MemoryFile, IsReadFromTheBeginningByEachDescriptor) {
  const MemoryFile file = MemoryFile::holding("abcdef").value();
  const int first = file.open();
  const int second = file.open();
  EXPECT_EQ(next(first), "abc");
  EXPECT_EQ(next(second), "abc");
  EXPECT_EQ(next(first), "def");
  ::close(first);
  ::close(second);
}

TEST(MemoryFile, OutlivesItsOwnerWhereADescriptorIsOpen) {
  std::optional<MemoryFile> file = MemoryFile::holding("abc").value();
  const int descriptor = file->open();
  file.reset();
  EXPECT_EQ(next(descriptor), "abc");
  ::close(descriptor);
}

TEST(MemoryFile, NeverChangesOnceItIsMade) {
  int kept = -1;
  const auto file = MemoryFile::create([&](int descriptor) { kept = descriptor; });
  ASSERT_TRUE(file);
  EXPECT_EQ(::write(kept, "a", 1), -1);
  EXPECT_EQ(::ftruncate(kept, 1), -1);
  ::close(kept);
}

TEST(MemoryFile, HoldsWhatItsWriterWrote) {
  const auto file = MemoryFile::create([](int descriptor) {
    EXPECT_EQ(::write(descriptor, "abc", 3), 3);
    ::close(descriptor);
  });
  const int descriptor = file->open();
  EXPECT_EQ(next(descriptor), "abc");
  ::close(descriptor);
}

TEST(MemoryFile, PassesOnWhatWritingThrows) {
  EXPECT_THROW(
      {
        const auto file = MemoryFile::create([](int descriptor) {
          ::close(descriptor);
          throw std::runtime_error("no");
        });
      },
      std::runtime_error);
}

}  // namespace
}  // namespace quesaco::kept
