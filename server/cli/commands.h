#pragma once

#include <filesystem>
#include <string>

#include "server/cli/settings.h"

/// One function for each subcommand of `quesaco`. Results go to standard output, what goes wrong to
/// standard error.
namespace quesaco::cli {

struct AskOptions {
  std::string question;
  bool json = false;     ///< what the WebSocket would answer
  bool explain = false;  ///< why
};

struct EvalOptions {
  std::filesystem::path questions;
  std::filesystem::path compare;  ///< what --json printed earlier; empty for no comparison
  bool json = false;              ///< a line for each question, then the summary
};

struct ImportOptions {
  std::filesystem::path file;
  std::filesystem::path into;  ///< the new site's folder
};

[[nodiscard]] Result<void> ask(const Settings& settings, const AskOptions& options);
[[nodiscard]] Result<void> eval(const Settings& settings, const EvalOptions& options);
/// Fails (kInput) where the corpus has an error; warnings are only printed.
[[nodiscard]] Result<void> check(const Settings& settings);
[[nodiscard]] Result<void> build_index(const Settings& settings);
/// Makes a site's folder of a FAQ in CSV, JSON-LD or HTML. Fails (kInput) where the file has a
/// mistake or the folder something in it, and then writes nothing.
[[nodiscard]] Result<void> import_faq(const ImportOptions& options);
/// Reads lines, writes them as they would be stored.
[[nodiscard]] Result<void> mask();
/// Until SIGTERM or SIGINT.
[[nodiscard]] Result<void> serve(const Settings& settings);

}  // namespace quesaco::cli
