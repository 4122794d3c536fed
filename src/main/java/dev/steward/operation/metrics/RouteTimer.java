package dev.steward.operation.metrics;

import dev.steward.platform.web.ServerTiming;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Times every request by method, route pattern and kind of status: `http_server_requests_seconds`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RouteTimer extends OncePerRequestFilter {

  private record Route(String method, String pattern, int status) {}

  private static final Duration[] STEPS = {
    Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100),
    Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10)
  };
  private static final int MOST_ROUTES = 2000;

  private final MeterRegistry registry;
  private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

  RouteTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    boolean done = false;
    ServerTiming.begin(request);
    try {
      chain.doFilter(request, response);
      done = true;
    } finally {
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      timer(request, done ? response.getStatus() : 500).record(taken);
    }
  }

  private Timer timer(HttpServletRequest request, int status) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var route =
        new Route(knownMethod(request), pattern == null ? "none" : pattern.toString(), status);
    Timer known = timers.get(route);
    return known == null ? newTimer(route) : known;
  }

  private Timer newTimer(Route asked) {
    Route route = timers.size() < MOST_ROUTES ? asked : new Route("other", "other", 0);
    return timers.computeIfAbsent(
        route,
        it ->
            Timer.builder("http.server.requests")
                .description("Time to answer, by route")
                .tag("method", it.method())
                .tag("route", it.pattern())
                .tag("status", String.valueOf(it.status()))
                .serviceLevelObjectives(STEPS)
                .register(registry));
  }

  /// A client may invent methods; a label may not.
  private static String knownMethod(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
      default -> "other";
    };
  }
}
