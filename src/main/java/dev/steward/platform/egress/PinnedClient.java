package dev.steward.platform.egress;

import dev.steward.platform.egress.Answer.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.Destination;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// Jetty's client, led to machines that were found before: it looks up no name by itself. Started
/// by the first errand, so that a desk without errands has none of its threads.
final class PinnedClient implements AutoCloseable {

  private static final int HEADERS = 16 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private Optional<HttpClient> started = Optional.empty();

  Answer send(Gate.Open open, Errand errand, Duration within) {
    int most = Math.toIntExact(errand.most().toBytes());
    Request request = request(open, errand, within);
    try {
      ContentResponse response =
          new CompletableResponseListener(limited(request, most), most)
              .send()
              .get(within.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer.Given(response.getStatus(), type(response), response.getContent());
    } catch (TimeoutException e) {
      abort(request, e);
      return new Answer.Failed(Reason.TOO_SLOW);
    } catch (InterruptedException e) {
      abort(request, e);
      Thread.currentThread().interrupt();
      return new Answer.Failed(Reason.TOO_SLOW);
    } catch (ExecutionException e) {
      return new Answer.Failed(reason(e));
    }
  }

  @Override
  public synchronized void close() {
    started.ifPresent(client -> LifeCycle.stop(client));
    started = Optional.empty();
  }

  private Request request(Gate.Open open, Errand errand, Duration within) {
    Request request =
        client()
            .newRequest(open.address().uri())
            .tag(open.machines())
            .timeout(within.toMillis(), TimeUnit.MILLISECONDS)
            .headers(headers -> {
              errand.headers().forEach(headers::put);
              headers.put(HttpHeader.ACCEPT, errand.accept()).put(HttpHeader.CONNECTION, "close");
            });
    errand
        .content()
        .ifPresent(content ->
            request
                .method(HttpMethod.POST)
                .body(new BytesRequestContent(content.type(), content.bytes())));
    return request;
  }

  private static Request limited(Request request, int most) {
    var seen = new AtomicLong();
    return request
        .onResponseHeaders(response -> {
          if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > most) {
            abort(request, new TooLarge());
          }
        })
        .onResponseContent((_, part) -> {
          if (seen.addAndGet(part.remaining()) > most) {
            abort(request, new TooLarge());
          }
        });
  }

  /// Whether it could still be aborted does not matter: it is over either way.
  private static void abort(Request request, Throwable cause) {
    var _ = request.abort(cause);
  }

  private static String type(ContentResponse response) {
    String type = response.getMediaType();
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  private static Reason reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge) {
        return Reason.TOO_LARGE;
      }
      if (cause instanceof TimeoutException) {
        return Reason.TOO_SLOW;
      }
    }
    return Reason.UNREACHABLE;
  }

  private synchronized HttpClient client() {
    HttpClient client = started.orElseGet(PinnedClient::start);
    started = Optional.of(client);
    return client;
  }

  private static HttpClient start() {
    var client = new HttpClient();
    client.setExecutor(new VirtualThreadPool());
    client.setSocketAddressResolver(PinnedClient::pinned);
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setConnectTimeout(CONNECT.toMillis());
    client.setDestinationIdleTimeout(CONNECT.toMillis());
    client.setMaxResponseHeadersSize(HEADERS);
    client.setUserAgentField(null);
    LifeCycle.start(client);
    client.getContentDecoderFactories().clear();
    client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
    client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
    return client;
  }

  /// The machines travel with the request, and connections to others are never shared with it.
  private static void pinned(
      String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> found) {
    if (context.get(Destination.CONTEXT_KEY) instanceof Destination destination
        && destination.getOrigin().getTag() instanceof List<?> machines) {
      found.succeeded(
          machines.stream()
              .map(machine -> new InetSocketAddress((InetAddress) machine, port))
              .toList());
    } else {
      found.failed(new IllegalStateException("No machine was admitted"));
    }
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
