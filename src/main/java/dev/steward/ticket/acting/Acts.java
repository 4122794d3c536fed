package dev.steward.ticket.acting;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.Tickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one list of what can be done to a ticket, and the way to do it.
@Component
public class Acts {

  /// Acts in one list.
  public static final int MOST = 20;

  private static final int WORDS_SHOWN = 80;

  private final Map<String, ActKind> kinds;
  private final Tickets tickets;
  private final Messages messages;
  private final ActJson json;
  private final List<ActBundles> bundles;

  Acts(
      List<ActKind> kinds,
      Tickets tickets,
      Messages messages,
      ActJson json,
      List<ActBundles> bundles) {
    this.kinds = kinds.stream().collect(Collectors.toMap(ActKind::code, Function.identity()));
    this.tickets = tickets;
    this.messages = messages;
    this.json = json;
    this.bundles = bundles;
  }

  /// Does them in order, in the caller's transaction: all or, with a refusal, none.
  ///
  /// @param locked from [Tickets#lock]; a person has found it through [Tickets#visibleTo]
  /// @throws Refusal an [ActError], [TicketError#CLOSED], or what the slice that acts refuses
  @Transactional(propagation = Propagation.MANDATORY)
  public Done apply(Ticket locked, List<Act> acts, Doer by) {
    var did = new ArrayList<Act>();
    var undo = new ArrayList<Act>();
    boolean undoable = true;
    Ticket ticket = locked;
    for (Act act : acts) {
      Effect effect = applyOne(ticket, act, by);
      if (effect.changed()) {
        did.add(act);
        effect.undo().ifPresent(undo::addFirst);
        undoable &= effect.undo().isPresent();
        ticket = tickets.lock(ticket.id(), OptionalInt.empty());
      }
    }
    return new Done(did, undo, undoable);
  }

  private Effect applyOne(Ticket ticket, Act act, Doer by) {
    if (ticket.status() == Status.CLOSED) {
      throw new Refusal(TicketError.CLOSED, ticket.id().value());
    }
    Optional<ActError> flaw = flaw(act);
    if (flaw.isPresent()) {
      throw new Refusal(flaw.get(), act.kind());
    }
    ActKind kind = kind(act.kind()).orElseThrow();
    if (!by.mayDo(kind, act)) {
      throw new Refusal(ActError.NOT_ALLOWED, act.kind());
    }
    return kind.apply(ticket, act.values(), by);
  }

  /// The kind of that code.
  public Optional<ActKind> kind(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /// What is wrong with an act as things stand now.
  public Optional<ActError> flaw(Act act) {
    return kind(act.kind())
        .map(kind -> kind.flaw(act.values()))
        .orElse(Optional.of(ActError.UNKNOWN_KIND));
  }

  /// What is wrong with a list of acts for this use, by place in the list; empty where all is well.
  public Map<Integer, ActError> flaws(List<Act> acts, ActKind.Use use) {
    var flaws = new TreeMap<Integer, ActError>();
    for (int i = 0; i < acts.size(); i++) {
      int place = i;
      flaw(acts.get(i), use).ifPresent(flaw -> flaws.put(place, flaw));
    }
    if (acts.size() > MOST) {
      flaws.put(MOST, ActError.TOO_MANY);
    }
    return flaws;
  }

  private Optional<ActError> flaw(Act act, ActKind.Use use) {
    boolean here = kind(act.kind()).map(kind -> isFor(kind, act, use)).orElse(true);
    return here ? flaw(act) : Optional.of(ActError.NOT_HERE);
  }

  private static boolean isFor(ActKind kind, Act act, ActKind.Use use) {
    return kind.uses().contains(use) && (use == ActKind.Use.MACRO || !kind.isRisky(act.values()));
  }

  /// Whether any of them moves money or opens an account.
  public boolean isRisky(List<Act> acts) {
    return acts.stream()
        .anyMatch(act -> kind(act.kind()).filter(kind -> kind.isRisky(act.values())).isPresent());
  }

  /// Says an act in words, such as `Set the status to Solved`.
  public String words(Act act, Locale locale) {
    return kind(act.kind())
        .map(kind -> messages.text(locale, "act." + act.kind() + ".said", value(kind, act, locale)))
        .orElseGet(() -> messages.text(locale, "act.unknown", act.kind()));
  }

  /// Why an act was refused, in words.
  public String problem(Act act, ActError error, Locale locale) {
    return messages.text(locale, "error." + error.code(), name(act.kind(), locale));
  }

  private static String value(ActKind kind, Act act, Locale locale) {
    Map<String, String> labels =
        kind.choices(locale).stream()
            .collect(Collectors.toMap(ActKind.Choice::value, ActKind.Choice::label, (a, _) -> a));
    String text =
        act.values().stream()
            .map(value -> labels.getOrDefault(value, value))
            .collect(Collectors.joining(" "));
    return text.length() > WORDS_SHOWN ? text.substring(0, WORDS_SHOWN) + "…" : text;
  }

  private String name(String code, Locale locale) {
    return kinds.containsKey(code)
        ? messages.text(locale, "act." + code)
        : messages.text(locale, "act.unknown", code);
  }

  /// The acts as JSON, to be stored.
  public String write(List<Act> acts) {
    return json.write(acts);
  }

  /// The acts of stored JSON.
  public List<Act> read(String stored) {
    return json.read(stored);
  }

  /// What the template `part/acts.jte` shows.
  ///
  /// @param flaws what [#flaws] found; empty before anybody has tried to save
  public ActEditor editor(
      List<Act> acts, ActKind.Use use, Map<Integer, ActError> flaws, Locale locale) {
    var rows = new ArrayList<ActEditor.Row>();
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      String problem =
          Optional.ofNullable(flaws.get(i)).map(error -> problem(act, error, locale)).orElse("");
      rows.add(row(i, act, problem, locale));
    }
    return new ActEditor(rows, addable(use, locale), acts.size() < MOST);
  }

  private ActEditor.Row row(int place, Act act, String problem, Locale locale) {
    Optional<ActKind> kind = kind(act.kind());
    return new ActEditor.Row(
        place,
        act,
        name(act.kind(), locale),
        kind.map(ActKind::input).orElse(ActKind.Input.NONE),
        kind.map(k -> k.choices(locale)).orElse(List.of()),
        kind.filter(k -> k.isRisky(act.values())).isPresent(),
        problem);
  }

  private List<ActKind.Choice> addable(ActKind.Use use, Locale locale) {
    Stream<ActKind.Choice> single =
        kinds.values().stream()
            .filter(kind -> kind.uses().contains(use))
            .map(kind -> new ActKind.Choice(kind.code(), name(kind.code(), locale)))
            .sorted(Comparator.comparing(ActKind.Choice::label));
    return Stream.concat(
            single, use == ActKind.Use.BULK ? bundles(locale).stream() : Stream.empty())
        .toList();
  }

  /// The acts kept together that can be done to several tickets at once, in the reader's language.
  public List<ActKind.Choice> bundles(Locale locale) {
    return bundles.stream().flatMap(each -> each.choices(locale).stream()).toList();
  }

  /// The acts of one of these; none if it is not one of them.
  public List<Act> bundle(String choice) {
    return bundles.stream().flatMap(each -> each.acts(choice).stream()).toList();
  }

  /// What choosing something in the editor adds: one act without its value, or acts kept together.
  List<Act> added(String choice) {
    List<Act> together = bundle(choice);
    return together.isEmpty() ? List.of(Act.of(choice)) : together;
  }
}
