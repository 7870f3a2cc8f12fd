#include "server/store/contacts.h"

#include <array>
#include <set>
#include <thread>

#include "server/store/random_ref.h"
#include "tests/server/store/contract.h"
#include "tests/server/store/heard_connection.h"

namespace quesaco::store {
namespace {

Contact somebody(std::string message = "Bonjour") {
  return {.name = "Jeanne d'Arc",
          .email = "jeanne@exemple.fr",
          .message = std::move(message),
          .consent = true};
}

Contact with_key(std::string key) {
  Contact contact = somebody();
  contact.key = std::move(key);
  return contact;
}

class ContactsContract : public StoreContract {
 protected:
  /// The receipts of eight threads that save at once.
  std::array<std::string, 8> save_at_once(const std::function<Contact(std::size_t)>& contact_of) {
    std::array<std::string, 8> receipts;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
      threads.emplace_back([&, i] {
        receipts[i] = contacts_.save(contact_of(i)).value_or(Receipt{"error"}).number;
      });
    }
    for (std::thread& thread : threads) thread.join();
    return receipts;
  }
};

TEST_P(ContactsContract, KeepsAllFields) {
  Contact contact = with_key("k1");
  contact.profession = "infirmière";
  contact.question_ref = random_ref();
  contact.conversation = "— Bonjour\n— Bonjour";
  EXPECT_EQ(contacts_.save(contact).value().number, "2026-0001");

  const auto kept = contacts_.latest(10).value();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].receipt.number, "2026-0001");
  EXPECT_EQ(kept[0].sent_at.substr(0, 16), "2026-04-12T12:00");
  EXPECT_EQ(kept[0].contact.name, "Jeanne d'Arc");
  EXPECT_EQ(kept[0].contact.email, "jeanne@exemple.fr");
  EXPECT_EQ(kept[0].contact.message, "Bonjour");
  EXPECT_EQ(kept[0].contact.profession, "infirmière");
  EXPECT_EQ(kept[0].contact.question_ref, contact.question_ref);
  EXPECT_EQ(kept[0].contact.conversation, contact.conversation);
  EXPECT_EQ(kept[0].contact.key, "k1");
  EXPECT_EQ(kept[0].state, "new");
}

TEST_P(ContactsContract, TellsTheQuestionThatLedThere) {
  Contact contact = somebody("1");
  contact.question_ref = questions_.record({"c'est payant ? 0612345678"});
  ASSERT_TRUE(contacts_.save(contact));
  contact = somebody("2");
  contact.question_ref = random_ref();
  ASSERT_TRUE(contacts_.save(contact));
  ASSERT_TRUE(contacts_.save(somebody("3")));
  const auto kept = contacts_.latest(10).value();
  ASSERT_EQ(kept.size(), 3U) << "with a question or without";
  EXPECT_EQ(kept[2].question, "c'est payant ? [téléphone]");
  EXPECT_EQ(kept[1].question, std::nullopt) << "its row was lost";
  EXPECT_EQ(kept[0].question, std::nullopt);
}

TEST_P(ContactsContract, OptionalFieldsMayBeAbsent) {
  ASSERT_TRUE(contacts_.save(somebody()));
  ASSERT_TRUE(contacts_.save(somebody())) << "two messages without a key are two messages";
  const auto kept = contacts_.latest(10).value();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].contact.profession, std::nullopt);
  EXPECT_EQ(kept[0].contact.question_ref, std::nullopt);
  EXPECT_EQ(kept[0].contact.conversation, std::nullopt);
  EXPECT_EQ(kept[0].contact.key, std::nullopt);
}

TEST_P(ContactsContract, ConsentIsRequired) {
  Contact contact = somebody();
  contact.consent = false;
  const auto refused = contacts_.save(contact);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, Error::Kind::kInput);
  EXPECT_THAT(contacts_.latest(10).value(), ::testing::IsEmpty());
}

TEST_P(ContactsContract, MasksAllButWhatAnAnswerNeeds) {
  Contact contact = somebody("Appelez le 0612345678, NIR 1850578006084");
  contact.conversation = "je suis le 0612345678";
  contact.profession = "infirmier RPPS 10101234564";
  contact.question_ref = "0612345678";
  ASSERT_TRUE(contacts_.save(contact));
  const Contact kept = contacts_.latest(1).value()[0].contact;
  EXPECT_EQ(kept.message, "Appelez le 0612345678, NIR [numéro de sécurité sociale]");
  EXPECT_EQ(kept.conversation, "je suis le [téléphone]");
  EXPECT_EQ(kept.profession, "infirmier RPPS [RPPS]");
  EXPECT_EQ(kept.question_ref, std::nullopt) << "no reference of ours";
}

TEST_P(ContactsContract, NumbersBeginAgainEachYear) {
  SteppingClock last_second(at_noon(std::chrono::year(2026) / 12 / 31) + std::chrono::hours(12) -
                            std::chrono::seconds(2));
  Contacts contacts(executor_, last_second, health_);
  EXPECT_EQ(contacts.save(somebody()).value().number, "2026-0001");
  EXPECT_EQ(contacts.save(somebody()).value().number, "2026-0002") << "23:59:59";
  EXPECT_EQ(contacts.save(somebody()).value().number, "2027-0001") << "00:00:00";
}

TEST_P(ContactsContract, NumbersGoOnAboveFourDigits) {
  const auto jump = [](Connection& c) {
    return run(c, "INSERT INTO receipt_numbers (year, last) VALUES (2026, 9998)");
  };
  ASSERT_TRUE(executor_.run(jump));
  EXPECT_EQ(contacts_.save(somebody()).value().number, "2026-9999");
  EXPECT_EQ(contacts_.save(somebody()).value().number, "2026-10000");
}

