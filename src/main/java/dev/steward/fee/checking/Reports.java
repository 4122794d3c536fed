package dev.steward.fee.checking;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.fee.Decimals;
import dev.steward.fee.FeeError;
import dev.steward.fee.Money;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Findings;
import dev.steward.fee.engine.Recalculation;
import dev.steward.fee.engine.Verdict;
import dev.steward.fee.keeping.Editions;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checks fees for a ticket and keeps what came out. Callers have found the ticket for the person.
@Component
class Reports {
  private static final int LONGEST = 2_000;

  private final ReportRepository repository;
  private final Editions editions;
  private final FeeSettings settings;
  private final Messages messages;
  private final TicketEvents events;
  private final Audit audit;
  private final InstantSource clock;

  Reports(
      ReportRepository repository,
      Editions editions,
      FeeSettings settings,
      Messages messages,
      TicketEvents events,
      Audit audit,
      InstantSource clock) {
    this.repository = repository;
    this.editions = editions;
    this.settings = settings;
    this.messages = messages;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /// Checks and keeps the report, in the language of the ticket. What nothing explains is a
  /// dispute.
  @Transactional
  public Report make(SignedIn by, Ticket ticket, FillReader.Input input) {
    Findings findings = editions.recalculation().check(input.fills(), input.account());
    long id = repository.nextNumber();
    Report report =
        new Report(
            id,
            ticket.id(),
            by.agentId(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            language(ticket, by),
            FillJson.write(input),
            findings.outcome(),
            findings.editions().stream()
                .map(each -> Long.toString(each.id()))
                .collect(Collectors.joining(",")),
            !findings.unexplained().isEmpty());
    repository.add(report, paper(report, findings));
    record(by, report.disputed() ? "fee_report.disputed" : "fee_report.made", report, Map.of());
    tell(by, ticket, report, report.disputed() ? "disputed" : "checked");
    return report;
  }

  Report require(Ticket ticket, long id) {
    return repository.find(ticket.id(), id).orElseThrow(() -> new Refusal(FeeError.NOT_FOUND));
  }

  List<Report> of(Ticket ticket) {
    return repository.of(ticket.id());
  }

  List<Report.Credit> credits(Report report) {
    return repository.credits(report.id());
  }

  /// The paper as it was made.
  byte[] pdf(Report report) {
    return repository.pdf(report.id());
  }

  /// The same paper, made anew out of what was kept: byte for byte what [#pdf] has.
  byte[] pdfMadeAgain(Report report) {
    return paper(report, findings(report));
  }

  /// What came out, computed again with the editions it cites.
  Findings findings(Report report) {
    FillReader.Input input =
        switch (FillReader.read(report.input())) {
          case Reading.Understood<FillReader.Input>(FillReader.Input kept) -> kept;
          case Reading.Flawed<FillReader.Input>(var flaws) ->
              throw new IllegalStateException("report " + report.id() + ": " + flaws);
        };
    List<String> cited = List.of(report.editions().split(","));
    List<Edition> then =
        editions.all().stream().filter(each -> cited.contains(Long.toString(each.id()))).toList();
    return new Recalculation(at -> then.stream().filter(each -> each.isValidAt(at)).findFirst())
        .check(input.fills(), input.account());
  }

  /// The text for a reply, in the language of the report.
  List<String> reply(Report report) {
    return new Wording(messages, report.locale()).reply(findings(report));
  }

  /// Proposes to give something back. Up to the limit of the coin that is a decision already.
  @Transactional
  public void propose(
      SignedIn by, Ticket ticket, Report report, String written, String coin, String why) {
    BigDecimal amount =
        Decimals.parse(written)
            .filter(each -> each.signum() > 0)
            .orElseThrow(() -> new Refusal(FeeError.NO_AMOUNT));
    if (why.isBlank() || why.length() > LONGEST) {
      throw new Refusal(FeeError.REASON_MISSING);
    }
    boolean needsTwo = amount.compareTo(settings.limit(coin)) > 0;
    repository.propose(report.id(), new Money(amount, coin), why.strip(), by.agentId(), needsTwo);
    record(
        by,
        needsTwo ? "fee_credit.proposed" : "fee_credit.approved",
        report,
        Map.of("amount", Decimals.plain(amount), "coin", coin));
    tell(by, ticket, report, needsTwo ? "credit-proposed" : "credit-approved");
  }

  /// Decides, as the second person, about a credit.
  ///
  /// @throws Refusal [FeeError#OWN_WORK], [FeeError#DECIDED]
  @Transactional
  public void decide(SignedIn by, Ticket ticket, Report report, long credit, boolean yes) {
    Report.Credit asked =
        repository
            .lockCredit(report.id(), credit)
            .orElseThrow(() -> new Refusal(FeeError.NOT_FOUND));
    if (asked.decision().isPresent()) {
      throw new Refusal(FeeError.DECIDED);
    }
    if (asked.askedBy().equals(by.agentId()) || !by.may(Permission.APPROVE_CREDITS)) {
      throw new Refusal(FeeError.OWN_WORK);
    }
    repository.decide(credit, yes ? "approved" : "declined", by.agentId());
    record(
        by,
        yes ? "fee_credit.approved" : "fee_credit.declined",
        report,
        Map.of("credit", Long.toString(credit)));
    tell(by, ticket, report, yes ? "credit-approved" : "credit-declined");
  }

  private byte[] paper(Report report, Findings findings) {
    List<String> lines =
        new Wording(messages, report.locale()).report(findings, report.id(), report.madeAt());
    return Paper.of(lines, report.madeAt());
  }

  private static Locale language(Ticket ticket, SignedIn by) {
    return ticket
        .language()
        .map(tag -> tag.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
        .orElse(by.locale());
  }

  private void record(SignedIn by, String act, Report report, Map<String, String> details) {
    audit.record(by.actor(), act, Subject.of("fee_report", report.id()), Optional.empty(), details);
  }

  private void tell(SignedIn by, Ticket ticket, Report report, String word) {
    events.append(
        ticket.id(),
        TicketEvent.Kind.FEE_CHECKED,
        by.actor(),
        Map.of(
            "report",
            Long.toString(report.id()),
            "what",
            word,
            "outcome",
            report.outcome() == Verdict.Outcome.UNEXPLAINED ? "unexplained" : "explained"));
  }
}
