#pragma once

#include "server/net/application.h"
#include "server/pages/assets.h"

namespace quesaco::api {

/// A file of the widgets' build in the coding that suits the request; 304 where the client has it,
/// 405 for anything but reading.
[[nodiscard]] net::Response asset_response(const pages::Asset& asset, const net::Request& request);

}  // namespace quesaco::api
