package dev.steward.officialchannel.registry;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.officialchannel.Claim;
import dev.steward.officialchannel.Claims;
import dev.steward.officialchannel.Entry;
import dev.steward.officialchannel.OfficialError;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registry and its changes. Each change needs two people and is audited.
@Component
public class Registry {
  private static final int LONGEST_NOTE = 300;

  private final RegistryRepository repository;
  private final Claims claims;
  private final Audit audit;

  Registry(RegistryRepository repository, Claims claims, Audit audit) {
    this.repository = repository;
    this.claims = claims;
    this.audit = audit;
  }

  /// Everything in it, ours first.
  public List<Entry> list() {
    return repository.list();
  }

  /// What it says of exactly this; with no platform said, of a name on any.
  public List<Entry> find(Claim claim) {
    return repository.find(claim);
  }

  /// What people might take this for.
  public List<Entry> alike(Claim claim) {
    return repository.alike(claim.skeleton());
  }

  /// Changes that wait for a second person.
  public List<Change> waiting() {
    return repository.waiting();
  }

  /// Asks for a change.
  ///
  /// @throws Refusal [OfficialError#NOT_UNDERSTOOD]
  @Transactional
  public long ask(SignedIn by, Change.Act act, String value, String note) {
    if (claims.read(value).isEmpty()) {
      throw new Refusal(OfficialError.NOT_UNDERSTOOD);
    }
    String kept = note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE));
    long change = repository.ask(act, value.strip(), kept, by.agentId().value());
    record(by, "asked", change, act);
    return change;
  }

  /// Makes or refuses a change that somebody else asked for. Whoever asked may withdraw it.
  ///
  /// @throws Refusal [OfficialError#OWN_CHANGE], [OfficialError#NOT_WAITING]
  @Transactional
  public void decide(SignedIn by, long id, boolean make) {
    Change change = repository.lock(id).orElseThrow(() -> new Refusal(OfficialError.NOT_WAITING));
    boolean isOwn = change.askedBy() == by.agentId().value();
    if (make && isOwn) {
      throw new Refusal(OfficialError.OWN_CHANGE);
    }
    String decision = make ? "made" : isOwn ? "withdrawn" : "refused";
    repository.decide(id, decision, by.agentId().value());
    if (make) {
      claims.read(change.value()).ifPresent(claim -> apply(change, claim));
    }
    record(by, decision, id, change.act());
  }

  private void apply(Change change, Claim claim) {
    repository.remove(claim);
    if (change.act() != Change.Act.REMOVE) {
      repository.add(change, claim);
    }
  }

  private void record(SignedIn by, String what, long change, Change.Act act) {
    audit.record(
        by.actor(),
        "official_change." + what,
        Subject.of("official_change", change),
        Optional.empty(),
        Map.of("act", act.code()));
  }
}
