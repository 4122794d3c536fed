package dev.steward.fee.checking;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.exchange.Exchange;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeFill;
import dev.steward.exchange.Heard;
import dev.steward.fee.engine.Account;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.HtmlUtils;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/fee-checks")
class CheckController {
  private static final Duration MONTH = Duration.ofDays(30);

  private final Reports reports;
  private final Tickets tickets;
  private final Customers customers;
  private final Exchange exchange;
  private final Agents agents;
  private final Drafts drafts;
  private final InstantSource clock;

  CheckController(
      Reports reports,
      Tickets tickets,
      Customers customers,
      Exchange exchange,
      Agents agents,
      Drafts drafts,
      InstantSource clock) {
    this.reports = reports;
    this.tickets = tickets;
    this.customers = customers;
    this.exchange = exchange;
    this.agents = agents;
    this.drafts = drafts;
    this.clock = clock;
  }

  @GetMapping
  Screen ask(SignedIn by, @PathVariable long id) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return Screen.of("fee/checking/ask", ask(ticket, CheckPage.Draft.EMPTY, ""));
  }

  @PostMapping
  Screen check(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String uid,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    String content = content(text, Optional.ofNullable(file));
    if (content.isBlank()) {
      return fromExchange(by, ticket, uid.strip(), order.strip());
    }
    return switch (FillReader.read(content)) {
      case Reading.Flawed<FillReader.Input>(var flaws) ->
          Screen.refused(
              "fee/checking/ask", ask(ticket, new CheckPage.Draft(uid, order, content, flaws), ""));
      case Reading.Understood<FillReader.Input>(FillReader.Input input) -> made(by, ticket, input);
    };
  }

  @GetMapping("/{report}")
  Screen show(SignedIn by, @PathVariable long id, @PathVariable long report) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    Report found = reports.require(ticket, report);
    String maker =
        agents.find(List.of(found.madeBy())).stream().map(Agent::name).findFirst().orElse("");
    return Screen.of(
        "fee/checking/show",
        new CheckPage.One(
            id,
            found,
            reports.findings(found),
            reports.credits(found),
            maker,
            by.may(Permission.APPROVE_CREDITS),
            by.agentId().value()));
  }

  @GetMapping("/{report}/paper")
  ResponseEntity<byte[]> paper(SignedIn by, @PathVariable long id, @PathVariable long report) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    Report found = reports.require(ticket, report);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"fee-report-" + found.id() + ".pdf\"")
        .body(reports.pdf(found));
  }

  @PostMapping("/{report}/reply")
  Screen reply(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long report,
      HttpServletRequest request,
      HttpServletResponse response) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    Report found = reports.require(ticket, report);
    String before = drafts.find(ticket.id(), by.agentId(), Drafts.Kind.REPLY).orElse("");
    var html = new StringBuilder(before);
    reports
        .reply(found)
        .forEach(line -> html.append("<p>").append(HtmlUtils.htmlEscape(line)).append("</p>"));
    drafts.save(ticket.id(), by.agentId(), Drafts.Kind.REPLY, html.toString());
    Flash.of("fee.flash.in-reply").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/{report}/credits")
  Screen propose(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long report,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String coin,
      @RequestParam(defaultValue = "") String reason) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    reports.propose(by, ticket, reports.require(ticket, report), amount, coin, reason);
    return back(id, report);
  }

  @Requires({Permission.WORK_TICKETS, Permission.APPROVE_CREDITS})
  @PostMapping("/{report}/credits/{credit}/{answer:approval|refusal}")
  Screen decide(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long report,
      @PathVariable long credit,
      @PathVariable String answer) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    boolean yes = answer.equals("approval");
    reports.decide(by, ticket, reports.require(ticket, report), credit, yes);
    return back(id, report);
  }

  private Screen fromExchange(SignedIn by, Ticket ticket, String uid, String order) {
    if (!by.may(Permission.VIEW_ACCOUNTS) || uid.isEmpty()) {
      return refused(ticket, uid, order, "fee.check.nothing");
    }
    var asking = new Exchange.Asking(by, ticket.id(), uid, "fee check");
    Instant now = clock.instant();
    Optional<String> one = order.isEmpty() ? Optional.empty() : Optional.of(order);
    Heard<List<ExchangeFill>> fills = exchange.fills(asking, one, now.minus(MONTH), now);
    if (fills instanceof Heard.Unknown<List<ExchangeFill>>(Heard.Why why)) {
      return refused(ticket, uid, order, "exchange.why." + why.name());
    }
    var told = FromExchange.fills(fills.found().orElse(List.of()));
    if (told.isEmpty()) {
      return refused(ticket, uid, order, "fee.check.no-fills");
    }
    Account account =
        exchange
            .account(asking)
            .found()
            .map((ExchangeAccount each) -> FromExchange.account(each))
            .orElse(Account.UNKNOWN);
    return made(by, ticket, new FillReader.Input(told, account));
  }

  private Screen made(SignedIn by, Ticket ticket, FillReader.Input input) {
    Report report = reports.make(by, ticket, input);
    return back(ticket.id().value(), report.id());
  }

  private Screen refused(Ticket ticket, String uid, String order, String problem) {
    return Screen.refused(
        "fee/checking/ask", ask(ticket, new CheckPage.Draft(uid, order, "", List.of()), problem));
  }

  private CheckPage.Ask ask(Ticket ticket, CheckPage.Draft draft, String problem) {
    List<String> uids =
        customers.identities(ticket.customer()).stream()
            .filter(each -> each.kind() == IdentityKind.EXCHANGE_UID)
            .map(Identity::value)
            .toList();
    return new CheckPage.Ask(
        ticket.id().value(), uids, exchange.isConnected(), reports.of(ticket), draft, problem);
  }

  private static Screen back(long ticket, long report) {
    return Screen.redirect("/desk/tickets/" + ticket + "/fee-checks/" + report);
  }

  static String content(String text, Optional<MultipartFile> file) throws IOException {
    return file.isPresent() && !file.get().isEmpty()
        ? new String(file.get().getBytes(), StandardCharsets.UTF_8)
        : text;
  }
}
