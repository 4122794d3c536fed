package dev.steward.form.submitting;

import dev.steward.audit.Actor;
import dev.steward.channel.ChannelName;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.form.guarding.Guard;
import dev.steward.form.uploading.FormFile;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.editing.Editing;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends a filled form in. Eight at once with the same number are one ticket.
@Component
public class Submitting {
  private final Intakes intakes;
  private final SubmissionRepository repository;
  private final Guard guard;
  private final Tickets tickets;
  private final Editing editing;
  private final JsonMapper json;
  private final InstantSource clock;

  Submitting(
      Intakes intakes,
      SubmissionRepository repository,
      Guard guard,
      Tickets tickets,
      Editing editing,
      JsonMapper json,
      InstantSource clock) {
    this.intakes = intakes;
    this.repository = repository;
    this.guard = guard;
    this.tickets = tickets;
    this.editing = editing;
    this.json = json;
    this.clock = clock;
  }

  /// Returns after the commit.
  ///
  /// @return the ticket it became; empty where a person has to look at it first
  public Optional<TicketId> submit(Submission submission) {
    var input =
        new RawInput(
            ChannelName.FORM,
            Optional.empty(),
            submission.instance().toString(),
            "web",
            json.writeValueAsBytes(letter(submission)),
            Map.of(),
            List.of(),
            clock.instant());
    Accepted accepted = intakes.accept(input, () -> file(submission));
    return accepted.outcome() == Accepted.Outcome.MESSAGE
        ? repository.ticket(submission.instance())
        : Optional.empty();
  }

  /// In the transaction that made the ticket.
  private void file(Submission submission) {
    if (repository.file(submission)) {
      tickets
          .ofMessage(ChannelName.FORM, submission.instance().toString())
          .ifPresent(ticket -> sort(submission, ticket));
    }
  }

  private void sort(Submission submission, TicketId id) {
    repository.belongsTo(submission.instance(), id);
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (ticket.requestType().isEmpty()) {
      Actor by = Actor.customer(ticket.customer().value());
      editing.classify(ticket, Optional.of(submission.form().code()), by);
      Priority.find(submission.form().definition().priority())
          .ifPresent(priority -> editing.prioritise(ticket, priority, by));
    }
  }

  private Letter letter(Submission submission) {
    var definition = submission.form().definition();
    Optional<Ticket> flooded =
        guard
            .folds(submission.address(), submission.network())
            .flatMap(ticket -> tickets.find(new TicketId(ticket)));
    return new Letter(
        submission.instance().toString(),
        submission.form().code(),
        submission.email(),
        submission.name(),
        submission.proved(),
        AnswerText.subject(definition, submission.answers(), submission.language()),
        AnswerText.whole(definition, submission.answers(), submission.language()),
        submission.language().toLanguageTag(),
        submission.files().stream().map(Submitting::part).toList(),
        flooded.map(ticket -> ticket.id().value()).orElse(0L),
        flooded.map(ticket -> ticket.identity().value()).orElse(0L),
        clock.instant().toEpochMilli());
  }

  private static Letter.Part part(FormFile file) {
    return new Letter.Part(
        file.id().toString(), file.name(), file.mediaType(), file.size(), file.shown().sha256Hex());
  }

  /// The ticket of a form that was sent.
  public Optional<TicketId> ticket(UUID instance) {
    return repository.ticket(instance);
  }
}
