package dev.steward.email.automatic;

import dev.steward.email.trust.SenderTrust;
import java.util.Set;

/// Whether an automatic acknowledgement may be sent for a mail. Pure: the counters are the
/// caller's, taken under the same lock under which the acknowledgement is queued, or two mails at
/// once get two.
///
/// Acknowledgements go to addresses that strangers type in, so that a desk without limits is a gun
/// for hire (the relay-spam wave of January 2026). Hence: never for a machine, never where
/// authentication failed, once a day for an address, so many an hour for a domain and for the whole
/// desk. What is sent is fixed text without a word of the submitter's; that is the business of
/// whoever composes it.
///
/// @param perAddressPerDay at most so many to one address within 24 hours, over all inboxes
/// @param perDomainPerHour at most so many to one domain within an hour
/// @param perHour at most so many at all within an hour
public record AcknowledgementPolicy(int perAddressPerDay, int perDomainPerHour, int perHour) {
  /// One a day for an address, as RFC 3834 section 2 advises.
  public static final AcknowledgementPolicy DEFAULT = new AcknowledgementPolicy(1, 30, 600);

  /// What has been sent already.
  ///
  /// @param toAddressInDay to this address in the last 24 hours
  /// @param toDomainInHour to its domain in the last hour
  /// @param inHour at all in the last hour
  /// @param fromAddressInHour mails *received* from this address in the last hour
  public record Sent(int toAddressInDay, int toDomainInHour, int inHour, int fromAddressInHour) {
    /// Nothing yet.
    public static final Sent NOTHING = new Sent(0, 0, 0, 0);
  }

  /// A sender of so many mails in an hour is a machine or an attack, whatever its mails say.
  public static final int FLOOD = 20;

  /// The answer.
  public sealed interface Decision {
    /// Send it.
    record Yes() implements Decision {}

    /// Do not send it.
    record No(Why why) implements Decision {}
  }

  /// Why not.
  public enum Why {
    /// No single sender could be told.
    NO_IDENTITY,
    /// The mail gives a reason not to answer it automatically.
    AUTOMATIC,
    /// Authentication failed: the answer would hit somebody who did not write.
    AUTHENTICATION_FAILED,
    /// Claims to be from ourselves, or from a domain that looks like us.
    DECEPTIVE,
    /// Reply-To leads to another organisation: the answer would hit a third party.
    REPLY_TO_FOREIGN,
    /// This address has had one.
    ADDRESS_HAD_ONE,
    /// Too many mails from this address.
    FLOOD,
    /// This domain has had its share of the hour.
    DOMAIN_LIMIT,
    /// The desk has had its share of the hour.
    DESK_LIMIT
  }

  /// Decides. The acknowledgement goes to `trust.identity()`, never to Reply-To.
  public Decision decide(SenderTrust trust, Set<AutomaticReason> reasons, Sent sent) {
    if (trust.identity().isEmpty()) {
      return new Decision.No(Why.NO_IDENTITY);
    } else if (!reasons.isEmpty()) {
      return new Decision.No(Why.AUTOMATIC);
    } else if (trust.verdict() == SenderTrust.Verdict.SPOOF_SUSPECT) {
      return new Decision.No(Why.AUTHENTICATION_FAILED);
    } else if (trust.flags().contains(SenderTrust.Flag.CLAIMS_OWN_DOMAIN)
        || trust.flags().contains(SenderTrust.Flag.CONFUSABLE_DOMAIN)) {
      return new Decision.No(Why.DECEPTIVE);
    } else if (trust.flags().contains(SenderTrust.Flag.REPLY_TO_FOREIGN)) {
      return new Decision.No(Why.REPLY_TO_FOREIGN);
    } else {
      return withinLimits(sent);
    }
  }

  private Decision withinLimits(Sent sent) {
    if (sent.toAddressInDay() >= perAddressPerDay) {
      return new Decision.No(Why.ADDRESS_HAD_ONE);
    } else if (sent.fromAddressInHour() >= FLOOD) {
      return new Decision.No(Why.FLOOD);
    } else if (sent.toDomainInHour() >= perDomainPerHour) {
      return new Decision.No(Why.DOMAIN_LIMIT);
    } else if (sent.inHour() >= perHour) {
      return new Decision.No(Why.DESK_LIMIT);
    } else {
      return new Decision.Yes();
    }
  }
}
