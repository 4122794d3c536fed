package dev.steward.exchange.viewing;

import dev.steward.exchange.Activity;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.Heard;
import java.util.List;
import java.util.Optional;

/// What the panel shows.
///
/// @param uid as shown: masked until revealed
/// @param parts in the order that this kind of request asks for
/// @param transfers newest first; of which some need an answer
/// @param revealed whether personal fields stand there in full
/// @param mayFreeze whether this person may ask for a freeze
public record PanelPage(
    long ticket,
    String uid,
    boolean proved,
    Heard<ExchangeAccount> account,
    Heard<List<Activity>> activity,
    Heard<List<Traced>> transfers,
    List<Part> parts,
    boolean revealed,
    boolean mayFreeze) {

  /// A part of the panel.
  public enum Part {
    LOCKS,
    ACCOUNT,
    TRANSFERS,
    ACTIVITY,
    BALANCES
  }

  /// Where the panel will be.
  public record Place(long ticket) {}

  /// There is no account to ask for.
  public record Nobody(long ticket) {}

  /// Why something is not known.
  public static Optional<Heard.Why> why(Heard<?> heard) {
    return heard instanceof Heard.Unknown<?>(Heard.Why why) ? Optional.of(why) : Optional.empty();
  }

  /// What could not be believed in an answer.
  public static List<String> doubts(Heard<?> heard) {
    return heard instanceof Heard.Told<?>(var _, List<String> doubts, var _) ? doubts : List.of();
  }
}
