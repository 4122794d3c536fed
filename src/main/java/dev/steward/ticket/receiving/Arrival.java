package dev.steward.ticket.receiving;

import dev.steward.channel.InboundMessage;
import dev.steward.channel.intake.MessageReceived;
import dev.steward.customer.Identity;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.database.ArrayLiteral;
import dev.steward.platform.html.HtmlText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A received message together with who it is from.
///
/// @param forwarded whether an agent forwarded it in the sender's name
record Arrival(MessageReceived received, Identity sender, boolean forwarded) {
  private static final int PREVIEW = 160;

  InboundMessage message() {
    return received.message();
  }

  boolean isPersonal() {
    return message().automatic().isEmpty();
  }

  /// Whether its sender may get an automatic receipt; nobody whose name an agent or a forger gave.
  boolean isAcknowledgeable() {
    return message().acknowledgeable()
        && isPersonal()
        && !forwarded
        && message().sender().proof() != InboundMessage.Proof.FORGED;
  }

  /// The level shown by this very message, whatever the identity showed before.
  int trust() {
    boolean proved = message().sender().proof() == InboundMessage.Proof.AUTHENTICATED;
    return proved && !forwarded ? sender.trust().level() : TrustLevel.CLAIMED.level();
  }

  String proof() {
    return message().sender().proof().name().toLowerCase(Locale.ROOT);
  }

  String subject() {
    return message().subject().isBlank() ? preview() : message().subject();
  }

  String preview() {
    return HtmlText.preview(message().text(), PREVIEW);
  }

  /// The fixed words that go with the message.
  String messageFlags() {
    Set<String> flags = new LinkedHashSet<>(message().flags());
    if (!isPersonal()) {
      flags.add("automatic");
    }
    if (forwarded) {
      flags.add("forwarded");
    }
    return ArrayLiteral.of(flags);
  }

  /// The fixed words that go with a new ticket, `flag` first where there is one.
  String ticketFlags(Optional<String> flag) {
    Set<String> flags = new LinkedHashSet<>(flag.stream().toList());
    if (!isPersonal()) {
      flags.add("automatic");
    }
    if (forwarded) {
      flags.add("forwarded");
    }
    return ArrayLiteral.of(flags);
  }

  String addressed() {
    return ArrayLiteral.of(
        message().others().stream()
            .map(p -> p.name().isEmpty() ? p.address() : p.name() + " <" + p.address() + ">")
            .toList());
  }
}
