package dev.steward.knowledge.drafting;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the draft of an article from what was said in a ticket, notes left out.
@Component
class Drafting {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>]");
  private static final Pattern HEADING = Pattern.compile("(?m)^(\\s*)(#{1,6}\\s|[-+]\\s|:::)");
  private static final int MESSAGES = 30;
  private static final int LONGEST = 20_000;
  private static final int LAST = 1_000;
  private static final int SLUG_BITS = 128;
  private static final int SLUG_END = 6;

  private final Conversations conversations;
  private final Customers customers;
  private final Agents agents;
  private final Articles articles;
  private final TicketEvents events;
  private final Audit audit;
  private final Tokens tokens;

  Drafting(
      Conversations conversations,
      Customers customers,
      Agents agents,
      Articles articles,
      TicketEvents events,
      Audit audit,
      Tokens tokens) {
    this.conversations = conversations;
    this.customers = customers;
    this.agents = agents;
    this.articles = articles;
    this.events = events;
    this.audit = audit;
    this.tokens = tokens;
  }

  /// What an article could say.
  ///
  /// @param removed how often what was taken out, by kind
  record Proposal(String title, String body, Map<String, Integer> removed) {}

  /// The conversation as an article, without what is personal.
  Proposal propose(Ticket ticket, String asked, String answered) {
    var anonymous = new Anonymous(names(ticket));
    String title =
        anonymous.of(ticket.subject()).replaceAll("(?i)^(?:(?:re|fwd?|回复|转发)[:：]\\s*)+", "");
    var body = new StringBuilder();
    String before = "";
    for (Entry.Said said : conversations.said(ticket).stream().limit(MESSAGES).toList()) {
      String heading = said.kind() == Entry.AuthorKind.CUSTOMER ? asked : answered;
      boolean speaks = said.kind() != Entry.AuthorKind.SYSTEM && !said.text().isBlank();
      if (speaks && body.length() < LONGEST) {
        body.append(heading.equals(before) ? "" : "## " + heading + "\n\n")
            .append(plain(anonymous.of(said.text().strip())))
            .append("\n\n");
        before = heading;
      }
    }
    return new Proposal(title, body.toString().strip(), anonymous.removed());
  }

  /// Keeps it as a draft that waits for review. What somebody typed in between is looked at again.
  @Transactional
  public ArticleId keep(
      Ticket ticket,
      SectionId section,
      Locale locale,
      String title,
      String text,
      String note,
      SignedIn by) {
    var anonymous = new Anonymous(names(ticket));
    String plainTitle = anonymous.of(title.strip());
    String body =
        "::: agent\n"
            + note
            + " "
            + Anonymous.place("review")
            + "\n:::\n\n"
            + anonymous.of(text.strip());
    ArticleId id = articles.create(Placement.of(section, slug(plainTitle), LAST), by.actor());
    var wording = new Wording(plainTitle, "", List.of(), Wording.Format.MARKDOWN, body);
    articles.write(id, locale, wording, "", OptionalInt.empty(), by.actor());
    articles.submit(id, locale, by.actor());
    events.append(
        ticket.id(),
        TicketEvent.Kind.ARTICLE_DRAFTED,
        by.actor(),
        Map.of("article", Long.toString(id.value())));
    audit.record(
        by.actor(),
        "article.drafted_from_ticket",
        Subject.of("article", id.value()),
        Optional.empty(),
        Map.of("ticket", Long.toString(ticket.id().value())));
    return id;
  }

  /// Everybody who may be named: the customer, in all ways we know them, who wrote, and the desk.
  private List<String> names(Ticket ticket) {
    List<String> names = new ArrayList<>();
    customers.find(ticket.customer()).map(Customer::name).ifPresent(names::add);
    customers.identities(ticket.customer()).stream().map(Identity::value).forEach(names::add);
    conversations.said(ticket).stream().map(Entry.Said::author).forEach(names::add);
    conversations.said(ticket).forEach(said -> names.addAll(Anonymous.called(said.text())));
    agents.listAll().forEach(agent -> names.add(agent.name()));
    List<String> parts =
        names.stream().flatMap(name -> Arrays.stream(name.split("[\\s,，()（）]+"))).toList();
    names.addAll(parts);
    return names;
  }

  private String slug(String title) {
    String end = tokens.caseless(SLUG_BITS).substring(0, SLUG_END);
    String plain = Slugs.of(title.replaceAll("\\{\\{[^}]*}}", ""));
    return plain.isEmpty()
        ? "draft-" + end
        : plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "") + "-" + end;
  }

  /// What people typed is text and no markup.
  private static String plain(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll(sign -> "\\\\\\" + sign.group());
    return HEADING.matcher(escaped).replaceAll(line -> line.group(1) + "\\\\\\" + line.group(2));
  }
}
