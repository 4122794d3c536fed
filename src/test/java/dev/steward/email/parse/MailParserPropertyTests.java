package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// What holds for all bytes, and what goes in comes out again.
class MailParserPropertyTests {
  private static final List<String> PIECES =
      List.of(
          "From: ",
          "a@b.example",
          "<",
          ">",
          "\"",
          "Subject: ",
          "=?utf-8?B?",
          "=?gb2312?Q?",
          "?=",
          "Content-Type: multipart/mixed; boundary=b\n",
          "Content-Type: message/rfc822\n",
          "Content-Type: text/plain; charset=",
          "Content-Transfer-Encoding: base64\n",
          "Content-Transfer-Encoding: quoted-printable\n",
          "Content-Disposition: attachment;",
          " filename*0*=utf-8''%E6",
          " filename=",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "--b\n",
          "--b--\n",
          "--b",
          "\0",
          "\u001b$B",
          "begin 644 x\n",
          "end\n",
          "\u00e6\u008f",
          " ",
          "\t",
          ";",
          ",",
          ":",
          "Date: ",
          "2026",
          "utf-7",
          "hz",
          "YWJj",
          "=E6",
          "Content-Type: application/ms-tnef\n\n",
          "x\u009f>\"",
          "format=flowed\n",
          "> ",
          "(",
          ")",
          "@");

  @Property(tries = 300)
  void neverThrowsOnArbitraryBytes(@ForAll @Size(max = 400) byte[] raw) {
    assertThat(Soundness.violation(raw, MailParser.read(raw))).isEmpty();
  }

  @Property(tries = 1500)
  void neverThrowsOnPiecesOfMails(@ForAll("pieces") String mail) {
    byte[] raw = mail.getBytes(ISO_8859_1);
    assertThat(Soundness.violation(raw, MailParser.read(raw))).isEmpty();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 200)
  void anAttachmentComesOutAsItWentIn(@ForAll @Size(max = 300) byte[] content) {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n"
            + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\n--b--\n";
    assertThat(MailParser.open(mail.getBytes(ISO_8859_1), "2")).hasValue(content);
  }

  @Property(tries = 300)
  void aSubjectComesOutAsItWentIn(
      @ForAll("subjects") String subject, @ForAll("charsets") Charset charset) {
    var words = new StringBuilder("Subject:");
    byte[] bytes = subject.getBytes(charset);
    for (int from = 0; from < bytes.length; from += 30) {
      int length = Math.min(30, bytes.length - from);
      byte[] piece = java.util.Arrays.copyOfRange(bytes, from, from + length);
      words.append(" =?").append(charset.name()).append("?B?");
      words.append(Base64.getEncoder().encodeToString(piece)).append("?=\n");
    }
    var mail = MailParser.read((words + "\nx").getBytes(UTF_8));
    assertThat(mail.subject()).isEqualTo(subject);
  }

  @Provide
  Arbitrary<String> subjects() {
    return Arbitraries.strings()
        .withChars("提现没有到账请问客服您好谢谢")
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of("UTF-8", "GB18030", "GBK", "GB2312").map(Charset::forName);
  }
}
