package dev.steward.form.submitting;

import dev.steward.channel.ChannelName;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.keeping.Forms;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Uploads;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The answers beside the conversation, as the form asked for them, in the agent's language.
@Component
@Order(5)
class FilledCard implements TicketCard {
  private final Tickets tickets;
  private final SubmissionRepository repository;
  private final Forms forms;
  private final Uploads uploads;

  FilledCard(Tickets tickets, SubmissionRepository repository, Forms forms, Uploads uploads) {
    this.tickets = tickets;
    this.repository = repository;
    this.forms = forms;
    this.uploads = uploads;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    if (ticket.channel() != ChannelName.FORM) {
      return Optional.empty();
    }
    List<UUID> instances =
        tickets.externalIds(ticket.id(), ChannelName.FORM).stream().map(UUID::fromString).toList();
    List<FilledPage.Sheet> filled =
        repository.list(instances).stream()
            .flatMap(filed ->
                forms.version(filed.version()).stream()
                    .map(version -> form(filed, version.definition(), version.number(), viewer)))
            .toList();
    return filled.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card("form/filled", new FilledPage(filled)));
  }

  private FilledPage.Sheet form(
      Filed filed, FormDefinition definition, int number, SignedIn viewer) {
    List<FilledPage.Answer> answers =
        definition
            .fields()
            .filter(field -> filed.answers().has(field.key()) && !isProse(field))
            .map(field ->
                new FilledPage.Answer(
                    field.label().in(viewer.locale()),
                    AnswerText.said(field, filed.answers().of(field.key()), viewer.locale()),
                    isCode(field)))
            .toList();
    List<FormFile> held =
        uploads.of(filed.instance()).stream()
            .filter(file -> file.state() != FormFile.State.CLEAN)
            .toList();
    return new FilledPage.Sheet(
        definition.title().in(viewer.locale()), number, filed.at(), answers, held);
  }

  /// What the conversation shows already.
  private static boolean isProse(Field field) {
    return field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.STEPS;
  }

  private static boolean isCode(Field field) {
    return switch (field.kind()) {
      case ADDRESS, TRANSACTION, ORDER, UID -> true;
      default -> false;
    };
  }
}
