#include "server/auth/totp.h"

#include <liboath/oath.h>
#include <qrencode.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>

namespace quesaco::auth::totp {
namespace {

constexpr std::size_t kSecretBytes = 20;  // as long as SHA-1's hash: RFC 4226 §4, R6
constexpr std::size_t kSecretLength = kSecretBytes * 8 / 5;
constexpr std::size_t kWindow = 1;  // clocks are off, and people type slowly
constexpr int kQuietZone = 4;       // modules: ISO/IEC 18004 §9.1

using Allocated = std::unique_ptr<char, decltype(&std::free)>;

std::optional<std::string> decode(const std::string& secret) {
  // liboath would skip spaces, however many.
  if (secret.size() != kSecretLength) return std::nullopt;
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes, &size) != OATH_OK) {
    return std::nullopt;
  }
  const Allocated owner(bytes, &std::free);
  return size == kSecretBytes ? std::optional(std::string(bytes, size)) : std::nullopt;
}

/// All but RFC 3986's unreserved characters.
std::string percent_encode(std::string_view text) {
  constexpr std::string_view kUnreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (kUnreserved.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
  }
  return encoded;
}

/// The dark modules as a path: for each row of them, its runs.
std::string path_of(const QRcode& qr) {
  const auto is_dark = [&](int x, int y) {
    return x < qr.width && (qr.data[y * qr.width + x] & 1U) != 0;
  };
  std::string path;
  for (int y = 0; y < qr.width; ++y) {
    for (int x = 0; x < qr.width; ++x) {
      if (!is_dark(x, y)) continue;
      const int start = x;
      while (is_dark(x, y)) ++x;
      const std::string run = std::to_string(x - start);
      path.append("M").append(std::to_string(start + kQuietZone));
      path.append(" ").append(std::to_string(y + kQuietZone));
      path.append("h").append(run).append("v1h-").append(run).append("z");
    }
  }
  return path;
}

}  // namespace

std::string new_secret() {
  std::array<char, kSecretBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* text = nullptr;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, nullptr) != OATH_OK) {
    throw std::bad_alloc();
  }
  return Allocated(text, &std::free).get();
}

std::string uri(std::string_view secret, std::string_view issuer, std::string_view account) {
  // Apps take algorithm, digits and period for granted: a shorter text has larger modules.
  const std::string by = percent_encode(issuer);
  return "otpauth://totp/" + by + ":" + percent_encode(account) + "?secret=" + std::string(secret) +
         "&issuer=" + by;
}

std::string qr_svg(const std::string& text) {
  // On a screen nothing is soiled: the lowest level of correction has the largest modules.
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> qr(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_L), &QRcode_free);
  if (!qr) throw std::length_error("no QR code holds this much text");
  const std::string size = std::to_string(qr->width + 2 * kQuietZone);
  return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + size + " " + size +
         R"(" role="img" shape-rendering="crispEdges">)"
         "<title>Code QR à lire avec une application d'authentification</title>"
         R"(<path fill="#fff" d="M0 0h)" +
         size + "v" + size + "h-" + size + R"(z"/><path fill="#000" d=")" + path_of(*qr) +
         R"("/></svg>)";
}

std::optional<std::int64_t> matching_step(const std::string& secret, const std::string& code,
                                          store::Clock::TimePoint now) {
  const auto key = decode(secret);
  // liboath takes the number of digits from the code.
  if (!key || code.size() != kDigits) return std::nullopt;
  std::uint64_t step = 0;
  const int found = oath_totp_validate3(
      key->data(), key->size(), std::chrono::system_clock::to_time_t(now),
      static_cast<unsigned>(kStep.count()), 0, kWindow, nullptr, &step, code.c_str());
  return found < 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(step));
}

}  // namespace quesaco::auth::totp
