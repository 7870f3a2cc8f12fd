#pragma once

#include <span>
#include <string_view>

/// What a request says of the replies that suit it (RFC 9110, sections 12.5.3 and 13.1.2).
namespace quesaco::net {

/// Which of the codings offered, best first, an Accept-Encoding header weighs most; empty where the
/// bytes are best sent as they are, which is always possible.
[[nodiscard]] std::string_view preferred_coding(std::string_view accept_encoding,
                                                std::span<const std::string_view> offered);

/// Whether an If-None-Match header names this strong ETag, in quotes: a list, "*", and weak ones
/// too.
[[nodiscard]] bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace quesaco::net
