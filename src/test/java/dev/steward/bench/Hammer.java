package dev.steward.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// Asks for one page over many connections that stay open, each at once when its answer is whole;
/// one thread, so that most of the machine is left to who answers.
final class Hammer {
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final byte[] request;
  private final int connections;

  Hammer(int port, String path, int connections) {
    this.port = port;
    this.connections = connections;
    this.request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n\r\n"
            .formatted(path, port)
            .getBytes(StandardCharsets.US_ASCII);
  }

  /// Answers per second, after a warm-up.
  double rate(double warmSeconds, double seconds) throws IOException {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Line(channel));
        channel.write(ByteBuffer.wrap(request));
      }
      long start = System.nanoTime() + (long) (warmSeconds * 1e9);
      run(selector, start);
      long counted = run(selector, start + (long) (seconds * 1e9));
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return counted / seconds;
    }
  }

  private long run(Selector selector, long until) throws IOException {
    long[] answers = new long[1];
    while (System.nanoTime() < until) {
      selector.select(
          key -> {
            try {
              answers[0] += ((Line) key.attachment()).read(request);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          },
          100);
    }
    return answers[0];
  }

  private static final class Line {
    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 18);

    Line(SocketChannel channel) {
      this.channel = channel;
    }

    /// @return whole answers that came
    int read(byte[] request) throws IOException {
      if (channel.read(buffer) < 0) {
        throw new IOException("The server closed a connection");
      }
      int head = head();
      if (head < 0 || buffer.position() < head + length(head)) {
        return 0;
      }
      if (buffer.get(9) != '2') {
        throw new IOException("The answer was " + text(head));
      }
      buffer.clear();
      channel.write(ByteBuffer.wrap(request));
      return 1;
    }

    private int head() {
      byte[] bytes = buffer.array();
      for (int i = 0; i + END.length <= buffer.position(); i++) {
        if (bytes[i] == '\r'
            && bytes[i + 1] == '\n'
            && bytes[i + 2] == '\r'
            && bytes[i + 3] == '\n') {
          return i + END.length;
        }
      }
      return -1;
    }

    private int length(int head) {
      String text = text(head);
      int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
      int end = text.indexOf('\r', at);
      return Integer.parseInt(text.substring(at + 15, end).strip());
    }

    private String text(int head) {
      return new String(buffer.array(), 0, head, StandardCharsets.US_ASCII);
    }
  }
}
