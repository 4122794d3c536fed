package dev.steward.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a controller answers to a browser: a template with the record it shows, or the way to
/// another page.
///
/// ```java
/// return Screen.of("ticket/viewing/show", new TicketPage(...));
/// ```
///
/// The template `src/main/jte/ticket/viewing/show.jte` declares `@param Ui ui` and `@param
/// TicketPage page`.
public final class Screen extends ModelAndView {

  static final String PAGE = "page";

  private Screen() {}

  /// The template below `src/main/jte`, without its ending, showing the page.
  public static Screen of(String template, Object page) {
    var screen = new Screen();
    screen.setViewName(template);
    screen.addObject(PAGE, page);
    return screen;
  }

  /// The same template under 422, for a form that comes back with its errors. Turbo shows a form
  /// answer only when it is a redirect or a 4xx.
  public static Screen refused(String template, Object page) {
    Screen screen = of(template, page);
    screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  /// 303 to a page of ours after a successful form.
  ///
  /// @param path starts with a single slash; anything else is a bug, since it could lead elsewhere
  public static Screen redirect(String path) {
    if (!LocalPath.isLocal(path)) {
      throw new IllegalArgumentException("not a path of ours: " + path);
    }
    var view = new RedirectView(path, false, false, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    var screen = new Screen();
    screen.setView(view);
    return screen;
  }
}
