package dev.steward.operation.metrics;

import dev.steward.platform.web.OpenRoute;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows all meters to whoever may see them. */
@RestController
@OpenRoute("A collector has no account: it is on this machine or shows the metrics token")
class MetricsController {

  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;
  private final DeskMeters meters;
  private final MetricsSettings settings;

  MetricsController(PrometheusMeterRegistry registry, DeskMeters meters, MetricsSettings settings) {
    this.registry = registry;
    this.meters = meters;
    this.settings = settings;
  }

  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    if (!isLocal(request) && !hasToken(request)) {
      return ResponseEntity.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }
    meters.noticeWorkers();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, FORMAT)
        .cacheControl(CacheControl.noStore())
        .body(registry.scrape());
  }

  /// A proxy on this machine speaks for strangers and says so in a header.
  private static boolean isLocal(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean hasToken(HttpServletRequest request) {
    String shown = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    return !settings.token().isEmpty()
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + settings.token()).getBytes(StandardCharsets.UTF_8));
  }
}
