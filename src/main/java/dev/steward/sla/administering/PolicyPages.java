package dev.steward.sla.administering;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.clock.Target;
import dev.steward.sla.keeping.Sweep;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyBook;
import dev.steward.sla.policy.TimeSpan;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.OpenTickets;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.condition.ConditionEditor;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Assembles the pages of policies.
@Component
class PolicyPages {
  private static final int OF_LATE = 100;

  private final Calendars calendars;
  private final Fields fields;
  private final FactReader facts;
  private final OpenTickets open;
  private final Tickets tickets;
  private final Messages messages;
  private final InstantSource clock;

  PolicyPages(
      Calendars calendars,
      Fields fields,
      FactReader facts,
      OpenTickets open,
      Tickets tickets,
      Messages messages,
      InstantSource clock) {
    this.calendars = calendars;
    this.fields = fields;
    this.facts = facts;
    this.open = open;
    this.tickets = tickets;
    this.messages = messages;
    this.clock = clock;
  }

  PoliciesPage list(
      SignedIn by, PolicyBook book, Optional<Sweep> sweep, Optional<Refusal> problem) {
    Map<String, List<Ticket>> under = new HashMap<>();
    List<Facts> known = ofLate(by);
    Standpoint standpoint = Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC);
    for (Facts each : known) {
      String policy =
          book.policy(fields, each, standpoint).map(p -> String.valueOf(p.id())).orElse("");
      under.computeIfAbsent(policy, _ -> new ArrayList<>()).add(each.ticket());
    }
    List<KeptCalendar> all = calendars.list();
    List<PoliciesPage.Line> lines =
        book.policies().stream()
            .map(p -> line(by, p, all, under.getOrDefault(String.valueOf(p.id()), List.of())))
            .toList();
    return new PoliciesPage(
        lines,
        under.getOrDefault("", List.of()),
        known.size(),
        sweep.filter(s -> s.finishedAt().isEmpty()),
        !all.isEmpty(),
        problem);
  }

  /// A policy as it is kept.
  PolicyPage page(Policy policy, long book) {
    return page(
        policy.id(), book, typed(policy), policy.pausing(), policy.when(), Optional.empty());
  }

  /// A policy that does not exist yet.
  PolicyPage fresh(long book) {
    Map<String, String> typed = Map.of("warn", "80");
    return page(0, book, typed, Set.of(Status.PENDING), Conditions.NONE, Optional.empty());
  }

  /// A policy as it was typed.
  PolicyPage page(long id, PolicyForm form, Optional<Refusal> problem) {
    return page(
        id, form.book(), form.typed(), form.pausing(), form.conditions().conditions(), problem);
  }

  /// A policy as it was typed, with the tickets of late that its conditions hold for.
  PolicyPage tried(SignedIn by, long id, PolicyForm form) {
    PolicyPage page = page(id, form, Optional.empty());
    Conditions when = form.conditions().conditions();
    Standpoint standpoint = Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC);
    List<Ticket> held =
        ofLate(by).stream()
            .filter(each -> fields.holds(when, each, standpoint))
            .map(Facts::ticket)
            .toList();
    return new PolicyPage(
        page.id(),
        page.book(),
        page.typed(),
        page.pausing(),
        page.conditions().shownWithFlaws(),
        page.calendars(),
        Optional.empty(),
        Optional.of(held));
  }

  private PolicyPage page(
      long id,
      long book,
      Map<String, String> typed,
      Set<Status> pausing,
      Conditions when,
      Optional<Refusal> problem) {
    ConditionEditor editor = ConditionEditor.of(fields, when);
    return new PolicyPage(
        id,
        book,
        typed,
        pausing,
        problem.isPresent() ? editor.shownWithFlaws() : editor,
        calendars.list(),
        problem,
        Optional.empty());
  }

  /// The open tickets that changed last, as far as this person may see them.
  private List<Facts> ofLate(SignedIn by) {
    List<TicketId> ids =
        open.after(Optional.empty(), OF_LATE).stream().map(OpenTickets.Place::id).toList();
    Map<TicketId, Ticket> seen = tickets.visibleTo(by).find(ids);
    Map<TicketId, Facts> known = facts.find(seen.keySet());
    return ids.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
  }

  private PoliciesPage.Line line(
      SignedIn by, Policy policy, List<KeptCalendar> all, List<Ticket> under) {
    String calendar =
        all.stream()
            .filter(each -> each.id().equals(policy.calendar()))
            .map(KeptCalendar::name)
            .findFirst()
            .orElse("");
    List<String> when =
        fields.say(policy.when(), (key, args) -> messages.text(by.locale(), key, args));
    return new PoliciesPage.Line(policy, when, times(by, policy), calendar, under);
  }

  /// What is promised at normal priority, or at the highest that has a promise.
  private String times(SignedIn by, Policy policy) {
    return List.of(Priority.NORMAL, Priority.URGENT, Priority.HIGH, Priority.LOW).stream()
        .map(priority -> policy.times().getOrDefault(priority, Map.of()))
        .filter(targets -> !targets.isEmpty())
        .findFirst()
        .map(targets -> words(by, targets))
        .orElse("");
  }

  private String words(SignedIn by, Map<Target, Duration> targets) {
    return targets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each ->
            messages.text(by.locale(), "sla.target." + each.getKey().code())
                + " "
                + TimeSpan.text(each.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static Map<String, String> typed(Policy policy) {
    var typed = new HashMap<String, String>();
    typed.put("name", policy.name());
    typed.put("calendar", String.valueOf(policy.calendar().value()));
    typed.put("warn", String.valueOf(policy.warnAt()));
    policy
        .times()
        .forEach((priority, targets) ->
            targets.forEach((target, time) ->
                typed.put(PolicyPage.field(priority, target), TimeSpan.text(time))));
    return typed;
  }
}
