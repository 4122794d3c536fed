package dev.steward.ticket.redacting;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.Secret;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.LastWords;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.searching.SearchIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Redacts words. For files, see [FileRedacting].
@Component
public class Redacting {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_HAN = 2;
  private static final int LONGEST = 5_000;

  private final Tickets tickets;
  private final CopyRepository copies;
  private final Bytes bytes;
  private final RedactionRepository redactions;
  private final TicketEvents events;
  private final LastWords lastWords;
  private final SearchIndex search;
  private final Afterwards afterwards;

  Redacting(
      Tickets tickets,
      CopyRepository copies,
      Bytes bytes,
      RedactionRepository redactions,
      TicketEvents events,
      LastWords lastWords,
      SearchIndex search,
      Afterwards afterwards) {
    this.tickets = tickets;
    this.copies = copies;
    this.bytes = bytes;
    this.redactions = redactions;
    this.events = events;
    this.lastWords = lastWords;
    this.search = search;
    this.afterwards = afterwards;
  }

  /// Where the words would be taken out.
  ///
  /// @param item the message or note of this ticket they were selected in
  /// @throws Refusal with a [RedactionError], or [TicketError#NOT_FOUND]
  public Places preview(SignedIn by, TicketId ticket, long item, String words) {
    Secret secret = secret(by, ticket, item, words);
    List<CopyRepository.Copy> found = copies.find(copies.family(ticket), secret);
    List<Long> messages = found.stream().filter(c -> !c.isNote()).map(c -> c.id()).toList();
    return new Places(
        found.stream().map(CopyRepository.Copy::ticket).collect(Collectors.toSet()),
        found.size(),
        copies.drafts(copies.family(ticket), secret).size(),
        bytes.waiting(messages),
        bytes.behind(messages));
  }

  /// Takes the words out of every copy, for good.
  ///
  /// @return the redaction's number
  /// @throws Refusal with a [RedactionError], or [TicketError#NOT_FOUND]
  @Transactional
  public long redact(SignedIn by, TicketId ticket, long item, String words, Reason reason) {
    Secret secret = secret(by, ticket, item, words);
    List<TicketId> family = copies.family(ticket);
    Set<TicketId> touched = lock(ticket, family, secret);
    List<CopyRepository.Copy> found = copies.find(List.copyOf(touched), secret);
    long redaction = redactions.add(ticket, "text", item, reason, found.size(), by);
    found.forEach(copy -> copies.scrub(copy, secret));
    copies.scrubSubjects(touched, secret);
    copies.scrubDrafts(family, secret);
    copies.scrubScheduled(family, secret);
    touched.forEach(lastWords::refreshPreview);
    bytes.conceal(redaction, found.stream().filter(c -> !c.isNote()).toList(), secret);
    search.refresh(touched);
    record(by, redaction, ticket, touched, "text", reason);
    afterwards.tell(new WordsRedacted(secret, Set.copyOf(family)));
    return redaction;
  }

  /// The tickets with copies, locked in the order of their numbers.
  private Set<TicketId> lock(TicketId ticket, List<TicketId> family, Secret secret) {
    var touched = new TreeSet<TicketId>(Comparator.comparingLong(TicketId::value));
    touched.add(ticket);
    copies.find(family, secret).forEach(copy -> touched.add(copy.ticket()));
    touched.addAll(copies.subjects(family, secret));
    touched.forEach(id -> tickets.lock(id, OptionalInt.empty()));
    return touched;
  }

  private Secret secret(SignedIn by, TicketId ticket, long item, String words) {
    tickets.visibleTo(by).require(ticket);
    Secret secret = secret(words);
    List<CopyRepository.Copy> here = copies.item(ticket, item);
    if (here.isEmpty()) {
      throw new Refusal(TicketError.NOT_FOUND, ticket.value());
    }
    if (!here.getFirst().holds(secret)) {
      throw new Refusal(RedactionError.NOT_THERE);
    }
    return secret;
  }

  private static Secret secret(String words) {
    String letters = words.replaceAll("[\\s\\p{Punct}]", "");
    boolean han = letters.codePoints().anyMatch(Character::isIdeographic);
    if (letters.length() < (han ? SHORTEST_HAN : SHORTEST)) {
      throw new Refusal(RedactionError.TOO_SHORT);
    }
    if (words.length() > LONGEST) {
      throw new Refusal(RedactionError.TOO_LONG, LONGEST);
    }
    return Secret.of(words);
  }

  private void record(
      SignedIn by,
      long redaction,
      TicketId ticket,
      Set<TicketId> touched,
      String kind,
      Reason reason) {
    Map<String, String> details =
        Map.of("redaction", String.valueOf(redaction), "kind", kind, "why", reason.code());
    for (TicketId each : touched) {
      copies.change(each);
      events.append(each, TicketEvent.Kind.REDACTED, by.actor(), details);
    }
    afterwards.audit(by, redaction, ticket, kind, reason);
  }

  /// What follows a redaction outside the tickets.
  @Component
  static class Afterwards {
    private final ApplicationEventPublisher publisher;
    private final Audit audit;

    Afterwards(ApplicationEventPublisher publisher, Audit audit) {
      this.publisher = publisher;
      this.audit = audit;
    }

    void tell(WordsRedacted redacted) {
      publisher.publishEvent(redacted);
    }

    void audit(SignedIn by, long redaction, TicketId ticket, String kind, Reason reason) {
      audit.record(
          by.actor(),
          "ticket.redacted",
          Subject.of("ticket", ticket.value()),
          Optional.empty(),
          Map.of("redaction", String.valueOf(redaction), "kind", kind, "why", reason.code()));
    }
  }
}
