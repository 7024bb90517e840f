package org.artsenrol.notify.outbox;

import static org.artsenrol.notify.testing.Notices.MRS_LIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.notify.Inbox;
import org.artsenrol.notify.InboxMessage;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.Outbox;
import org.artsenrol.notify.Recipient;
import org.artsenrol.notify.WrongNotice;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.testing.Database;
import org.artsenrol.notify.testing.Notices;
import org.artsenrol.notify.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class OutboxTest {
  private static final Optional<MailSettings> NO_SERVER = Optional.empty();
  private static final Optional<MailSettings> SERVER =
      Optional.of(new MailSettings("localhost", 25, "no-reply@arts.example.tw"));

  @Parameter Database database;
  private House house;

  @BeforeEach
  void open() {
    house = new House(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void noticeStandsInTheInboxAsItWasWritten() {
    house.add(
        NO_SERVER,
        new Notice(
            "child-added",
            MRS_LIN,
            Locale.ENGLISH,
            Map.of("child", "林小安𠮷"),
            "child:1",
            Optional.of("https://arts.example.tw/en/my/family")));
    InboxMessage message = messages("1001", 10).get(0);
    assertThat(message.getKind()).isEqualTo("child-added");
    assertThat(message.getSubject()).isEqualTo("You can now apply for 林小安𠮷");
    assertThat(message.getBody()).startsWith("Hello,\n\n林小安𠮷 has been added");
    assertThat(message.getLink()).contains("https://arts.example.tw/en/my/family");
    assertThat(message.getLocale()).isEqualTo(Locale.ENGLISH);
    assertThat(message.getCreatedAt()).isEqualTo(House.NOON);
    assertThat(message.isUnread()).isTrue();
  }

  @Test
  void withoutAServerNoMailIsWritten() {
    house.add(NO_SERVER, Notices.admitted(MRS_LIN, "admitted:1"));
    assertThat(house.mails()).isEmpty();
  }

  @Test
  void withoutAnAddressNoMailIsWritten() {
    Recipient unreachable = new Recipient("7", Optional.empty(), Optional.of("0912345678"));
    house.add(SERVER, Notices.admitted(unreachable, "admitted:1"));
    assertThat(house.mails()).isEmpty();
    assertThat(messages("7", 10)).hasSize(1);
  }

  @Test
  void withServerAndAddressAMailIsDueAtOnce() {
    house.add(SERVER, Notices.admitted(MRS_LIN, "admitted:1"));
    assertThat(house.claims().due(House.NOON, 10)).containsExactly(house.onlyMail().getId());
  }

  @Test
  void sameKeyIsToldOnceWithinATransactionAndAfterIt() {
    Notice notice = Notices.admitted(MRS_LIN, "admitted:1");
    house.add(SERVER, notice, notice);
    house.add(SERVER, notice);
    assertThat(house.mails()).hasSize(1);
    assertThat(messages("1001", 10)).hasSize(1);
  }

  @Test
  void whatRollsBackIsNeverTold() {
    assertThatThrownBy(
            () ->
                house.add(
                    SERVER,
                    Notices.admitted(MRS_LIN, "admitted:1"),
                    Notices.admittedWithout("price")))
        .isInstanceOf(WrongNotice.class)
        .hasMessageContaining("'price'");
    assertThat(house.mails()).isEmpty();
    assertThat(unread("1001")).isZero();
  }

  @Test
  void lineBreakInASubjectIsRefused() {
    assertThatThrownBy(
            () ->
                house.add(SERVER, Notices.admittedWith("class", "書法\r\nBcc: everybody@example.tw")))
        .isInstanceOf(WrongNotice.class);
    assertThat(house.mails()).isEmpty();
  }

  @Test
  void newestMessageComesFirstAndNoMoreThanAskedFor() {
    for (int i = 1; i <= 3; i++) {
      house.add(NO_SERVER, Notices.admitted(MRS_LIN, "admitted:" + i));
    }
    List<InboxMessage> newest = messages("1001", 2);
    assertThat(newest).hasSize(2);
    assertThat(newest.get(0).getId()).isGreaterThan(newest.get(1).getId());
  }

  @Test
  void readMessageIsNoLongerUnread() {
    house.add(
        NO_SERVER,
        Notices.admitted(MRS_LIN, "admitted:1"),
        Notices.admitted(MRS_LIN, "admitted:2"));
    Long first = messages("1001", 10).get(0).getId();
    markRead("1001", first);
    assertThat(unread("1001")).isEqualTo(1);
    assertThat(messages("1001", 10).get(0).isUnread()).isFalse();
  }

  @Test
  void anotherPersonsMessageIsNeitherSeenNorMarked() {
    house.add(NO_SERVER, Notices.admitted(MRS_LIN, "admitted:1"));
    Long hers = messages("1001", 10).get(0).getId();
    markRead("2002", hers);
    assertThat(messages("2002", 10)).isEmpty();
    assertThat(unread("1001")).isEqualTo(1);
  }

  @Test
  void markingNothingChangesNothing() {
    house.add(NO_SERVER, Notices.admitted(MRS_LIN, "admitted:1"));
    markRead("1001");
    assertThat(unread("1001")).isEqualTo(1);
  }

  @Test
  void addingDoesNotWriteOutWhatTheTransactionHasChangedSoFar() {
    Clock clock = Clock.fixed(House.NOON, ZoneOffset.UTC);
    AddedKeys added = new AddedKeys();
    Object writtenOut =
        Transactions.in(
            house.factory(),
            rows -> {
              Outbox outbox = new OutboxTable(rows, added, new MailChannel(SERVER), clock);
              outbox.add(Notices.admitted(MRS_LIN, "admitted:1"));
              outbox.add(Notices.admitted(MRS_LIN, "admitted:2"));
              return rows.createNativeQuery("select count(*) from outbox_message")
                  .setFlushMode(FlushModeType.COMMIT)
                  .getSingleResult();
            });
    assertThat(writtenOut).isEqualTo(0L);
    assertThat(house.mails()).hasSize(2);
  }

  private List<InboxMessage> messages(String ref, int limit) {
    return Transactions.in(house.factory(), rows -> inbox(rows).of(ref, limit));
  }

  private long unread(String ref) {
    return Transactions.in(house.factory(), rows -> inbox(rows).unread(ref));
  }

  private void markRead(String ref, Long... ids) {
    Transactions.in(
        house.factory(),
        rows -> {
          inbox(rows).markRead(ref, List.of(ids));
          return null;
        });
  }

  private static Inbox inbox(EntityManager rows) {
    return new InboxTable(rows, Clock.fixed(House.NOON.plusSeconds(60), ZoneOffset.UTC));
  }
}
