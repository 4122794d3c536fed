package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.macro.Macros;
import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Macros by name: on the page of a ticket they are begun for it, elsewhere whoever may change one
/// is led to it.
@Component
@Order(60)
class MacroPalette implements PaletteSource {
  private static final int MOST = 6;
  private static final Pattern TICKET =
      Pattern.compile("https?://[^/]+(/desk/tickets/\\d{1,18})([?#].*)?");

  private final Macros macros;

  MacroPalette(Macros macros) {
    this.macros = macros;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    Optional<String> ticket = ticket(request);
    return SignedIn.find(request).filter(_ -> !words.isEmpty()).stream()
        .flatMap(who ->
            macros.usable(who, words, MOST).stream()
                .flatMap(macro -> item(who, macro, ticket).stream()))
        .toList();
  }

  private Optional<Item> item(SignedIn who, Macro macro, Optional<String> ticket) {
    Optional<String> path =
        ticket
            .filter(_ -> who.may(Permission.WORK_TICKETS))
            .map(page -> page + "/macros/" + macro.id().value())
            .or(() ->
                macros.mayChange(who, macro)
                    ? Optional.of("/desk/macros/" + macro.id().value())
                    : Optional.empty());
    return path.map(to -> new Item(macro.name(), "palette.macro", to, "zap"));
  }

  /// The ticket on whose page the palette was opened. Nothing rests on it: the page of the macro
  /// asks again who may.
  private static Optional<String> ticket(HttpServletRequest request) {
    Matcher page = TICKET.matcher(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
    return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
  }
}
