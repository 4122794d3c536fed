package dev.steward.email.receive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// Reads command lines and mails from a connection.
///
/// Answers wait in `answers` until there is nothing more to read, so that a pipelined group of
/// commands is answered in one packet (RFC 2920 section 3.1).
final class SmtpInput {
  private static final int SIZE = 16384;

  /// A command line, or why there is none.
  record Line(Kind kind, String text) {
    enum Kind {
      COMMAND,
      TOO_LONG,
      /// It holds a CR or LF that is not part of a CR LF.
      BARE_LINE_END,
      END
    }
  }

  private final InputStream in;
  private final OutputStream answers;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private int end;

  SmtpInput(InputStream in, OutputStream answers) {
    this.in = in;
    this.answers = answers;
  }

  /// Whether the client has already sent more than was read.
  boolean hasMore() {
    return at < end;
  }

  /// The next byte; -1 at the end.
  int readByte() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  /// The next line without its end, read as UTF-8.
  Line readLine(int limit) throws IOException {
    byte[] line = new byte[limit];
    int length = 0;
    boolean bare = false;
    while (at < end || fill()) {
      byte b = buffer[at++];
      if (b == '\n') {
        boolean whole = length > 0 && (length > limit || line[length - 1] == '\r');
        return line(line, whole ? length - 1 : length, bare || !whole, limit);
      }
      bare |= length > 0 && length <= limit && line[length - 1] == '\r';
      if (length < limit) {
        line[length] = b;
      }
      length = Math.min(length + 1, limit + 1);
    }
    return new Line(Line.Kind.END, "");
  }

  private static Line line(byte[] bytes, int length, boolean bare, int limit) {
    if (length >= limit) {
      return new Line(Line.Kind.TOO_LONG, "");
    }
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return new Line(bare ? Line.Kind.BARE_LINE_END : Line.Kind.COMMAND, text);
  }

  /// Reads a mail up to the dot that ends it and takes the doubled dots out (RFC 5321 section
  /// 4.5.2).
  ///
  /// @param deadline by [System#nanoTime]
  /// @throws EOFException if the client leaves before the dot
  void readMail(MailBytes mail, long deadline) throws IOException {
    var place = Place.LINE_START;
    while (place != Place.MAIL_END) {
      if (at == end) {
        if (System.nanoTime() - deadline > 0) {
          throw new SocketTimeoutException("mail takes too long");
        }
        if (!fill()) {
          throw new EOFException("client left within a mail");
        }
      }
      place = place == Place.TEXT ? readText(mail) : place.after(buffer[at++], mail);
    }
  }

  private Place readText(MailBytes mail) {
    int from = at;
    while (at < end && buffer[at] != '\r') {
      at++;
    }
    boolean carriageReturn = at < end;
    if (carriageReturn) {
      at++;
    }
    mail.add(buffer, from, at - from);
    return carriageReturn ? Place.CARRIAGE_RETURN : Place.TEXT;
  }

  private boolean fill() throws IOException {
    answers.flush();
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /// Where the reader is within a mail. Only CR LF begins a line; a dot counts only there.
  private enum Place {
    LINE_START,
    TEXT,
    CARRIAGE_RETURN,
    DOT,
    DOT_CARRIAGE_RETURN,
    MAIL_END;

    Place after(byte b, MailBytes mail) {
      return switch (this) {
        case LINE_START -> b == '.' ? DOT : text(b, mail);
        case DOT -> b == '\r' ? DOT_CARRIAGE_RETURN : text(b, mail);
        case TEXT -> text(b, mail);
        case CARRIAGE_RETURN -> afterCarriageReturn(b, mail);
        case DOT_CARRIAGE_RETURN -> {
          if (b == '\n') {
            yield MAIL_END;
          }
          mail.add((byte) '\r');
          yield afterCarriageReturn(b, mail);
        }
        case MAIL_END -> MAIL_END;
      };
    }

    private static Place text(byte b, MailBytes mail) {
      mail.add(b);
      return b == '\r' ? CARRIAGE_RETURN : TEXT;
    }

    private static Place afterCarriageReturn(byte b, MailBytes mail) {
      mail.add(b);
      return b == '\n' ? LINE_START : b == '\r' ? CARRIAGE_RETURN : TEXT;
    }
  }
}
