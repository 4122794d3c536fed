package dev.steward.ticket.templating;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts values in the place of variables. Reads only; safe for any number of threads.
@Component
public class Templating {
  /// Anything between double braces on one line is taken for a variable, so that a misspelt one is
  /// noticed.
  private static final Pattern PLACE =
      Pattern.compile("\\{(?:<!-- -->)?\\{(?:\\s|&nbsp;)*([^{}<>\\n]{1,80}?)(?:\\s|&nbsp;)*}}");

  private final ObjectProvider<Variable> variables;

  Templating(ObjectProvider<Variable> variables) {
    this.variables = variables;
  }

  /// The names of all variables, sorted.
  public List<String> names() {
    return variables.stream().map(Variable::name).sorted().toList();
  }

  /// Names used in a text, of whatever form, that no variable has.
  public List<String> unknown(String text) {
    Set<String> known = Set.copyOf(names());
    return places(text).filter(name -> !known.contains(name)).distinct().toList();
  }

  /// Fills in HTML. Values are escaped; the result is as safe as what was given, and is sanitised
  /// before it is stored or sent.
  public Filled html(SignedIn by, Ticket ticket, String html) {
    return fill(by, ticket, html, Entities::escape);
  }

  /// Fills in plain text.
  public Filled text(SignedIn by, Ticket ticket, String text) {
    return fill(by, ticket, text, UnaryOperator.identity());
  }

  /// Fills in HTML that is about to leave.
  ///
  /// @throws Refusal [TicketError#UNFILLED] with the names, if anything is left to be filled in
  public String requireHtml(SignedIn by, Ticket ticket, String html) {
    return complete(html(by, ticket, html));
  }

  /// Fills in plain text that is about to leave.
  ///
  /// @throws Refusal [TicketError#UNFILLED] with the names, if anything is left to be filled in
  public String requireText(SignedIn by, Ticket ticket, String text) {
    return complete(text(by, ticket, text));
  }

  private Filled fill(SignedIn by, Ticket ticket, String template, UnaryOperator<String> escaping) {
    if (template.indexOf('{') < 0) {
      return new Filled(template, List.of(), List.of());
    }
    Map<String, Variable> known =
        variables.stream().collect(Collectors.toMap(Variable::name, Function.identity()));
    Set<String> unknown = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    String filled =
        PLACE
            .matcher(template)
            .replaceAll(place -> {
              String name = place.group(1);
              Optional<String> value =
                  Optional.ofNullable(known.get(name))
                      .flatMap(variable -> variable.value(ticket, by))
                      .filter(found -> !found.isBlank());
              if (value.isEmpty()) {
                (known.containsKey(name) ? missing : unknown).add(name);
              }
              return Matcher.quoteReplacement(value.map(escaping).orElse(place.group()));
            });
    return new Filled(filled, List.copyOf(unknown), List.copyOf(missing));
  }

  private static String complete(Filled filled) {
    if (!filled.isComplete()) {
      var names = new ArrayList<>(filled.unknown());
      names.addAll(filled.missing());
      throw new Refusal(
          TicketError.UNFILLED,
          names.stream().map("{{%s}}"::formatted).collect(Collectors.joining(", ")));
    }
    return filled.text();
  }

  private static Stream<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1));
  }
}
