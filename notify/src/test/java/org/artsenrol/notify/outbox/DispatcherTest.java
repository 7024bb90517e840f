package org.artsenrol.notify.outbox;

import static org.artsenrol.notify.testing.Notices.MRS_LIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.testing.Database;
import org.artsenrol.notify.testing.GrumpySmtp;
import org.artsenrol.notify.testing.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class DispatcherTest {
  private static final Instant NOON = House.NOON;
  private static final String FROM = "no-reply@arts.example.tw";

  @RegisterExtension
  final GreenMailExtension postOffice =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(true);

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
  void mailArrivesWithItsChineseSubjectIntact() throws Exception {
    queue("admitted:1");
    assertThat(house.dispatcher(server()).run(NOON)).isEqualTo(1);
    MimeMessage mail = onlyArrival();
    assertThat(mail.getSubject()).isEqualTo("正取：書法初階");
    assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("lin@example.tw"));
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("藝文研習班報名");
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo(FROM);
    assertThat(mail.getContentLanguage()).containsExactly("zh-TW");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo(NOON);
  }

  @Test
  void mailHasPlainTextFirstAndTheSameInHtml() throws Exception {
    queue("admitted:1");
    house.dispatcher(server()).run(NOON);
    MimeMultipart forms = (MimeMultipart) onlyArrival().getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertPart(forms.getBodyPart(0), "text/plain");
    assertPart(forms.getBodyPart(1), "text/html");
  }

  @Test
  void secondRunSendsNothingMore() {
    queue("admitted:1");
    Dispatcher dispatcher = house.dispatcher(server());
    dispatcher.run(NOON);
    assertThat(dispatcher.run(NOON.plus(Duration.ofDays(1)))).isZero();
    assertThat(postOffice.getReceivedMessages()).hasSize(1);
    assertThat(house.onlyMail().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void manyMailsGoInOneRun() {
    for (int i = 0; i < 30; i++) {
      queue("admitted:" + i);
    }
    assertThat(house.dispatcher(server()).run(NOON)).isEqualTo(30);
  }

  @Test
  void mailWaitsForADeadServerAndLosesNoTry() {
    queue("admitted:1");
    MailSettings server = server();
    Dispatcher dispatcher = house.dispatcher(server);
    postOffice.stop();
    assertThat(dispatcher.run(NOON)).isZero();
    assertThat(house.onlyMail().attempts()).isZero();

    GreenMail returned = new GreenMail(new ServerSetup(server.port(), "127.0.0.1", "smtp"));
    returned.start();
    try {
      assertThat(dispatcher.run(NOON.plusSeconds(59))).isZero();
      assertThat(dispatcher.run(NOON.plusSeconds(60))).isEqualTo(1);
      assertThat(returned.getReceivedMessages()).hasSize(1);
    } finally {
      returned.stop();
    }
  }

  @Test
  void killedBetweenClaimAndSendingItGoesWhenTheClaimHasRunOut() {
    queue("admitted:1");
    house.claims().claim(house.onlyMail().getId(), NOON, NOON.plus(Duration.ofMinutes(10)));
    Dispatcher afterTheKill = house.dispatcher(server());
    assertThat(afterTheKill.run(NOON.plus(Duration.ofMinutes(10)))).isZero();
    assertThat(afterTheKill.run(NOON.plus(Duration.ofMinutes(11)))).isEqualTo(1);
  }

  @Test
  void killedBetweenSendingAndMarkingItGoesAgainUnderTheSameMessageId() throws Exception {
    queue("admitted:1");
    OutboxMessage claimed =
        house
            .claims()
            .claim(house.onlyMail().getId(), NOON, NOON.plus(Duration.ofMinutes(10)))
            .orElseThrow();
    try (var connection = new MailChannel(Optional.of(server())).connect()) {
      connection.send(claimed.letter());
    }
    house.dispatcher(server()).run(NOON.plus(Duration.ofMinutes(11)));
    MimeMessage[] both = postOffice.getReceivedMessages();
    assertThat(both).hasSize(2);
    assertThat(both[1].getMessageID())
        .isEqualTo(both[0].getMessageID())
        .matches("<[0-9a-f]{32}@arts\\.example\\.tw>");
  }

  @Test
  void mailThatTheServerPutsOffIsTriedAgain() throws Exception {
    queue("admitted:1");
    try (GrumpySmtp busy = new GrumpySmtp("451 4.7.1 try later")) {
      assertThat(house.dispatcher(serverAt(busy.port())).run(NOON)).isZero();
    }
    assertThat(house.onlyMail().state()).isEqualTo(MessageState.QUEUED);
    assertThat(house.dispatcher(server()).run(NOON.plusSeconds(59))).isZero();
    assertThat(house.dispatcher(server()).run(NOON.plusSeconds(60))).isEqualTo(1);
  }

  @Test
  void addressThatTheServerRefusesIsGivenUpAndTheNextIsStillTried() throws Exception {
    queue("admitted:1");
    queue("admitted:2");
    try (GrumpySmtp strict = new GrumpySmtp("550 5.1.1 no such user")) {
      house.dispatcher(serverAt(strict.port())).run(NOON);
    }
    assertThat(house.mails()).extracting(OutboxMessage::state).containsOnly(MessageState.DEAD);
  }

  private void queue(String dedupKey) {
    house.add(Optional.of(server()), Notices.admitted(MRS_LIN, dedupKey));
  }

  private MailSettings server() {
    return serverAt(postOffice.getSmtp().getPort());
  }

  private static MailSettings serverAt(int port) {
    return new MailSettings("127.0.0.1", port, FROM);
  }

  private MimeMessage onlyArrival() {
    assertThat(postOffice.getReceivedMessages()).hasSize(1);
    return postOffice.getReceivedMessages()[0];
  }

  private static void assertPart(BodyPart part, String type) throws Exception {
    assertThat(part.getContentType()).startsWithIgnoringCase(type).containsIgnoringCase("utf-8");
    assertThat((String) part.getContent()).contains("恭喜！林美玉 錄取了。", "怎麼認出真的通知");
  }
}
