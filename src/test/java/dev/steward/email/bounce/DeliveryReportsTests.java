package dev.steward.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steward.email.SampleMail;
import dev.steward.email.bounce.DeliveryReport.Fate;
import dev.steward.email.bounce.DeliveryReport.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportsTests {
  @Test
  void tellsEachRecipientOfAStatusReport() {
    DeliveryReport report = report("status_report_names_each_recipient").orElseThrow();
    assertThat(report.recipients())
        .extracting(Recipient::address, Recipient::fate, Recipient::reason, Recipient::status)
        .containsExactly(
            tuple("li@customer.example", Fate.HARD, Reason.USERUNKNOWN, "5.1.1"),
            tuple("wang@customer.example", Fate.DELIVERED, Reason.DELIVERED, "2.0.0"),
            tuple("zhao@customer.example", Fate.DELAYED, Reason.MAILBOXFULL, "4.2.2"));
    assertThat(report.envelopeId()).contains("d-4711=x");
    assertThat(report.originalMessageId()).contains("c.17.abc.0123456789@steward.example");
  }

  @ParameterizedTest
  @CsvSource({
    "internationalised_report_spells_the_address_out, 张伟@customer.example, HARD, USERUNKNOWN",
    "exim_says_it_in_prose, li@customer.example, SOFT, EXCEEDLIMIT",
    "qq_mail_says_it_in_chinese, 123456789@qq.com, HARD, USERUNKNOWN",
    "netease_is_over_quota, li_wei@163.com, SOFT, MAILBOXFULL",
    "exchange_in_chinese_with_status_part, li@corp.example, HARD, USERUNKNOWN",
    "complaint_of_a_reader, li@customer.example, FEEDBACK, FEEDBACK",
    "read_receipt, li@customer.example, DELIVERED, DELIVERED",
    "absence_note_in_chinese, li@customer.example, VACATION, VACATION",
    "yahoo_refuses_by_policy, li@yahoo.example, SOFT, AUTHFAILURE",
  })
  void readsTheReportsOfTheWorld(String name, String address, Fate fate, Reason reason) {
    DeliveryReport report = report(name).orElseThrow();
    assertThat(report.recipients())
        .extracting(Recipient::address, Recipient::fate, Recipient::reason)
        .containsExactly(tuple(address, fate, reason));
  }

  @Test
  void keepsTwoRecipientsOfQmailApart() {
    DeliveryReport report = report("qmail_says_it_in_prose").orElseThrow();
    assertThat(report.recipients())
        .extracting(Recipient::address, Recipient::reason)
        .containsExactly(
            tuple("li@customer.example", Reason.USERUNKNOWN),
            tuple("wang@customer.example", Reason.NETWORKERROR));
    assertThat(report.originalMessageId()).contains("b@steward.example");
  }

  @Test
  void tiesAReadReceiptToItsMessage() {
    assertThat(report("read_receipt").orElseThrow().originalMessageId())
        .contains("e@steward.example");
  }

  @Test
  void doesNotTakeACustomersWordsForAReport() {
    assertThat(report("customer_complains_about_a_failed_delivery")).isEmpty();
  }

  @Test
  @Timeout(60)
  void survivesHostileReports() {
    Random random = new Random(20250303);
    byte[] seed = SampleMail.bytes("bounce/status_report_names_each_recipient.eml");
    for (int i = 0; i < 300; i++) {
      byte[] broken = seed.clone();
      for (int hits = 0; hits < 1 + i / 10; hits++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      DeliveryReports.read(SampleMail.read(broken), broken);
    }
    String daemon = "From: MAILER-DAEMON@x.example\nTo: a@b.example\nSubject: failure notice\n\n";
    for (String body :
        new String[] {
          "\n".repeat(300_000),
          "<a@b.example>:\n".repeat(30_000),
          "550 ".repeat(80_000),
          "-".repeat(300_000),
          "Final-Recipient:\n".repeat(20_000),
          "a@".repeat(150_000)
        }) {
      byte[] raw = (daemon + body).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      DeliveryReports.read(SampleMail.read(daemon), raw);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  private static Optional<DeliveryReport> report(String name) {
    byte[] raw = SampleMail.bytes("bounce/" + name + ".eml");
    return DeliveryReports.read(SampleMail.read(raw), raw);
  }
}