TEST_P(ContactsContract, NumberOfAnErasedMessageIsNotGivenAgain) {
  ASSERT_TRUE(contacts_.save(somebody()));
  ASSERT_TRUE(executor_.run([](Connection& c) { return run(c, "DELETE FROM contacts"); }));
  EXPECT_EQ(contacts_.save(somebody()).value().number, "2026-0002");
}

TEST_P(ContactsContract, NewestComeFirst) {
  for (const char* message : {"1", "2", "3"}) ASSERT_TRUE(contacts_.save(somebody(message)));
  const auto kept = contacts_.latest(2).value();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].contact.message, "3");
  EXPECT_EQ(kept[1].contact.message, "2");
}

TEST_P(ContactsContract, RepeatedKeyGivesTheSameReceiptAndKeepsNothing) {
  const std::string first = contacts_.save(with_key("k")).value().number;
  EXPECT_EQ(contacts_.save(with_key("k")).value().number, first);
  EXPECT_EQ(contacts_.save(with_key("other")).value().number, "2026-0002") << "no number was used";
  EXPECT_EQ(contacts_.latest(10).value().size(), 2U);
}

TEST_P(ContactsContract, RepeatOfWhatWasMaskedIsARepeat) {
  Contact contact = with_key("k");
  contact.message = "Mon numéro de sécurité sociale : 1 85 05 78 006 084 91";
  const std::string first = contacts_.save(contact).value().number;
  EXPECT_EQ(contacts_.save(contact).value().number, first);
}

TEST_P(ContactsContract, NeverTakesAnotherMessageForARepeat) {
  ASSERT_TRUE(contacts_.save(with_key("k")));
  const auto refuse = [&](const std::function<void(Contact&)>& change) {
    Contact other = with_key("k");
    change(other);
    const auto saved = contacts_.save(other);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, Error::Kind::kInput);
  };
  refuse([](Contact& contact) { contact.message = "autre chose"; });
  refuse([](Contact& contact) { contact.name = "Claire"; });
  refuse([](Contact& contact) { contact.email = "claire@exemple.fr"; });
  EXPECT_EQ(contacts_.latest(10).value().size(), 1U);
}

// A second server on the database, which keeps `theirs` between two statements of ours.
TEST_P(ContactsContract, KeyThatAnotherServerTakesMeanwhileGivesItsReceipt) {
  Contact theirs = with_key("same");
  Executor late(std::make_unique<HeardConnection>(
      connect(), [&](Connection& connection, std::string_view sql) {
        if (!sql.starts_with("INSERT INTO contacts")) return;
        ASSERT_TRUE(
            run(connection,
                "INSERT INTO contacts (receipt, sent_at, idempotency_key, name, email, "
                "message) VALUES (?, '2026-04-12', ?, ?, ?, ?)",
                {"theirs-" + *theirs.key, *theirs.key, theirs.name, theirs.email, theirs.message}));
      }));
  Contacts contacts(late, clock_, health_);
  EXPECT_EQ(contacts.save(with_key("same")).value().number, "theirs-same");

  theirs = with_key("other");
  theirs.message = "autre chose";
  const auto refused = contacts.save(with_key("other"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::kInput);
  EXPECT_EQ(contacts.latest(10).value().size(), 2U) << "theirs alone";
  EXPECT_EQ(health_.failures(), 0U);
}

TEST_P(ContactsContract, SameKeyFromEightThreadsIsOneMessage) {
  const auto receipts = save_at_once([](std::size_t) { return with_key("k"); });
  EXPECT_THAT(receipts, ::testing::Each("2026-0001"));
  EXPECT_EQ(contacts_.latest(10).value().size(), 1U);
}

TEST_P(ContactsContract, EightThreadsGetEightNumbersInARow) {
  const auto receipts = save_at_once([](std::size_t i) { return with_key(std::to_string(i)); });
  const std::set<std::string> sorted(receipts.begin(), receipts.end());
  EXPECT_EQ(sorted.size(), 8U);
  EXPECT_EQ(*sorted.begin(), "2026-0001");
  EXPECT_EQ(*sorted.rbegin(), "2026-0008");
}

TEST_P(ContactsContract, StaffSayWhatBecomesOfIt) {
  const std::string receipt = contacts_.save(somebody()).value().number;
  ASSERT_TRUE(contacts_.change(receipt, {.state = "in_hand"}, "Élodie"));
  ASSERT_TRUE(contacts_.change(receipt, {.note = "rappeler lundi"}, "Marc"));
  const StoredContact kept = contacts_.latest(1).value().at(0);
  EXPECT_EQ(kept.state, "in_hand");
  EXPECT_EQ(kept.note, "rappeler lundi");
  EXPECT_EQ(kept.who, "Marc");
  EXPECT_EQ(contacts_.change(receipt, {.state = "lost"}, "Marc").error().kind, Error::Kind::kInput);
  EXPECT_EQ(contacts_.change("2026-9999", {.state = "new"}, "Marc").error().kind,
            Error::Kind::kInput);
}

TEST_P(ContactsContract, ErasedIsGone) {
  const std::string receipt = contacts_.save(somebody()).value().number;
  ASSERT_TRUE(contacts_.erase(receipt));
  EXPECT_THAT(contacts_.latest(9).value(), ::testing::IsEmpty());
  EXPECT_EQ(contacts_.erase(receipt).error().kind, Error::Kind::kInput);
  EXPECT_NE(contacts_.save(somebody()).value().number, receipt) << "not given again";
}

INSTANTIATE_CONTRACT(ContactsContract);

}  // namespace
}  // namespace quesaco::store
