package dev.steward.ticket.replying;

import dev.steward.customer.IdentityId;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.attaching.UploadToken;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

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
/// @param added addresses that take part from now on; one field may hold several, as browsers
///   without scripts send them
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

  /// The newest message on the writer's screen; 0 where there was none.
  long newestSeen() {
    return seen == null ? 0 : seen;
  }

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
        Optional.ofNullable(added).orElse(List.of()).stream()
            .flatMap(field -> Arrays.stream(field.split("[,;\\s]+", -1)))
            .filter(word -> !word.isEmpty())
            .map(ReplyForm::address)
            .toList());
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
