package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.HelpChanges;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.helpcenter.frame.Surroundings;
import dev.steward.platform.token.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps finished pages of the help center, plain and compressed, until something is published or
/// what surrounds them changes.
///
/// Only answers to plain reading (GET or HEAD, no query) that are complete, in one piece and set no
/// cookie are kept; they are the same for everybody by construction. Browsers keep them too, and
/// ask each time whether they are still right (`ETag`), so that nobody reads yesterday's answer.
@Component
@Order(PageShelf.AFTER_SECURITY_HEADERS)
class PageShelf extends OncePerRequestFilter {
  static final int AFTER_SECURITY_HEADERS = -995;

  private static final String PREFIX = "/hc/";

  /// Files have rules of their own about who may load and keep them.
  private static final String FILES = "/hc/files/";

  private static final long CAPACITY = 48L * 1024 * 1024;
  private static final int TAG_BYTES = 16;

  private final Catalogues catalogues;
  private final Frames frames;
  private volatile Shelf shelf = new Shelf(Optional.empty());

  PageShelf(Catalogues catalogues, Frames frames) {
    this.catalogues = catalogues;
    this.frames = frames;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    boolean reading =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    return !reading
        || request.getQueryString() != null
        || !request.getRequestURI().startsWith(PREFIX)
        || request.getRequestURI().startsWith(FILES)
        || request.getHeader("X-Steward-Nonce") != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Shelf present = present();
    Optional<Kept> kept = Optional.ofNullable(present.pages.get(request.getRequestURI()));
    if (kept.isEmpty()) {
      kept = make(present, request, response, chain);
    }
    if (kept.isPresent()) {
      answer(kept.get(), request, response);
    }
  }

  /// Empty when the answer is nothing to keep; it has then been sent.
  private static Optional<Kept> make(
      Shelf shelf, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, caught);
    String type = caught.getContentType();
    boolean keep =
        caught.getStatus() == HttpServletResponse.SC_OK
            && HttpMethod.GET.matches(request.getMethod())
            && type != null
            && !caught.containsHeader(HttpHeaders.SET_COOKIE)
            && !response.isCommitted();
    if (!keep) {
      caught.copyBodyToResponse();
      return Optional.empty();
    }
    Kept kept = Kept.of(caught.getContentAsByteArray(), type);
    shelf.keep(request.getRequestURI(), kept);
    return Optional.of(kept);
  }

  private static void answer(Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean compressed = accepted != null && accepted.contains("gzip");
    String tag = compressed ? kept.compressedTag : kept.tag;
    response.setHeader(HttpHeaders.ETAG, tag);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = compressed ? kept.compressed : kept.plain;
    response.setContentType(kept.type);
    if (compressed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentLength(body.length);
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }

  private Shelf present() {
    Edition edition = new Edition(catalogues.current().generation(), frames.surroundings());
    Shelf present = shelf;
    if (!present.edition.equals(Optional.of(edition))) {
      present = new Shelf(Optional.of(edition));
      shelf = present;
    }
    return present;
  }

  /// What pages are made of: while it is equal, so are they.
  private record Edition(HelpChanges.Generation generation, Surroundings surroundings) {}

  /// Pages of one edition. A page made while something was published goes onto the shelf it was
  /// made for and is thrown away with it.
  private static final class Shelf {
    private final Optional<Edition> edition;
    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Shelf(Optional<Edition> edition) {
      this.edition = edition;
    }

    void keep(String path, Kept kept) {
      if (bytes.addAndGet(kept.plain.length + kept.compressed.length) > CAPACITY) {
        pages.clear();
        bytes.set(0);
      }
      pages.put(path, kept);
    }
  }

  private record Kept(
      byte[] plain, byte[] compressed, String type, String tag, String compressedTag) {

    static Kept of(byte[] plain, String type) throws IOException {
      byte[] digest = Tokens.sha256(plain);
      String name = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      String tag = name.substring(0, TAG_BYTES);
      return new Kept(plain, compress(plain), type, "\"" + tag + "\"", "\"" + tag + "-gzip\"");
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
}
