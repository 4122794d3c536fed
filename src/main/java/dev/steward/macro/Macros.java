package dev.steward.macro;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the macros. An agent finds those of everybody, of their teams and their own, and changes
/// their own; whoever manages macros changes all but other people's own. Each change is audited
/// with what was before and after.
@Component
public class Macros {
  /// What "lately used" means.
  public static final Duration LATELY = Duration.ofDays(30);

  private static final int LONGEST_NAME = 120;
  private static final int AUDITED = 500;

  private final MacroRepository repository;
  private final Wordings wordings;
  private final Acts acts;
  private final Agents agents;
  private final Audit audit;

  Macros(MacroRepository repository, Wordings wordings, Acts acts, Agents agents, Audit audit) {
    this.repository = repository;
    this.wordings = wordings;
    this.acts = acts;
    this.agents = agents;
    this.audit = audit;
  }

  /// Those this agent can use now whose name or folder holds the words, most used lately first.
  public List<Macro> usable(SignedIn by, String words, int limit) {
    return repository.usable(by.agentId(), teams(by), words, limit);
  }

  /// All this agent may look at, by folder and name.
  public List<Macro> list(SignedIn by) {
    return repository.list(by.agentId(), teams(by), by.may(Permission.MANAGE_MACROS));
  }

  /// The macro, unless there is none or it is not for this agent.
  public Optional<Macro> find(SignedIn by, MacroId id) {
    return repository.find(id).filter(macro -> maySee(by, macro));
  }

  /// The numbered macros there are, whoever they are for; for requests that name them.
  public List<Macro> find(Collection<MacroId> ids) {
    return repository.find(ids);
  }

  /// The macro, to be used.
  ///
  /// @throws Refusal [MacroError#NOT_FOUND] if there is none, it is off or not for this agent
  public Macro requireUsable(SignedIn by, MacroId id) {
    return find(by, id)
        .filter(Macro::enabled)
        .orElseThrow(() -> new Refusal(MacroError.NOT_FOUND, id.value()));
  }

  /// Whether a second person decides about its use.
  public boolean isGrave(Macro macro) {
    return macro.grave() || acts.isRisky(macro.acts());
  }

  /// Whether this agent may change it.
  public boolean mayChange(SignedIn by, Macro macro) {
    return macro.owner().map(by.agentId()::equals).orElse(by.may(Permission.MANAGE_MACROS));
  }

  /// Keeps a new macro.
  ///
  /// @throws Refusal what is wrong with it, a [MacroError]
  @Transactional
  public MacroId add(SignedIn by, Macro macro) {
    Macro clean = checked(by, macro);
    MacroId id = repository.add(clean, by.agentId());
    record(by, "macro.added", id, Map.of("after", summary(clean)));
    return id;
  }

  /// Changes a macro as a whole.
  ///
  /// @throws Refusal what is wrong with it, a [MacroError]
  @Transactional
  public void change(SignedIn by, Macro macro) {
    Macro before = requireChangeable(by, macro.id());
    Macro after = checked(by, macro);
    repository.change(after, by.agentId());
    record(
        by,
        "macro.changed",
        macro.id(),
        Map.of("before", summary(before), "after", summary(after)));
  }

  /// Throws a macro away, with the record of its uses. What was done with it stays.
  @Transactional
  public void remove(SignedIn by, MacroId id) {
    Macro before = requireChangeable(by, id);
    repository.remove(id);
    record(by, "macro.removed", id, Map.of("before", summary(before)));
  }

  private Macro requireChangeable(SignedIn by, MacroId id) {
    return find(by, id)
        .filter(macro -> mayChange(by, macro))
        .orElseThrow(() -> new Refusal(MacroError.NOT_FOUND, id.value()));
  }

  private Macro checked(SignedIn by, Macro macro) {
    if (!mayChange(by, macro)) {
      throw new Refusal(MacroError.NOT_FOUND, macro.id().value());
    }
    Macro clean =
        new Macro(
            macro.id(),
            macro.version(),
            line(macro.name()),
            line(macro.folder()),
            macro.team(),
            macro.owner(),
            wordings.clean(macro.wordings()),
            macro.acts(),
            macro.grave(),
            macro.hotkey().matches("[1-9]") ? macro.hotkey() : "",
            macro.enabled());
    flaw(clean)
        .ifPresent(error -> {
          throw new Refusal(error, LONGEST_NAME);
        });
    return clean;
  }

  private Optional<MacroError> flaw(Macro macro) {
    if (macro.name().isEmpty()) {
      return Optional.of(MacroError.NAME_MISSING);
    }
    if (macro.name().length() > LONGEST_NAME || macro.folder().length() > LONGEST_NAME) {
      return Optional.of(MacroError.TOO_LONG);
    }
    if (macro.wordings().isEmpty() && macro.acts().isEmpty()) {
      return Optional.of(MacroError.EMPTY);
    }
    if (!acts.flaws(macro.acts(), ActKind.Use.MACRO).isEmpty()) {
      return Optional.of(MacroError.ACTS_FLAWED);
    }
    return repository.isTaken(macro) ? Optional.of(MacroError.NAME_TAKEN) : Optional.empty();
  }

  private boolean maySee(SignedIn by, Macro macro) {
    return macro.owner().map(by.agentId()::equals).orElse(true)
        && macro
            .team()
            .map(team -> by.may(Permission.MANAGE_MACROS) || teams(by).contains(team))
            .orElse(true);
  }

  private Set<TeamId> teams(SignedIn by) {
    return agents.teamsOf(by.agentId()).stream().map(Team::id).collect(Collectors.toSet());
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private String summary(Macro macro) {
    var parts = new TreeMap<String, String>();
    parts.put("name", macro.name());
    parts.put("folder", macro.folder());
    parts.put("team", macro.team().map(team -> String.valueOf(team.value())).orElse(""));
    parts.put("own", String.valueOf(macro.owner().isPresent()));
    parts.put("grave", String.valueOf(macro.grave()));
    parts.put("enabled", String.valueOf(macro.enabled()));
    parts.put("hotkey", macro.hotkey());
    parts.put(
        "characters",
        macro.wordings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + " " + each.getValue().length())
            .collect(Collectors.joining(", ")));
    String text = parts + " " + acts.write(macro.acts());
    return text.length() > AUDITED ? text.substring(0, AUDITED) + "…" : text;
  }

  private void record(SignedIn by, String act, MacroId id, Map<String, String> details) {
    audit.record(by.actor(), act, Subject.of("macro", id.value()), Optional.empty(), details);
  }
}
