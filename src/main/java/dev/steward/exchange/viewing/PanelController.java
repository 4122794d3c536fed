package dev.steward.exchange.viewing;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.Masked;
import dev.steward.customer.TrustLevel;
import dev.steward.exchange.Exchange;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeError;
import dev.steward.exchange.Heard;
import dev.steward.exchange.Transfer;
import dev.steward.exchange.viewing.PanelPage.Part;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

@Controller
@Requires({Permission.VIEW_TICKETS, Permission.VIEW_ACCOUNTS})
@RequestMapping("/desk/tickets/{id}/account")
class PanelController {
  private static final String PANEL = "exchange/viewing/panel";
  private static final int SHOWN = 8;

  private final Exchange exchange;
  private final Tickets tickets;
  private final Customers customers;
  private final Drafts drafts;
  private final Messages messages;
  private final Audit audit;

  PanelController(
      Exchange exchange,
      Tickets tickets,
      Customers customers,
      Drafts drafts,
      Messages messages,
      Audit audit) {
    this.exchange = exchange;
    this.tickets = tickets;
    this.customers = customers;
    this.drafts = drafts;
    this.messages = messages;
    this.audit = audit;
  }

  @GetMapping
  Screen show(SignedIn by, @PathVariable long id) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return uid(ticket)
        .map(uid -> panel(by, ticket, uid, "ticket opened", false))
        .orElseGet(() -> Screen.of("exchange/viewing/nobody", new PanelPage.Nobody(id)));
  }

  /// Shows personal fields in full, for a reason that is kept.
  @PostMapping("/reveal")
  Screen reveal(
      SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    if (reason.strip().length() < 3) {
      throw new Refusal(ExchangeError.REASON_MISSING);
    }
    Identity uid = uid(ticket).orElseThrow(() -> new Refusal(ExchangeError.NOT_A_UID));
    audit.record(
        by.actor(),
        "exchange_account.revealed",
        Subject.of("ticket", id),
        Optional.of(reason.strip()),
        Map.of());
    return panel(by, ticket, uid, reason.strip(), true);
  }

  /// Puts the ready answer about a transfer into the draft.
  @Requires({Permission.WORK_TICKETS, Permission.VIEW_ACCOUNTS})
  @PostMapping("/answers")
  Screen answer(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String transfer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    Identity uid = uid(ticket).orElseThrow(() -> new Refusal(ExchangeError.NOT_A_UID));
    Locale locale =
        ticket
            .language()
            .map(tag -> tag.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
            .orElse(by.locale());
    exchange.transfers(asking(by, ticket, uid, "answer about a transfer")).found().stream()
        .flatMap(List::stream)
        .filter(each -> each.id().equals(transfer))
        .map(Tracer::of)
        .findFirst()
        .ifPresent(traced -> {
          String text = messages.text(locale, traced.answer(), traced.args().toArray());
          String before = drafts.find(ticket.id(), by.agentId(), Drafts.Kind.REPLY).orElse("");
          String html = before + "<p>" + HtmlUtils.htmlEscape(text) + "</p>";
          drafts.save(ticket.id(), by.agentId(), Drafts.Kind.REPLY, html);
        });
    Flash.of("exchange.flash.in-reply").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  private Screen panel(SignedIn by, Ticket ticket, Identity uid, String reason, boolean revealed) {
    Exchange.Asking asking = asking(by, ticket, uid, reason);
    boolean balances = by.may(Permission.VIEW_BALANCES) && revealed;
    Heard<ExchangeAccount> account =
        balances ? exchange.accountWithBalances(asking) : exchange.account(asking);
    boolean known = account instanceof Heard.Told<ExchangeAccount>;
    Heard<List<Transfer>> transfers = known ? exchange.transfers(asking) : unknown(account);
    return Screen.of(
        PANEL,
        new PanelPage(
            ticket.id().value(),
            revealed ? uid.value() : Masked.value(uid.value()),
            uid.trust() != TrustLevel.CLAIMED,
            revealed ? account : account.map(PanelController::masked),
            known ? exchange.activity(asking) : unknown(account),
            transfers.map(all -> all.stream().limit(SHOWN).map(Tracer::of).toList()),
            parts(ticket, balances),
            revealed,
            by.may(Permission.FREEZE_ACCOUNTS)));
  }

  /// The reason why one thing is not known is the reason for the rest: nobody waits again.
  private static <T> Heard<T> unknown(Heard<?> heard) {
    return new Heard.Unknown<>(PanelPage.why(heard).orElse(Heard.Why.DOWN));
  }

  private static List<Part> parts(Ticket ticket, boolean balances) {
    List<Part> order =
        switch (ticket.requestType().orElse("")) {
          case "deposit", "withdrawal" ->
              List.of(Part.LOCKS, Part.TRANSFERS, Part.ACCOUNT, Part.ACTIVITY);
          case "security-incident" ->
              List.of(Part.LOCKS, Part.ACTIVITY, Part.TRANSFERS, Part.ACCOUNT);
          default -> List.of(Part.ACCOUNT, Part.LOCKS, Part.TRANSFERS, Part.ACTIVITY);
        };
    return balances
        ? java.util.stream.Stream.concat(order.stream(), java.util.stream.Stream.of(Part.BALANCES))
            .toList()
        : order;
  }

  private static ExchangeAccount masked(ExchangeAccount account) {
    return new ExchangeAccount(
        Masked.value(account.uid()),
        account.status(),
        account.verification(),
        account.tier(),
        account.type(),
        account.registeredAt(),
        account.email().map(Masked::value),
        account.phone().map(Masked::value),
        account.locks(),
        account.tiers(),
        account.discount(),
        List.of());
  }

  private Optional<Identity> uid(Ticket ticket) {
    return customers.identities(ticket.customer()).stream()
        .filter(each -> each.kind() == IdentityKind.EXCHANGE_UID)
        .findFirst();
  }

  private static Exchange.Asking asking(SignedIn by, Ticket ticket, Identity uid, String reason) {
    return new Exchange.Asking(by, ticket.id(), uid.value(), reason);
  }
}
