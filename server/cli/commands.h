#pragma once

#include <cstdint>
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

/// How a list is printed: to read, for a spreadsheet, or a JSON object a line.
enum class Format { kText, kCsv, kJson };

struct UnansweredOptions {
  std::string since;  ///< "YYYY-MM-DD", a day in UTC; empty for all
  Format format = Format::kText;
};

struct HistoryOptions {
  std::string id;
  bool json = false;
};

struct EditOptions {
  std::string id;
  std::filesystem::path from;       ///< the entry as it stands in its theme's file
  std::int64_t revision = 0;        ///< that it was made from; 0: the newest
  std::string theme;                ///< of a new entry
  bool dry_run = false;             ///< only say which replies would change
  std::filesystem::path questions;  ///< to ask besides those that were asked last; may be empty
};

struct ImportSiteOptions {
  std::filesystem::path folder;
  bool dry_run = false;
};

struct UserOptions {
  std::string name;
  std::string role = "administrator";
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

// These ask the server that runs on settings.data; kEnvironment where none does.

[[nodiscard]] Result<void> unanswered(const Settings& settings, const UnansweredOptions& options);
[[nodiscard]] Result<void> messages(const Settings& settings, Format format);
[[nodiscard]] Result<void> history(const Settings& settings, const HistoryOptions& options);
/// Returns once visitors get what was edited.
[[nodiscard]] Result<void> edit(const Settings& settings, const EditOptions& options);
/// Takes a folder over; what the staff edited stays.
[[nodiscard]] Result<void> import_site(const Settings& settings, const ImportSiteOptions& options);
/// Writes what the site says as a folder, which must not be there yet.
[[nodiscard]] Result<void> export_site(const Settings& settings, const std::filesystem::path& into);
/// Prints the one-time link by which a new member of the staff chooses a password.
[[nodiscard]] Result<void> add_user(const Settings& settings, const UserOptions& options);
/// Ends somebody's password, and prints such a link.
[[nodiscard]] Result<void> reset_user(const Settings& settings, const std::string& name);

/// Until SIGTERM or SIGINT.
[[nodiscard]] Result<void> serve(const Settings& settings);

}  // namespace quesaco::cli
