package dev.steward.email.trust;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose word about authentication we take, and where it may stand. With no authserv-id configured,
/// nobody's.
///
/// The border server must remove `Authentication-Results` fields that already carry its own id (RFC
/// 8601 section 5); for those that do not, [Placement#ABOVE_HOP] still keeps forgeries out.
///
/// @param authservIds ids of our border servers, lower case
/// @param hosts names by which those servers call themselves in `Received … by`, lower case
/// @param placement where its fields stand
/// @param arcSealers domains whose ARC seal we take for the sender's authentication, lower case
/// @param ownDomains domains we send from, lower case, ASCII
public record BorderPolicy(
    Set<String> authservIds,
    Set<String> hosts,
    Placement placement,
    Set<String> arcSealers,
    Set<String> ownDomains) {

  /// Where the border server writes its fields.
  public enum Placement {
    /// Above its own Received field, as milters on Postfix do.
    ABOVE_HOP,
    /// Also directly below it, as Gmail and Microsoft 365 do; safe only with a border that removes
    /// foreign fields of its id.
    AROUND_HOP
  }

  public BorderPolicy {
    authservIds = lower(authservIds);
    hosts = lower(hosts);
    arcSealers = lower(arcSealers);
    ownDomains = lower(ownDomains);
  }

  /// Believes nobody.
  public static BorderPolicy none(Set<String> ownDomains) {
    return new BorderPolicy(Set.of(), Set.of(), Placement.ABOVE_HOP, Set.of(), ownDomains);
  }

  private static Set<String> lower(Set<String> names) {
    return names.stream()
        .map(n -> n.strip().toLowerCase(Locale.ROOT))
        .filter(n -> !n.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
