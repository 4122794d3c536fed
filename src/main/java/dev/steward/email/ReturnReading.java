package dev.steward.email;

import dev.steward.channel.RawInput;
import dev.steward.channel.SignedIds;
import dev.steward.channel.delivery.DeliveryReport;
import dev.steward.email.bounce.DeliveryReport.Fate;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.ParsedMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Ties a report to the delivery it is about. Only a return address that we signed does that: what
/// a report says of itself anyone can write.
@Component
class ReturnReading {
  private final OwnAddresses own;
  private final SignedIds ids;

  ReturnReading(OwnAddresses own, SignedIds ids) {
    this.own = own;
    this.ids = ids;
  }

  /// Empty for a note that somebody is away: that is an automatic message, not a report.
  Optional<DeliveryReport> read(
      dev.steward.email.bounce.DeliveryReport report, RawInput input, ParsedMail mail) {
    List<DeliveryReport.Recipient> recipients =
        report.recipients().stream()
            .filter(r -> r.fate() != Fate.VACATION)
            .map(ReturnReading::recipient)
            .toList();
    return recipients.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DeliveryReport(delivery(input, mail), report.originalMessageId(), recipients));
  }

  private Optional<Long> delivery(RawInput input, ParsedMail mail) {
    return Stream.concat(input.recipients().stream(), ThreadHints.addressees(mail))
        .map(own::returnTag)
        .flatMap(Optional::stream)
        .map(ids::readReturnTag)
        .filter(delivery -> delivery.isPresent())
        .map(delivery -> delivery.getAsLong())
        .findFirst();
  }

  private static DeliveryReport.Recipient recipient(
      dev.steward.email.bounce.DeliveryReport.Recipient recipient) {
    String code = recipient.status().isEmpty() ? recipient.replyCode() : recipient.status();
    return new DeliveryReport.Recipient(
        recipient.address(),
        fate(recipient.fate()),
        code,
        recipient.reason().name().toLowerCase(Locale.ROOT),
        recipient.diagnostic());
  }

  private static DeliveryReport.Fate fate(Fate fate) {
    return switch (fate) {
      case HARD -> DeliveryReport.Fate.HARD_FAILURE;
      case SOFT -> DeliveryReport.Fate.SOFT_FAILURE;
      case DELAYED -> DeliveryReport.Fate.DELAYED;
      case DELIVERED, VACATION -> DeliveryReport.Fate.DELIVERED;
      case FEEDBACK -> DeliveryReport.Fate.COMPLAINT;
    };
  }
}
