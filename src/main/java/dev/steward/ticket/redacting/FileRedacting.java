package dev.steward.ticket.redacting;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Redacts a whole file, wherever the same bytes stand in the ticket and those related to it.
@Component
public class FileRedacting {
  private final Tickets tickets;
  private final CopyRepository copies;
  private final FileRepository files;
  private final Bytes bytes;
  private final RedactionRepository redactions;
  private final TicketEvents events;
  private final Redacting.Afterwards afterwards;

  FileRedacting(
      Tickets tickets,
      CopyRepository copies,
      FileRepository files,
      Bytes bytes,
      RedactionRepository redactions,
      TicketEvents events,
      Redacting.Afterwards afterwards) {
    this.tickets = tickets;
    this.copies = copies;
    this.files = files;
    this.bytes = bytes;
    this.redactions = redactions;
    this.events = events;
    this.afterwards = afterwards;
  }

  /// Takes the file out of every message, its bytes out of reach.
  ///
  /// @return the redaction's number
  /// @throws Refusal [TicketError#NOT_FOUND] if there is none in this ticket for this person
  @Transactional
  public long redact(SignedIn by, TicketId ticket, long attachment, Reason reason) {
    tickets.visibleTo(by).require(ticket);
    FileRepository.FileCopy file =
        files
            .find(attachment)
            .filter(f -> f.ticket().equals(ticket))
            .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, attachment));
    List<FileRepository.FileCopy> same = files.same(copies.family(ticket), file);
    List<TicketId> touched =
        same.stream()
            .map(FileRepository.FileCopy::ticket)
            .distinct()
            .sorted(Comparator.comparingLong(TicketId::value))
            .toList();
    touched.forEach(id -> tickets.lock(id, OptionalInt.empty()));
    long redaction = redactions.add(ticket, "attachment", file.message(), reason, same.size(), by);
    conceal(redaction, file, same);
    record(by, redaction, touched, reason);
    afterwards.audit(by, redaction, ticket, "attachment", reason);
    return redaction;
  }

  private void conceal(
      long redaction, FileRepository.FileCopy file, List<FileRepository.FileCopy> same) {
    for (FileRepository.FileCopy copy : same) {
      files.redact(copy.id(), bytes.placeholder());
    }
    for (FileRepository.FileCopy copy : same) {
      if (copy.within()) {
        copy.intake().ifPresent(intake -> bytes.seal(redaction, intake, UnaryOperator.identity()));
      } else {
        redactions.addEvidence(redaction, "file", copy.blob());
      }
      bytes.remake(redaction, copy.ticket(), copy.message());
    }
    files.dropUploads(file.sha256());
  }

  private void record(SignedIn by, long redaction, List<TicketId> touched, Reason reason) {
    Map<String, String> details =
        Map.of("redaction", String.valueOf(redaction), "kind", "attachment", "why", reason.code());
    for (TicketId each : touched) {
      copies.change(each);
      events.append(each, TicketEvent.Kind.REDACTED, by.actor(), details);
    }
  }
}
