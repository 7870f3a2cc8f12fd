#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Decoding of what comes percent-encoded (RFC 3986, section 2.1). The bytes that come out are
/// neither checked to be UTF-8 nor free of control characters.
namespace quesaco::net {

/// Each %XX replaced by its byte; nothing if a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

using Query = std::map<std::string, std::string, std::less<>>;

/// `a=1&b=x+y` by name, '+' being a space: a query string, or the body of an HTML form. Of a name
/// given twice the first counts; nothing if any part is wrongly encoded.
[[nodiscard]] std::optional<Query> decode_query(std::string_view text);

}  // namespace quesaco::net
