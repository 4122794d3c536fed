package dev.steward.helpcenter.reading;

import dev.steward.platform.token.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A page of the help center as it goes over the wire: its bytes, plain and compressed, and all its
/// headers. The same for everybody; immutable.
///
/// The protecting headers are those it was made with. The nonce is taken out of its policy: the
/// page has no script that would need one, and one that is shown to many protects nobody.
final class FinishedPage {
  private static final int TAG_LENGTH = 16;
  private static final List<String> PROTECTING =
      List.of(
          "X-Content-Type-Options",
          "Cross-Origin-Resource-Policy",
          "Content-Security-Policy",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Permissions-Policy",
          "Strict-Transport-Security");

  private final ByteBuffer plain;
  private final ByteBuffer compressed;
  private final String type;
  private final String tag;
  private final HttpFields plainFields;
  private final HttpFields compressedFields;
  private final HttpFields plainKnown;
  private final HttpFields compressedKnown;

  private FinishedPage(byte[] plain, byte[] compressed, String type, List<HttpField> protecting) {
    this.plain = outside(plain);
    this.compressed = outside(compressed);
    this.type = type;
    this.tag =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Tokens.sha256(plain))
            .substring(0, TAG_LENGTH);
    this.plainFields = fields(false, protecting, true);
    this.compressedFields = fields(true, protecting, true);
    this.plainKnown = fields(false, protecting, false);
    this.compressedKnown = fields(true, protecting, false);
  }

  /// @param made the answer it was made as, whose protecting headers it keeps
  static FinishedPage of(byte[] plain, String type, HttpServletResponse made) throws IOException {
    var protecting = new ArrayList<HttpField>();
    for (String name : PROTECTING) {
      Optional.ofNullable(made.getHeader(name))
          .map(value -> value.replaceAll(" 'nonce-[^']*'", ""))
          .ifPresent(value -> protecting.add(new PreEncodedHttpField(name, value)));
    }
    return new FinishedPage(plain, compress(plain), type, protecting);
  }

  /// Bytes it takes.
  int size() {
    return plain.capacity() + compressed.capacity();
  }

  /// What to send, for one reader.
  ByteBuffer body(boolean compact) {
    return (compact ? compressed : plain).duplicate();
  }

  /// All headers of the answer.
  ///
  /// @param known whether the browser has it already
  HttpFields headers(boolean compact, boolean known) {
    if (known) {
      return compact ? compressedKnown : plainKnown;
    }
    return compact ? compressedFields : plainFields;
  }

  /// Whether the browser has it already, by its `If-None-Match`.
  boolean isKnown(@Nullable String tags, boolean compact) {
    return tags != null && tags.contains(tag(compact));
  }

  /// By the browser's `Accept-Encoding`.
  static boolean takesCompressed(@Nullable String accepted) {
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }

  private String tag(boolean compact) {
    return "\"" + tag + (compact ? "-gzip\"" : "\"");
  }

  private HttpFields fields(boolean compact, List<HttpField> protecting, boolean whole) {
    HttpFields.Mutable fields = HttpFields.build();
    protecting.forEach(fields::add);
    fields.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"));
    fields.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeaders.ACCEPT_ENCODING));
    fields.add(new PreEncodedHttpField(HttpHeader.ETAG, tag(compact)));
    if (whole) {
      fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type));
      fields.add(
          new PreEncodedHttpField(
              HttpHeader.CONTENT_LENGTH,
              String.valueOf((compact ? compressed : plain).capacity())));
    }
    if (whole && compact) {
      fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"));
    }
    return fields.asImmutable();
  }

  /// Outside the heap, from where the system sends without another copy.
  private static ByteBuffer outside(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  private static byte[] compress(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
