package dev.steward.helpcenter.reading;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Answers plain reading of finished pages before anything of the desk is asked: on the busiest
/// days it is nearly all there is to answer.
///
/// Only what [PageShelf] has made and kept is answered here, with the very headers it was made
/// with, and only for GET or HEAD without a query, which is what the shelf keeps. Everything else,
/// and the first reader of each page, takes the usual way.
@Component
class ReadingRoom implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
  private final ObjectProvider<PageShelf> shelf;

  ReadingRoom(ObjectProvider<PageShelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(server -> server.setHandler(new Door(server.getHandler(), shelf)));
  }

  private static final class Door extends Handler.Wrapper {
    private static final String PREFIX = "/hc/";

    private final ObjectProvider<PageShelf> shelf;

    Door(Handler inner, ObjectProvider<PageShelf> shelf) {
      super(inner);
      this.shelf = shelf;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Optional<FinishedPage> page = isReading(request) ? find(request) : Optional.empty();
      if (page.isEmpty()) {
        return super.handle(request, response, callback);
      }
      answer(page.get(), request, response, callback);
      return true;
    }

    private Optional<FinishedPage> find(Request request) {
      return shelf.getObject().finished(request.getHttpURI().getPath());
    }

    private static boolean isReading(Request request) {
      String path = request.getHttpURI().getPath();
      String method = request.getMethod();
      return path != null
          && path.startsWith(PREFIX)
          && request.getHttpURI().getQuery() == null
          && (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method))
          && !request.getHeaders().contains("X-Steward-Nonce");
    }

    private static void answer(
        FinishedPage page, Request request, Response response, Callback callback) {
      HttpFields asked = request.getHeaders();
      boolean compact = FinishedPage.takesCompressed(asked.get(HttpHeader.ACCEPT_ENCODING));
      boolean known = page.isKnown(asked.get(HttpHeader.IF_NONE_MATCH), compact);
      response.getHeaders().add(page.headers(compact, known));
      if (known) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        callback.succeeded();
      } else if (HttpMethod.HEAD.is(request.getMethod())) {
        callback.succeeded();
      } else {
        response.write(true, page.body(compact), callback);
      }
    }
  }
}
