// The command line of `quesaco`: settings from a file, the environment and flags, then a command.

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>

#include "server/cli/commands.h"

namespace {

using quesaco::Error;
using quesaco::Result;
using quesaco::cli::AskOptions;
using quesaco::cli::EditOptions;
using quesaco::cli::EvalOptions;
using quesaco::cli::Format;
using quesaco::cli::HistoryOptions;
using quesaco::cli::ImportOptions;
using quesaco::cli::ImportSiteOptions;
using quesaco::cli::Settings;
using quesaco::cli::UnansweredOptions;
using quesaco::cli::UserOptions;

using Command = std::function<Result<void>()>;

enum ExitCode { kDone = 0, kInputAtFault = 1, kUsage = 2, kEnvironmentAtFault = 3 };

int exit_code(const Result<void>& result) {
  if (result) return kDone;
  std::cerr << "quesaco: " << result.error().message << '\n';
  return result.error().kind == Error::Kind::kInput ? kInputAtFault : kEnvironmentAtFault;
}

/// The settings of the file that --config or QUESACO_CONFIG names, under what flags will say.
Result<Settings> settings_from_file(int argc, const char* const* argv) {
  Settings settings;
  settings.share = QUESACO_SHARE_DIR;
  settings.corpus = QUESACO_CORPUS_DIR;
  settings.project_language = settings.language();
  CLI::App finder;
  std::string file;
  finder.allow_extras();
  finder.set_help_flag();
  finder.add_option("--config", file)->envname("QUESACO_CONFIG");
  try {
    finder.parse(argc, argv);
  } catch (const CLI::ParseError&) {
    return settings;  // the full parser will say what is wrong
  }
  if (file.empty()) return settings;
  return quesaco::cli::read_settings(file, settings).map([&] { return settings; });
}

void add_settings(CLI::App& app, Settings& settings) {
  app.add_option("--config")->description("TOML file with the settings below (QUESACO_CONFIG)");
  const auto add = [&app](const char* flag, auto& value, const char* variable,
                          const char* description) {
    return app.add_option(flag, value, description)->envname(variable)->capture_default_str();
  };
  add("--corpus", settings.corpus, "QUESACO_CORPUS", "folder of the site's JSON files");
  add("--data", settings.data, "QUESACO_DATA", "folder for index, model and store");
  add("--learn-at-most", settings.learn_at_most, "QUESACO_LEARN_AT_MOST",
      "wordings that are learned; a site with more is looked up")
      ->check(CLI::Range(0, quesaco::cli::kMostToLearn));
  add("--share", settings.share, "QUESACO_SHARE", "folder of weights and built pages");
  add("--embedder", settings.embedder, "QUESACO_EMBEDDER",
      "address of an OpenAI-compatible /v1/embeddings, in place of the weights");
  add("--embedder-model", settings.embedder_model, "QUESACO_EMBEDDER_MODEL", "its model");
  app.add_option("--embedder-key", settings.embedder_key)  // never shown, even as a default
      ->description("its key; better in the environment, which others cannot read")
      ->envname("QUESACO_EMBEDDER_KEY");
}

void add_serve(CLI::App& app, Settings& settings, Command& command) {
  auto* serve = app.add_subcommand("serve", "answer visitors over HTTP and WebSocket");
  serve->add_option("--listen", settings.listen, "address:port")
      ->envname("QUESACO_LISTEN")
      ->capture_default_str();
  serve
      ->add_option("--trusted-proxies", settings.trusted_proxies,
                   "addresses and CIDR ranges, between commas, whose X-Forwarded-For is believed")
      ->envname("QUESACO_TRUSTED_PROXIES")
      ->capture_default_str();
  serve->add_option("--store", settings.store, "sqlite")
      ->envname("QUESACO_STORE")
      ->check(CLI::IsMember({"sqlite"}))
      ->capture_default_str();
  serve->add_option("--workers", settings.workers, "threads that answer questions")
      ->envname("QUESACO_WORKERS")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  serve
      ->add_option("--frames-per-second", settings.frames_per_second,
                   "that one WebSocket may send, after a burst of four times as many")
      ->envname("QUESACO_FRAMES_PER_SECOND")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  serve->callback([&] { command = [&] { return quesaco::cli::serve(settings); }; });
}

void add_ask(CLI::App& app, const Settings& settings, AskOptions& options, Command& command) {
  auto* ask = app.add_subcommand("ask", "one question from the shell");
  ask->add_option("question", options.question)->required();
  ask->add_flag("--json", options.json, "print what the WebSocket would answer");
  ask->add_flag("--explain", options.explain, "say why");
  ask->callback([&] { command = [&] { return quesaco::cli::ask(settings, options); }; });
}

void add_eval(CLI::App& app, const Settings& settings, EvalOptions& options, Command& command) {
  auto* eval = app.add_subcommand("eval", "measure the answers to labelled questions");
  eval->add_option("--questions", options.questions, "JSON Lines file")->required();
  eval->add_flag("--json", options.json, "a line for each question, then the summary");
  eval->add_option("--compare", options.compare,
                   "what --json printed earlier: say which replies changed");
  eval->callback([&] { command = [&] { return quesaco::cli::eval(settings, options); }; });
}

void add_import(CLI::App& app, ImportOptions& options, Command& command) {
  auto* importing = app.add_subcommand("import", "make a site of a FAQ in CSV, JSON-LD or HTML");
  importing->add_option("file", options.file)->required();
  importing->add_option("--into", options.into, "new folder of the site")->required();
  importing->callback([&] { command = [&] { return quesaco::cli::import_faq(options); }; });
}

void add_format(CLI::App& command, Format& format) {
  auto* csv =
      command.add_flag_callback("--csv", [&] { format = Format::kCsv; }, "for a spreadsheet");
  command.add_flag_callback(
             "--json", [&] { format = Format::kJson; }, "a JSON object a line")
      ->excludes(csv);
}

/// What the commands that ask a running server are told.
struct ServerOptions {
  UnansweredOptions unanswered;
  Format messages = Format::kText;
  HistoryOptions history;
  EditOptions edit;
  ImportSiteOptions import_site;
  std::filesystem::path export_into;
  UserOptions user;
};

void add_reading(CLI::App& app, const Settings& settings, ServerOptions& options,
                 Command& command) {
  auto* unanswered =
      app.add_subcommand("unanswered", "questions that got no answer, the most frequent first");
  unanswered->add_option("--since", options.unanswered.since, "a date, YYYY-MM-DD");
  add_format(*unanswered, options.unanswered.format);
  unanswered->callback(
      [&] { command = [&] { return quesaco::cli::unanswered(settings, options.unanswered); }; });
  auto* messages = app.add_subcommand("messages", "contact messages, the newest first");
  add_format(*messages, options.messages);
  messages->callback(
      [&] { command = [&] { return quesaco::cli::messages(settings, options.messages); }; });
  auto* history = app.add_subcommand("history", "every revision of an entry");
  history->add_option("id", options.history.id)->required();
  history->add_flag("--json", options.history.json, "a JSON object a line");
  history->callback(
      [&] { command = [&] { return quesaco::cli::history(settings, options.history); }; });
}

void add_edit(CLI::App& app, const Settings& settings, EditOptions& options, Command& command) {
  auto* edit = app.add_subcommand("edit", "give an entry its next revision, live once it returns");
  edit->add_option("id", options.id)->required();
  edit->add_option("--from", options.from, "the entry, as it stands in its theme's file")
      ->required();
  edit->add_option("--revision", options.revision, "that it was made from, else the newest")
      ->check(CLI::PositiveNumber);
  edit->add_option("--theme", options.theme, "of a new entry");
  edit->add_flag("--dry-run", options.dry_run, "only say which replies would change");
  edit->add_option("--questions", options.questions,
                   "JSON Lines file, to ask besides the latest questions of visitors");
  edit->callback([&] { command = [&] { return quesaco::cli::edit(settings, options); }; });
}

void add_folder(CLI::App& app, const Settings& settings, ServerOptions& options, Command& command) {
  auto* importing = app.add_subcommand("import-site", "take a folder over into a running server");
  importing->add_option("folder", options.import_site.folder)->required();
  importing->add_flag("--dry-run", options.import_site.dry_run, "only say what would change");
  importing->callback(
      [&] { command = [&] { return quesaco::cli::import_site(settings, options.import_site); }; });
  auto* exporting = app.add_subcommand("export", "write what a running server says as a folder");
  exporting->add_option("--into", options.export_into, "new folder")->required();
  exporting->callback(
      [&] { command = [&] { return quesaco::cli::export_site(settings, options.export_into); }; });
}

void add_user(CLI::App& app, Settings& settings, UserOptions& options, Command& command) {
  auto* user = app.add_subcommand("user", "who may use the staff console of a running server");
  user->require_subcommand(1);
  const auto add = [&](const char* name, const char* description) {
    auto* action = user->add_subcommand(name, description);
    action->add_option("name", options.name)->required();
    return action;
  };
  auto* adding = add("add", "print a link by which a new one chooses a password");
  adding->add_option("--role", options.role, "what they may do")
      ->check(CLI::IsMember({"reader", "editor", "administrator"}))
      ->capture_default_str();
  adding->callback([&] { command = [&] { return quesaco::cli::add_user(settings, options); }; });
  add("reset", "end somebody's password, print a link to choose another")->callback([&] {
    command = [&] { return quesaco::cli::reset_user(settings, options.name); };
  });
}

int run(int argc, const char* const* argv) {
  auto settings = settings_from_file(argc, argv);
  if (!settings) return exit_code(tl::unexpected(settings.error()));
  AskOptions ask_options;
  EvalOptions eval_options;
  ImportOptions import_options;
  ServerOptions server_options;
  Command command;

  CLI::App app("Quésaco answers visitors' questions from a curated FAQ.", "quesaco");
  app.fallthrough();  // settings may stand behind the command
  app.require_subcommand(1);
  add_settings(app, *settings);
  add_serve(app, *settings, command);

  add_ask(app, *settings, ask_options, command);
  add_eval(app, *settings, eval_options, command);
  app.add_subcommand("check", "look for mistakes in the corpus")->callback([&] {
    command = [&] { return quesaco::cli::check(*settings); };
  });
  app.add_subcommand("index", "build or refresh the index and the model")->callback([&] {
    command = [&] { return quesaco::cli::build_index(*settings); };
  });
  add_import(app, import_options, command);
  add_reading(app, *settings, server_options, command);
  add_edit(app, *settings, server_options.edit, command);
  add_folder(app, *settings, server_options, command);
  add_user(app, *settings, server_options.user, command);
  app.add_subcommand("mask", "print lines as they would be stored")->callback([&] {
    command = [] { return quesaco::cli::mask(); };
  });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  return exit_code(command());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "quesaco: " << error.what() << '\n';
    return kEnvironmentAtFault;
  }
}
