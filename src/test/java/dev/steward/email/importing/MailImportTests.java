package dev.steward.email.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.MailGround;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail from files.
class MailImportTests {
  private static MailGround ground;

  @BeforeAll
  static void start() {
    ground = MailGround.start();
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @Test
  void splitsAnMboxAndUnquotesItsLines() throws IOException {
    String mbox =
        "From anna Sun Nov 22\nSubject: one\n\nhi\n>From here\n>>From there\nFrom inside\n\n"
            + "From bert Sun Nov 22\r\nSubject: two\r\n\r\n\r\nend\r\n\r\nFrom carl Sun\nSubject: three\n\nlast";
    List<String> mails = new ArrayList<>();
    try (var in = new Mbox(new ByteArrayInputStream(mbox.getBytes(ISO_8859_1)))) {
      for (Optional<byte[]> mail = in.next(); mail.isPresent(); mail = in.next()) {
        mails.add(new String(mail.get(), ISO_8859_1));
      }
    }
    assertThat(mails)
        .containsExactly(
            "Subject: one\n\nhi\nFrom here\n>From there\nFrom inside\n",
            "Subject: two\r\n\r\n\r\nend\r\n",
            "Subject: three\n\nlast");
  }

  @Test
  void takesEachMailOnceHoweverOftenItIsImported(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("cur"));
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(folder.resolve("cur/1:2,S"), mail("one"));
    Files.writeString(folder.resolve("cur/2:2,"), mail("two"));
    Files.writeString(folder.resolve("tmp/3"), mail("unfinished"));
    Files.writeString(
        folder.resolve("box"), "From x\n" + mail("three") + "\nFrom y\n" + mail("one"));
    MailImport mails = ground.bean(MailImport.class);
    MailImport.Summary first = mails.run(folder, Optional.empty(), _ -> {});
    assertThat(first.mails()).isEqualTo(4);
    assertThat(first.known()).isOne();
    assertThat(mails.run(folder, Optional.empty(), _ -> {}).known()).isEqualTo(4);
    assertThat(ground.count("ticket_message")).isEqualTo(3);
    assertThat(ground.count("delivery")).isZero();
  }

  private static String mail(String id) {
    return "From: anna@customer.example\nTo: support@desk.example\nMessage-ID: <"
        + id
        + "@x>\nSubject: s\n\n"
        + id
        + "\n";
  }
}
