package dev.steward.email;

import dev.steward.channel.RawInput;
import dev.steward.channel.SignedIds;
import dev.steward.channel.ThreadHint;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.ParsedMail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reasons to believe that a mail continues a conversation, strongest first: reply addresses that
/// we signed, ids that we signed, ids that others made. A number in a subject is none.
@Component
class ThreadHints {
  private static final List<String> DELIVERED_TO =
      List.of("Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To");
  private static final int MOST = 100;

  private final OwnAddresses own;
  private final SignedIds ids;

  ThreadHints(OwnAddresses own, SignedIds ids) {
    this.own = own;
    this.ids = ids;
  }

  /// Every address a mail's own fields say it went to.
  static Stream<String> addressees(ParsedMail mail) {
    Stream<String> delivered =
        mail.headers().stream()
            .filter(h -> DELIVERED_TO.stream().anyMatch(h::is))
            .map(h -> h.value().strip().replaceAll("^<|>$", ""));
    Stream<String> named =
        Stream.concat(mail.to().stream(), mail.cc().stream()).map(ParsedMail.Mailbox::address);
    return Stream.concat(delivered, named);
  }

  List<ThreadHint> of(RawInput input, ParsedMail mail) {
    Set<ThreadHint> hints = new LinkedHashSet<>();
    Stream.concat(input.recipients().stream(), addressees(mail))
        .limit(MOST)
        .flatMap(address -> own.replyTag(address).stream())
        .flatMap(tag -> ids.readReplyTag(tag).stream())
        .forEach(hints::add);
    List<String> named = new ArrayList<>(mail.inReplyTo());
    List<String> references = new ArrayList<>(mail.references());
    Collections.reverse(references);
    named.addAll(references);
    List<ThreadHint> foreign = new ArrayList<>();
    for (String id : named.subList(0, Math.min(MOST, named.size()))) {
      OptionalLong issued = ids.readMessageId(id);
      if (issued.isPresent()) {
        hints.add(new ThreadHint.IssuedId(issued.getAsLong()));
      } else {
        foreign.add(new ThreadHint.ReceivedId(id));
      }
    }
    hints.addAll(foreign);
    return List.copyOf(hints);
  }
}
