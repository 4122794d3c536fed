package dev.steward.email.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steward.email.mailbox.DkimKey;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Secret;
import dev.steward.platform.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures are checked by two verifiers that others wrote.
class DkimSignatureTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static KeyPair keys;

  @TempDir static Path home;

  private final ComposingWorld world = new ComposingWorld(DATABASE, home);
  private Mailbox mailbox = world.mailbox("support@desk.example");

  @BeforeAll
  static void makeKeys() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  @BeforeEach
  void useKey() {
    mailbox = withKey(pem());
    world.save(mailbox);
  }

  @Test
  void theFirstVerifierAgrees() throws Exception {
    for (byte[] raw : mails()) {
      var verifier = new DKIMVerifier((_, _, _) -> List.of(dnsRecord()));
      verifier.verify(new ByteArrayInputStream(raw));
      assertThat(verifier.hasAnyValidSignature()).isTrue();
    }
  }

  @Test
  void theSecondVerifierAgreesAndSeesEveryChange() throws Exception {
    assumeTrue(python("import dkim", new byte[0]) == 0, "python3-dkim is not installed");
    for (byte[] raw : mails()) {
      assertThat(verdict(raw)).isZero();
      String text = new String(raw, StandardCharsets.ISO_8859_1);
      assertThat(verdict(latin(text.replaceFirst("(?m)^To: ", "To: a@b.example, ")))).isOne();
      assertThat(verdict(latin("From: evil@desk.example\r\n" + text))).isOne();
      assertThat(verdict(latin("Subject: added\r\n" + text))).isOne();
      assertThat(verdict(latin(text + "more\r\n"))).isOne();
    }
  }

  @Test
  void keepsTheFieldFolded() {
    String raw = new String(mails().getFirst(), StandardCharsets.US_ASCII);

    assertThat(raw).startsWith("DKIM-Signature:");
    assertThat(raw.substring(0, raw.indexOf("Date:")).split("\r\n"))
        .allMatch(line -> line.length() <= 200);
  }

  @Test
  void aBrokenKeyIsNotPassedOverInSilence() {
    world.save(withKey("-----BEGIN PRIVATE KEY-----\nbm9uZQ==\n-----END PRIVATE KEY-----\n"));

    assertThatThrownBy(() -> world.composer().compose(new Draft(mailbox).message(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("desk.example");
  }

  private List<byte[]> mails() {
    return List.of(
        raw(new Draft(mailbox)),
        raw(
            new Draft(mailbox)
                .subject("提款没有到账 ".repeat(30))
                .text("你好\n\n  two  spaces \n\n\n")
                .inReplyTo(List.of("a@b.example", "c@d.example"))
                .files(world.file("截图.png", "image/png", new byte[] {1, 2, 3}, ""))));
  }

  private byte[] raw(Draft draft) {
    return world.composer().compose(draft.message(), 1).raw();
  }

  private Mailbox withKey(String pem) {
    return new Mailbox(
        mailbox.inbox(),
        mailbox.displayName(),
        mailbox.fromPattern(),
        true,
        Optional.empty(),
        mailbox.signatures(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new DkimKey("s1", new Secret(pem))),
        false);
  }

  private static String pem() {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static String dnsRecord() {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  private static int verdict(byte[] raw) throws Exception {
    return python(
        """
        import sys, dkim
        record = sys.argv[1].encode()
        ok = dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: record)
        sys.exit(0 if ok else 1)
        """,
        raw);
  }

  private static int python(String program, byte[] input) throws Exception {
    if (!Files.isExecutable(PYTHON)) {
      return -1;
    }
    Process process =
        new ProcessBuilder(PYTHON.toString(), "-c", program, dnsRecord())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input);
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
