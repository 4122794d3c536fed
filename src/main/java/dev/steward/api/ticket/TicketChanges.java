package dev.steward.api.ticket;

import dev.steward.api.ApiProblem;
import dev.steward.api.user.Requesters;
import dev.steward.customer.Identity;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.opening.NewTicket;
import dev.steward.ticket.opening.Opening;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Does what a [TicketForm] asks: all of it or, if any part is refused, nothing.
@Component
class TicketChanges {
  private final Opening opening;
  private final Replying replying;
  private final TicketProperties properties;
  private final Requesters requesters;
  private final Agents agents;

  TicketChanges(
      Opening opening,
      Replying replying,
      TicketProperties properties,
      Requesters requesters,
      Agents agents) {
    this.opening = opening;
    this.replying = replying;
    this.properties = properties;
    this.requesters = requesters;
    this.agents = agents;
  }

  /// Makes a ticket. Its first comment is the requester's, unless its author is told to be an
  /// agent.
  @Transactional
  public TicketId open(SignedIn by, TicketForm form) {
    TicketForm.Comment comment = firstComment(form);
    Identity requester = requesters.of(by, form.requester(), form.requesterId());
    boolean named = form.requester() != null || form.requesterId() != null;
    return opening.open(
        by,
        new NewTicket(
            requester,
            named && !isAgent(comment.authorId()) && !isAgent(form.submitterId()),
            Objects.requireNonNullElse(
                form.subject(), Objects.requireNonNullElse(form.rawSubject(), "")),
            comment.html(),
            comment.text(),
            uploads(comment),
            priority(form).orElse(Priority.NORMAL),
            status(form),
            assignee(form),
            Optional.ofNullable(form.groupId()).map(TeamId::new),
            Optional.ofNullable(form.tags()).orElse(List.of()),
            Optional.ofNullable(form.requestType()),
            Optional.ofNullable(form.externalId())));
  }

  /// Changes a ticket and adds a comment where there is one.
  @Transactional
  public void update(SignedIn by, Ticket ticket, TicketForm form) {
    boolean safe = Boolean.TRUE.equals(form.safeUpdate());
    if (safe
        && (form.updatedStamp() == null
            || ticket.updatedAt().isAfter(form.updatedStamp().plusSeconds(1)))) {
      throw ApiProblem.of(
          HttpStatus.CONFLICT, "UpdateConflict", "The ticket changed since updated_stamp");
    }
    if (form.comment() != null) {
      say(by, ticket, form.comment());
    }
    properties.apply(by, ticket.id(), form, assignee(form), priority(form), status(form));
  }

  /// Adds what the requester says, and solves the ticket if they say so.
  @Transactional
  public void asRequester(SignedIn by, Ticket ticket, TicketForm form) {
    TicketForm.Comment comment = form.comment();
    if (comment != null) {
      var reply =
          new Reply(
              comment.html(),
              comment.text(),
              uploads(comment),
              OptionalLong.empty(),
              Optional.empty());
      replying.receive(by, ticket.id(), requesters.require(ticket.identity()), reply);
    }
    properties.apply(
        by,
        ticket.id(),
        Optional.of(form).filter(f -> Boolean.TRUE.equals(f.solved())).map(_ -> Status.SOLVED));
  }

  private void say(SignedIn by, Ticket ticket, TicketForm.Comment comment) {
    var reply =
        new Reply(
            comment.html(),
            comment.text(),
            uploads(comment),
            OptionalLong.empty(),
            Optional.empty());
    boolean byRequester =
        comment.authorId() != null && comment.authorId() == ticket.customer().value();
    if (byRequester) {
      replying.receive(by, ticket.id(), requesters.require(ticket.identity()), reply);
    } else if (comment.isForCustomer()) {
      replying.reply(by, ticket.id(), reply);
    } else {
      replying.note(by, ticket.id(), reply);
    }
  }

  private static TicketForm.Comment firstComment(TicketForm form) {
    if (form.comment() != null) {
      return form.comment();
    }
    if (form.description() == null || form.description().isBlank()) {
      throw ApiProblem.invalid("base", "BlankValue", "Description: cannot be blank");
    }
    return new TicketForm.Comment(form.description(), null, true, null, List.of());
  }

  private static List<UploadToken> uploads(TicketForm.Comment comment) {
    return Optional.ofNullable(comment.uploads()).orElse(List.of()).stream()
        .map(UploadToken::new)
        .toList();
  }

  private boolean isAgent(@Nullable Long id) {
    return id != null && agents.find(new AgentId(id)).isPresent();
  }

  private Optional<AgentId> assignee(TicketForm form) {
    if (form.assigneeEmail() != null) {
      return Optional.of(
          EmailAddress.find(form.assigneeEmail())
              .flatMap(agents::find)
              .orElseThrow(() ->
                  ApiProblem.invalid("assignee_email", "InvalidValue", "Assignee: is not an agent"))
              .id());
    }
    return Optional.ofNullable(form.assigneeId()).map(AgentId::new);
  }

  private static Optional<Priority> priority(TicketForm form) {
    return Optional.ofNullable(form.priority())
        .map(code ->
            Priority.find(code)
                .orElseThrow(() ->
                    ApiProblem.invalid("priority", "InvalidValue", "Priority: is not valid")));
  }

  private static Optional<Status> status(TicketForm form) {
    if (Boolean.TRUE.equals(form.solved())) {
      return Optional.of(Status.SOLVED);
    }
    return Optional.ofNullable(form.status())
        .map(code ->
            Status.find(code)
                .orElseThrow(
                    () -> ApiProblem.invalid("status", "InvalidValue", "Status: is not valid")));
  }
}
