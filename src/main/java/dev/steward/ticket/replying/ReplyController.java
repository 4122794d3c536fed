package dev.steward.ticket.replying;

import dev.steward.customer.IdentityId;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.drafting.SendChoices;
import dev.steward.ticket.viewing.TicketPage;
import dev.steward.ticket.viewing.TicketPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.HtmlUtils;

@Controller
@Requires(Permission.WORK_TICKETS)
class ReplyController {
  private final Replying replying;
  private final Drafts drafts;
  private final SendChoices choices;
  private final TicketPages pages;

  ReplyController(Replying replying, Drafts drafts, SendChoices choices, TicketPages pages) {
    this.choices = choices;
    this.replying = replying;
    this.drafts = drafts;
    this.pages = pages;
  }

  @PostMapping("/desk/tickets/{id}/replies")
  Screen reply(
      SignedIn by,
      @PathVariable long id,
      ReplyForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      Reply reply = form.reply();
      Replying.Sent sent = replying.reply(by, ticket, reply, form.addressing(), form.word());
      reply.then().ifPresent(status -> choices.chose(by.agentId(), status));
      Flash.of("ticket.flash.replied")
          .undoneBy("/desk/tickets/%d/replies/%d/withdrawal".formatted(id, sent.message()))
          .leave(request, response);
    } catch (Refusal refusal) {
      return keep(by, ticket, Drafts.Kind.REPLY, form, refusal);
    }
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/notes")
  Screen note(
      SignedIn by,
      @PathVariable long id,
      ReplyForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      replying.note(by, ticket, form.reply(), form.word());
      Flash.of("ticket.flash.noted").leave(request, response);
    } catch (Refusal refusal) {
      return keep(by, ticket, Drafts.Kind.NOTE, form, refusal);
    }
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/replies/{message}/withdrawal")
  Screen withdraw(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long message,
      HttpServletRequest request,
      HttpServletResponse response) {
    replying.withdraw(by, new TicketId(id), message);
    Flash.of("ticket.flash.withdrawn").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// Nothing that was written is lost: it becomes the draft, and the page tells what is new or
  /// wrong.
  private Screen keep(
      SignedIn by, TicketId ticket, Drafts.Kind kind, ReplyForm form, Refusal refusal) {
    if (refusal.code() == TicketError.NOT_FOUND) {
      throw refusal;
    }
    drafts.save(ticket, by.agentId(), kind, form.draft());
    OptionalLong stale =
        refusal.code() == TicketError.STALE_REPLY
            ? OptionalLong.of(form.seen() == null ? 0 : form.seen())
            : OptionalLong.empty();
    Optional<TicketPage.Problem> problem =
        stale.isPresent() ? Optional.empty() : Optional.of(TicketPage.Problem.of(refusal));
    return Screen.refused("ticket/viewing/show", pages.page(by, ticket, stale, problem));
  }

  /// What the composer sends.
  ///
  /// @param body editor HTML
  /// @param text plain text, from browsers without scripts
  /// @param uploads tokens, separated by commas
  /// @param seen the newest public message on the screen; 0 or absent where there is none
  /// @param status the status to move to; absent leaves it
  /// @param key the composer's word for this submission
  /// @param addressed whether `recipient` says who gets it
  /// @param recipient identities of those who do
  /// @param added addresses that take part from now on
  record ReplyForm(
      @Nullable String body,
      @Nullable String text,
      @Nullable String uploads,
      @Nullable Long seen,
      @Nullable String status,
      @Nullable String key,
      @Nullable Boolean addressed,
      @Nullable List<Long> recipient,
      @Nullable List<String> added) {
    private static final int LONGEST_KEY = 64;

    String word() {
      String given = Optional.ofNullable(key).orElse("");
      return given.substring(0, Math.min(given.length(), LONGEST_KEY));
    }

    Addressing addressing() {
      return new Addressing(
          Boolean.TRUE.equals(addressed)
              ? Optional.of(
                  Optional.ofNullable(recipient).orElse(List.of()).stream()
                      .map(IdentityId::new)
                      .collect(Collectors.toSet()))
              : Optional.empty(),
          Optional.ofNullable(added).orElse(List.of()).stream().map(ReplyForm::address).toList());
    }

    private static EmailAddress address(String text) {
      return EmailAddress.find(text).orElseThrow(() -> new Refusal(TicketError.BAD_ADDRESS, text));
    }

    String html() {
      return Optional.ofNullable(body).orElse("");
    }

    /// What was written, for the editor, whichever way it came.
    String draft() {
      return html().isBlank() ? HtmlUtils.htmlEscape(Optional.ofNullable(text).orElse("")) : html();
    }

    Reply reply() {
      return new Reply(
          html(),
          Optional.ofNullable(text).orElse(""),
          Arrays.stream(Optional.ofNullable(uploads).orElse("").split(","))
              .filter(token -> !token.isBlank())
              .map(UploadToken::new)
              .toList(),
          seen == null ? OptionalLong.empty() : OptionalLong.of(seen),
          Optional.ofNullable(status).flatMap(Status::find));
    }
  }
}
