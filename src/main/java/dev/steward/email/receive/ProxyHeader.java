package dev.steward.email.receive;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The line or block by which a load balancer tells who the client is (PROXY protocol of HAProxy,
/// versions 1 and 2).
final class ProxyHeader {
  private static final byte[] VERSION_2 = {
    '\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'
  };
  private static final int LONGEST_LINE = 108;
  private static final int PROXIED = 1;
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;

  private ProxyHeader() {}

  /// Reads the header; empty where it names no client, as for the balancer's own checks.
  ///
  /// @throws IOException if there is none
  static Optional<String> read(SmtpInput input) throws IOException {
    byte[] start = bytes(input, VERSION_2.length);
    return Arrays.equals(start, VERSION_2) ? block(input) : line(input, start);
  }

  private static Optional<String> line(SmtpInput input, byte[] start) throws IOException {
    String line =
        new String(start, StandardCharsets.US_ASCII) + input.readLine(LONGEST_LINE).text();
    String[] words = line.strip().split(" ");
    if (!words[0].equals("PROXY")) {
      throw new IOException("no PROXY header");
    }
    boolean known = words.length == 6 && words[2].matches("[0-9a-fA-F.:]{2,45}");
    return known ? Optional.of(words[2]) : Optional.empty();
  }

  private static Optional<String> block(SmtpInput input) throws IOException {
    byte[] head = bytes(input, 4);
    byte[] rest = bytes(input, (head[2] & 0xff) << 8 | head[3] & 0xff);
    int family = (head[1] & 0xff) >> 4;
    int length = family == IPV4 ? 4 : family == IPV6 ? 16 : 0;
    if ((head[0] & 0xf) != PROXIED || length == 0 || rest.length < length) {
      return Optional.empty();
    }
    byte[] address = Arrays.copyOf(rest, length);
    return Optional.of(InetAddress.getByAddress(address).getHostAddress());
  }

  private static byte[] bytes(SmtpInput input, int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      int b = input.readByte();
      if (b < 0) {
        throw new EOFException("no PROXY header");
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }
}
