package dev.steward.exchange;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The way to the exchange. Waits at most as long as the settings say, never throws for what the
/// other side does, and is safe for any number of threads.
///
/// Whoever asks has found the ticket for the person first. Each call is audited with its reason,
/// also when the answer came from the cache.
public interface Exchange {

  /// Who asks, about which ticket, and why.
  ///
  /// @param reason in the person's words, or the name of the page that asks by itself
  record Asking(SignedIn by, TicketId ticket, String uid, String reason) {}

  /// Whether an exchange is connected.
  boolean isConnected();

  /// The account, without balances.
  Heard<ExchangeAccount> account(Asking asking);

  /// The account with balances, for those who may see them.
  Heard<ExchangeAccount> accountWithBalances(Asking asking);

  /// What was done with the account lately, newest first.
  Heard<List<Activity>> activity(Asking asking);

  /// Fills of an order, or of a time.
  Heard<List<ExchangeFill>> fills(Asking asking, Optional<String> order, Instant from, Instant to);

  /// Deposits and withdrawals, newest first.
  Heard<List<Transfer>> transfers(Asking asking);

  /// Asks for the account to be frozen.
  ///
  /// @return the exchange's own number of what it did
  Heard<String> freeze(Asking asking);

  /// Asks for a freeze of ours to be taken back.
  Heard<String> release(Asking asking);

  /// Asks for all sessions and API keys to be revoked.
  Heard<String> revoke(Asking asking);
}
