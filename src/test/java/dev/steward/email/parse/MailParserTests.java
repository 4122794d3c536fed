package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Part;
import dev.steward.email.parse.ParsedMail.Role;
import dev.steward.email.parse.tnef.TnefBuilder;
import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;

class MailParserTests {
  private static final byte[] PICTURE = {1, 2, 3};

  @Test
  void opensFilesOutOfWinmailDat() {
    byte[] raw = mailWith(new TnefBuilder().body("提现失败").file("P.PNG", "截图.png", PICTURE).bytes());
    var mail = MailParser.parse(raw);

    assertThat(mail.text()).hasValue("提现失败");
    assertThat(mail.attachments()).extracting(Part::name).containsExactly("截图.png");
    String path = mail.attachments().getFirst().path();
    assertThat(MailParser.open(raw, path)).hasValue(PICTURE);
    assertThat(mail.parts()).extracting(Part::role).contains(Role.MACHINE);
  }

  @Test
  void keepsAWinmailDatThatIsNone() {
    var mail = MailParser.parse(mailWith("not tnef".getBytes(UTF_8)));

    assertThat(mail.attachments()).extracting(Part::name).containsExactly("winmail.dat");
  }

  @Test
  void readsWhatLiesInsideAnSMimeSignature() throws CMSException, IOException {
    byte[] inner = "Content-Type: text/plain; charset=utf-8\r\n\r\n提现".getBytes(UTF_8);
    byte[] signed =
        new CMSSignedDataGenerator()
            .generate(new CMSProcessableByteArray(inner), true)
            .getEncoded();
    var mail =
        MailParser.parse(
            ("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + Base64.getMimeEncoder().encodeToString(signed))
                .getBytes(ISO_8859_1));

    assertThat(mail.text()).hasValue("提现");
    assertThat(mail.flaws()).contains(Flaw.SIGNED).doesNotContain(Flaw.ENCRYPTED);
  }

  @Test
  void givesTheDigestOfTheDecodedBytes() {
    var mail = MailParser.parse("Content-Transfer-Encoding: base64\n\nYWJj\n".getBytes(ISO_8859_1));

    assertThat(mail.parts().getFirst().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void opensNothingForAPathThatIsNone() {
    assertThat(MailParser.open("\nx".getBytes(ISO_8859_1), "7.7")).isEmpty();
  }

  @Test
  void readsIdsAndReferences() {
    var mail =
        MailParser.parse(
            """
            Message-ID: <one@x.example>
            In-Reply-To: Message of Monday <two@x.example>
            References: <three@x.example>
             <four@x.example><two@x.example>

            x\
            """
                .getBytes(ISO_8859_1));

    assertThat(mail.messageId()).hasValue("one@x.example");
    assertThat(mail.inReplyTo()).containsExactly("two@x.example");
    assertThat(mail.references())
        .containsExactly("three@x.example", "four@x.example", "two@x.example");
  }

  private static byte[] mailWith(byte[] winmail) {
    return ("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(winmail))
        .getBytes(ISO_8859_1);
  }
}
