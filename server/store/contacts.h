#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/write_health.h"

namespace quesaco::store {

/// What somebody leaves who asks to be answered by a person.
struct Contact {
  std::string name;
  std::string email;
  std::string message;  ///< as typed: masked here, but for what answering it needs
  bool consent = false;
  std::optional<std::string> profession = {};
  std::optional<std::string> question_ref = {};  ///< dropped when it cannot be a question's
  std::optional<std::string> conversation = {};  ///< what was asked and answered: masked here
  std::optional<std::string> key = {};  ///< the client's own random id of this message, as sent
};

struct Receipt {
  std::string number;  ///< "2026-0412": the year (UTC) and a number within it
};

struct StoredContact {
  Receipt receipt;
  std::string sent_at;  ///< UTC, ISO 8601
  Contact contact;
  std::string state;                    ///< what the staff has done with it; "new": nothing yet
  std::optional<std::string> question;  ///< text of the question that led there, masked; nothing
                                        ///< where none is named or its row was lost
  std::string who{};                    ///< of the staff, who changed it last; empty: nobody
  std::string note{};                   ///< of the staff, for the staff
};

/// What becomes of a message.
struct ContactChange {
  std::optional<std::string> state{};  ///< one of Contacts::kStates
  std::optional<std::string> note{};
};

/// Contact messages. Safe from any thread.
class Contacts {
 public:
  static constexpr std::array<std::string_view, 3> kStates = {"new", "in_hand", "answered"};

  Contacts(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// Keeps a message; it is on disk when the receipt is given. The same message under a key seen
  /// before gives the receipt of the first time, and nothing is kept again. An Error's message is
  /// for the visitor: kInput without consent, or where another message (name, e-mail or text) is
  /// kept under the key; kEnvironment when the store fails.
  [[nodiscard]] Result<Receipt> save(const Contact& contact);

  /// The newest messages, newest first.
  [[nodiscard]] Result<std::vector<StoredContact>> latest(std::int64_t count) const;

  /// How many the staff has done nothing with.
  [[nodiscard]] Result<std::int64_t> waiting() const;

  /// kInput (a sentence for the staff) where there is no such message or no such state.
  [[nodiscard]] Result<void> change(const std::string& receipt, const ContactChange& change,
                                    const std::string& who);

  /// What somebody wrote goes for good; the receipt's number is not given again. kInput where there
  /// is no such message.
  [[nodiscard]] Result<void> erase(const std::string& receipt);

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
