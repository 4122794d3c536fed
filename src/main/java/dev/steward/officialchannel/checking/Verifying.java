package dev.steward.officialchannel.checking;

import dev.steward.officialchannel.Claim;
import dev.steward.officialchannel.ClaimKind;
import dev.steward.officialchannel.Claims;
import dev.steward.officialchannel.Entry;
import dev.steward.officialchannel.registry.Registry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says whose something is.
@Component
public class Verifying {
  private final Claims claims;
  private final Registry registry;

  Verifying(Claims claims, Registry registry) {
    this.claims = claims;
    this.registry = registry;
  }

  /// The answer to whatever somebody pasted.
  public Answer ask(String text) {
    Optional<Claim> claim = claims.read(text);
    return claim
        .map(c -> of(text, c))
        .orElseGet(() ->
            new Answer(Answer.Verdict.NOT_UNDERSTOOD, text, Optional.empty(), Optional.empty()));
  }

  private Answer of(String asked, Claim claim) {
    List<Entry> exact = exact(claim);
    Optional<Entry> fake = exact.stream().filter(Entry::fake).findFirst();
    Optional<Entry> ours = exact.stream().filter(e -> !e.fake()).findFirst();
    if (fake.isPresent()) {
      return new Answer(Answer.Verdict.FAKE, asked, Optional.of(claim), fake);
    }
    if (ours.isPresent()) {
      boolean isDisguised = claim.disguised() && claim.kind() != ClaimKind.PHONE;
      return new Answer(
          isDisguised ? Answer.Verdict.LOOKS_LIKE : Answer.Verdict.OURS,
          asked,
          Optional.of(claim),
          ours);
    }
    Optional<Entry> alike = alike(claim);
    return new Answer(
        alike.isPresent() ? Answer.Verdict.LOOKS_LIKE : Answer.Verdict.NOT_OURS,
        asked,
        Optional.of(claim),
        alike);
  }

  /// A domain below one of ours is ours, and one below a fake is a fake.
  private List<Entry> exact(Claim claim) {
    if (claim.kind() != ClaimKind.DOMAIN) {
      return registry.find(claim);
    }
    return Claims.above(claim.canonical()).stream()
        .flatMap(d -> registry.find(new Claim(ClaimKind.DOMAIN, "", d, claim.disguised())).stream())
        .toList();
  }

  /// The same letters to the eye, our domain in front of another one, or our name inside it.
  private Optional<Entry> alike(Claim claim) {
    Optional<Entry> same = registry.alike(claim).stream().findFirst();
    return same.or(() -> pretending(claim));
  }

  private Optional<Entry> pretending(Claim claim) {
    String seen = claim.skeleton();
    String host = claim.canonical().substring(claim.canonical().indexOf('@') + 1);
    String hostSeen = new Claim(ClaimKind.DOMAIN, "", host, false).skeleton();
    return registry.list().stream()
        .filter(e -> !e.fake() && e.kind() != ClaimKind.PHONE && e.kind() != ClaimKind.WALLET)
        .filter(e -> {
          String ours = name(e);
          return ours.length() >= 4 && (seen.contains(ours) || hostSeen.contains(ours));
        })
        .findFirst();
  }

  /// The part of a name that people look at.
  private static String name(Entry entry) {
    String text = entry.canonical();
    if (entry.kind() == ClaimKind.EMAIL || entry.kind() == ClaimKind.DOMAIN) {
      String host = text.substring(text.indexOf('@') + 1);
      List<String> above = Claims.above(host);
      text = above.isEmpty() ? host : above.getLast().replaceFirst("\\..*$", "");
    }
    return new Claim(entry.kind(), "", text, false).skeleton();
  }
}
