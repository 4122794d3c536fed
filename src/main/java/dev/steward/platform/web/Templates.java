package dev.steward.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds and renders the templates compiled from `src/main/jte`.
///
/// A page is rendered whole before its first byte leaves, so a failing template becomes an error
/// page and never half a page.
final class Templates implements ViewResolver {

  private static final String TYPE = "text/html;charset=utf-8";

  private final TemplateEngine engine;
  private final Uis uis;

  Templates(TemplateEngine engine, Uis uis) {
    this.engine = engine;
    this.uis = uis;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String file = name + ".jte";
    return engine.hasTemplate(file) ? new TemplateView(name) : null;
  }

  /// Renders the template with `ui` and `page` as its parameters.
  void write(String template, Object page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var output = new Utf8ByteOutput();
    Map<String, Object> params = Map.of("ui", uis.of(request, response), Screen.PAGE, page);
    engine.render(template + ".jte", params, output);
    response.setContentType(TYPE);
    ServerTiming.tell(request, response);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /// Renders the template to bytes that are kept.
  byte[] bytes(
      String template, Object page, HttpServletRequest request, HttpServletResponse response) {
    var output = new Utf8ByteOutput();
    engine.render(
        template + ".jte", Map.of("ui", uis.of(request, response), Screen.PAGE, page), output);
    return output.toByteArray();
  }

  private final class TemplateView implements View {

    private final String template;

    TemplateView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return TYPE;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Object page = model == null ? null : model.get(Screen.PAGE);
      if (page == null) {
        throw new IllegalStateException("A screen needs a page record: " + template);
      }
      write(template, page, request, response);
    }
  }
}
