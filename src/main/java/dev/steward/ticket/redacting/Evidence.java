package dev.steward.ticket.redacting;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.blob.BlobErasure;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sealed bytes behind redactions, and the decision about them. Nobody can read them here.
@Component
public class Evidence {
  private final RedactionRepository redactions;
  private final BlobErasure erasure;
  private final Tickets tickets;
  private final Audit audit;

  Evidence(RedactionRepository redactions, BlobErasure erasure, Tickets tickets, Audit audit) {
    this.redactions = redactions;
    this.erasure = erasure;
    this.tickets = tickets;
    this.audit = audit;
  }

  /// Redactions of tickets this person may see, newest first.
  public List<Redaction> list(SignedIn viewer, boolean open, long before, int limit) {
    List<Redaction> found = redactions.list(open, before, limit);
    var visible =
        tickets.visibleTo(viewer).find(found.stream().map(Redaction::ticket).distinct().toList());
    return found.stream().filter(r -> visible.containsKey(r.ticket())).toList();
  }

  /// Erases the sealed bytes of a redaction; those that something else still needs stay for that.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] for whoever may not decide, or not see the ticket
  @Transactional
  public void erase(SignedIn by, long redaction) {
    decide(by, redaction, "erased");
  }

  /// Leaves them sealed for ever.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] for whoever may not decide, or not see the ticket
  @Transactional
  public void keep(SignedIn by, long redaction) {
    decide(by, redaction, "kept");
  }

  private void decide(SignedIn by, long redaction, String decision) {
    TicketId ticket =
        redactions
            .ticket(redaction)
            .filter(_ -> by.may(Permission.ERASE_EVIDENCE))
            .filter(id -> tickets.visibleTo(by).find(id).isPresent())
            .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, redaction));
    List<RedactionRepository.Item> items = redactions.lockUndecided(redaction);
    items.forEach(item -> redactions.decide(item.id(), decision, by));
    if (decision.equals("erased")) {
      items.forEach(item -> erasure.eraseUnlessNamed(item.blob()));
    }
    audit.record(
        by.actor(),
        "redaction_evidence." + decision,
        Subject.of("ticket", ticket.value()),
        Optional.empty(),
        Map.of("redaction", String.valueOf(redaction), "items", String.valueOf(items.size())));
  }
}
