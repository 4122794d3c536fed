package dev.steward.form.submitting;

import dev.steward.audit.Actor;
import dev.steward.channel.ChannelName;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.customer.Identity;
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
    Accepted accepted =
        intakes.accept(input(submission.instance(), letter(submission)), () -> file(submission));
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
        "email",
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

  /// Takes what a customer adds to one of their own tickets, by the same road. The same instance
  /// again is success without effect.
  ///
  /// @param address the identity of the sender in that ticket, who has shown that it is theirs
  public void add(
      UUID instance, Ticket ticket, Identity address, String text, List<FormFile> files) {
    String language = ticket.language().orElse("en");
    var letter =
        new Letter(
            instance.toString(),
            "",
            address.kind().code(),
            address.value(),
            "",
            true,
            ticket.subject(),
            text,
            language,
            files.stream().map(Submitting::part).toList(),
            ticket.id().value(),
            address.id().value(),
            clock.instant().toEpochMilli());
    intakes.accept(input(instance, letter));
  }

  private RawInput input(UUID instance, Letter letter) {
    return new RawInput(
        ChannelName.FORM,
        Optional.empty(),
        instance.toString(),
        "web",
        json.writeValueAsBytes(letter),
        Map.of(),
        List.of(),
        clock.instant());
  }

  /// The ticket of a form that was sent.
  public Optional<TicketId> ticket(UUID instance) {
    return repository.ticket(instance);
  }
}
