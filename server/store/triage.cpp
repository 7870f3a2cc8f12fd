#include "server/store/triage.h"

#include <algorithm>

namespace quesaco::store {

Result<std::string> Triage::set(std::span<const std::string> folded, TriageState state,
                                const std::string& who) {
  const std::string now = to_iso8601(clock_.now());
  const std::string name(kTriageNames.at(static_cast<std::size_t>(state)));
  const auto keep = [&](Connection& connection) -> Result<std::string> {
    for (const std::string& text : folded) {
      auto kept = run(connection,
                      "INSERT INTO triage (folded, state, who, at) VALUES (?, ?, ?, ?) "
                      "ON CONFLICT (folded) DO UPDATE SET state = excluded.state, "
                      "who = excluded.who, at = excluded.at",
                      {text, name, who, now});
      if (!kept) return tl::unexpected(kept.error());
    }
    return now;
  };
  return health_.watch([&] { return executor_.run(keep); });
}

Result<std::vector<Triaged>> Triage::all() const {
  return executor_.run([](Connection& connection) {
    return connection.execute("SELECT folded, state, who, at FROM triage", {})
        .map([](const Rows& rows) {
          std::vector<Triaged> triaged;
          triaged.reserve(rows.size());
          for (const Values& row : rows) {
            // A state of a newer program: better looked at once more than never.
            const auto* const found = std::ranges::find(kTriageNames, text(row[1]));
            const auto state = found == kTriageNames.end()
                                   ? TriageState::kNew
                                   : static_cast<TriageState>(found - kTriageNames.begin());
            triaged.push_back({text(row[0]), state, text(row[2]), text(row[3])});
          }
          return triaged;
        });
  });
}

Result<void> Triage::propose_emergencies(std::span<const std::string> texts,
                                         const std::string& who) {
  const std::string now = to_iso8601(clock_.now());
  return executor_.run([&](Connection& connection) -> Result<void> {
    for (const std::string& text : texts) {
      auto kept = run(connection,
                      "INSERT INTO emergency_examples (text, who, at) VALUES (?, ?, ?) "
                      "ON CONFLICT (text) DO NOTHING",
                      {text, who, now});
      if (!kept) return kept;
    }
    return {};
  });
}

Result<void> Triage::withdraw_emergencies(std::span<const std::string> texts) {
  return executor_.run([&](Connection& connection) -> Result<void> {
    for (const std::string& text : texts) {
      auto gone = run(connection, "DELETE FROM emergency_examples WHERE text = ?", {text});
      if (!gone) return gone;
    }
    return {};
  });
}

Result<std::vector<std::string>> Triage::emergencies() const {
  return executor_.run([](Connection& connection) {
    return connection.execute("SELECT text FROM emergency_examples ORDER BY at, text", {})
        .map([](const Rows& rows) {
          std::vector<std::string> texts;
          for (const Values& row : rows) texts.push_back(text(row[0]));
          return texts;
        });
  });
}

}  // namespace quesaco::store
