package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.HelpChanges;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.helpcenter.frame.Surroundings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
/// cookie, made for somebody who has not signed in, are kept; they are the same for everybody.
/// Browsers keep them too, and ask each time whether they are still right (`ETag`), so that nobody
/// reads yesterday's answer.
@Component
@Order(PageShelf.AFTER_SECURITY_HEADERS)
class PageShelf extends OncePerRequestFilter {
  static final int AFTER_SECURITY_HEADERS = -995;

  /// Set on a request whose answer is for one reader.
  static final String PERSONAL = PageShelf.class.getName() + ".personal";

  private static final String PREFIX = "/hc/";

  /// Files have rules of their own about who may load and keep them.
  private static final String FILES = "/hc/files/";

  /// Cookies of people who have signed in, at the desk or as customers.
  private static final Set<String> SIGNED_IN = Set.of("session", "customer");

  private static final long CAPACITY = 48L * 1024 * 1024;

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
        || !isOurs(request.getRequestURI())
        || request.getHeader("X-Steward-Nonce") != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Shelf present = present();
    Optional<FinishedPage> kept = Optional.ofNullable(present.pages.get(request.getRequestURI()));
    if (kept.isEmpty()) {
      kept = make(present, request, response, chain);
    }
    if (kept.isPresent()) {
      answer(kept.get(), request, response);
    }
  }

  /// Empty when the answer is nothing to keep; it has then been sent.
  private static Optional<FinishedPage> make(
      Shelf shelf, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, caught);
    String type = caught.getContentType();
    boolean keep =
        caught.getStatus() == HttpServletResponse.SC_OK
            && HttpMethod.GET.matches(request.getMethod())
            && !isSomebodyKnown(request)
            && type != null
            && !caught.containsHeader(HttpHeaders.SET_COOKIE)
            && request.getAttribute(PERSONAL) == null
            && !response.isCommitted();
    if (!keep) {
      caught.copyBodyToResponse();
      return Optional.empty();
    }
    FinishedPage kept = FinishedPage.of(caught.getContentAsByteArray(), type, response);
    shelf.keep(request.getRequestURI(), kept);
    return Optional.of(kept);
  }

  /// Whether somebody known asks. What such a person is shown is never kept for others, whoever
  /// made the page.
  private static boolean isSomebodyKnown(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || cookies != null
            && Arrays.stream(cookies)
                .map(cookie -> cookie.getName().replace("__Host-", ""))
                .anyMatch(SIGNED_IN::contains);
  }

  private static void answer(
      FinishedPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean compressed =
        FinishedPage.takesCompressed(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    boolean known = page.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), compressed);
    page.headers(compressed, known)
        .forEach(field -> response.setHeader(field.getName(), field.getValue()));
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    ByteBuffer body = page.body(compressed);
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      byte[] bytes = new byte[body.remaining()];
      body.get(bytes);
      response.getOutputStream().write(bytes);
    }
  }

  /// A page that is there already, for whoever answers without asking the rest of the desk.
  Optional<FinishedPage> finished(String path) {
    return isOurs(path) ? Optional.ofNullable(present().pages.get(path)) : Optional.empty();
  }

  private static boolean isOurs(String path) {
    return path.startsWith(PREFIX) && !path.startsWith(FILES);
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
    private final Map<String, FinishedPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Shelf(Optional<Edition> edition) {
      this.edition = edition;
    }

    void keep(String path, FinishedPage kept) {
      if (bytes.addAndGet(kept.size()) > CAPACITY) {
        pages.clear();
        bytes.set(0);
      }
      pages.put(path, kept);
    }
  }
}
