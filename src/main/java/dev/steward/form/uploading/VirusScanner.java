package dev.steward.form.uploading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks a scanner that speaks the protocol of ClamAV (`INSTREAM`). The operator names it; it is no
/// address a stranger could choose. Without one, nothing is scanned.
@Component
class VirusScanner {
  private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
  private static final int PATIENCE = 10_000;
  private static final int CHUNK = 64 * 1024;

  private final UploadSettings settings;

  VirusScanner(UploadSettings settings) {
    this.settings = settings;
  }

  /// What a scanner says.
  enum Verdict {
    CLEAN,
    INFECTED,
    /// The scanner does not answer; ask again.
    UNKNOWN
  }

  Verdict scan(byte[] bytes) {
    String scanner = settings.clamav();
    if (scanner.isEmpty()) {
      return Verdict.CLEAN;
    }
    int colon = scanner.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1))),
          PATIENCE);
      socket.setSoTimeout(PATIENCE);
      return verdict(ask(socket, bytes));
    } catch (IOException e) {
      log.warn("The virus scanner does not answer: {}", e.toString());
      return Verdict.UNKNOWN;
    }
  }

  private static String ask(Socket socket, byte[] bytes) throws IOException {
    var out = new DataOutputStream(socket.getOutputStream());
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < bytes.length; at += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - at);
      out.writeInt(length);
      out.write(bytes, at, length);
    }
    out.writeInt(0);
    out.flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private static Verdict verdict(String answer) {
    if (answer.contains("FOUND")) {
      return Verdict.INFECTED;
    }
    return answer.contains(": OK") ? Verdict.CLEAN : Verdict.UNKNOWN;
  }
}
