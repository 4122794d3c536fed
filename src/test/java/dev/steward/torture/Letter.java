package dev.steward.torture;

import dev.steward.platform.blob.BlobKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/// One unique mail, exactly as it is sent.
///
/// @param name what to call it in reports
/// @param bytes the whole mail with CR LF line ends
/// @param key its SHA-256, by which the desk must know it
record Letter(String name, byte[] bytes, BlobKey key) {

  private static final int LARGE_EVERY = 15;
  private static final int LARGE = 120_000;

  /// The mail with this number; the same seed gives the same mail.
  static Letter number(long seed, int number, String recipient) {
    var random = new Random(seed * 1_000_003 + number);
    boolean large = number % LARGE_EVERY == 0;
    byte[] file = new byte[large ? LARGE : 200 + random.nextInt(1200)];
    random.nextBytes(file);
    String name = "torture-" + seed + "-" + number;
    String mail =
        """
        From: Customer %1$d <customer%1$d@example.com>
        To: <%2$s>
        Subject: =?utf-8?B?%3$s?= %4$s
        Message-ID: <%4$s@example.com>
        Date: Sun, 22 Nov 2026 12:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b%1$d"

        --b%1$d
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        提现 %4$s 没有到账。
        .
        --b%1$d
        Content-Type: application/octet-stream; name="proof.bin"
        Content-Disposition: attachment; filename="proof.bin"
        Content-Transfer-Encoding: base64

        %5$s
        --b%1$d--
        """
            .formatted(
                number,
                recipient,
                base64("提现未到账".getBytes(StandardCharsets.UTF_8)),
                name,
                Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(file));
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new Letter(name, bytes, BlobKey.ofContent(bytes));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
