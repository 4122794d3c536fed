package dev.steward.platform.web;

import dev.steward.platform.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// A part of a page as bytes, plain and compressed, for all who are shown the same. Made by
/// [Prints]; immutable.
public final class Print {
  /// Nothing.
  public static final Print EMPTY = new Print(new byte[0]);

  private static final String TYPE = "text/html;charset=utf-8";

  private final byte[] plain;
  private final byte[] compressed;
  private final String tag;

  Print(byte[] plain) {
    this.plain = plain.clone();
    this.compressed = compress(plain);
    this.tag =
        "W/\""
            + Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256(plain))
            + "\"";
  }

  /// Bytes it keeps.
  public int size() {
    return plain.length + compressed.length;
  }

  /// Answers with it, or with 304 where the browser has it already.
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.COOKIE);
    response.setHeader(HttpHeaders.ETAG, tag);
    ServerTiming.tell(request, response);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(TYPE);
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean packed = accepted != null && accepted.contains("gzip");
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] body = packed ? compressed : plain;
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] compress(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
