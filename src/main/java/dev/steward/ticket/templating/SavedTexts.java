package dev.steward.ticket.templating;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the saved texts. An agent finds those of everybody, of their teams and their own, and
/// changes their own; whoever manages texts changes all but other people's own.
@Component
public class SavedTexts {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 50_000;

  private final SavedTextRepository repository;
  private final Agents agents;
  private final HtmlSanitizer sanitizer;
  private final Audit audit;

  SavedTexts(SavedTextRepository repository, Agents agents, HtmlSanitizer sanitizer, Audit audit) {
    this.repository = repository;
    this.agents = agents;
    this.sanitizer = sanitizer;
    this.audit = audit;
  }

  /// Those this agent may use whose name holds these words, the most used first, at most so many.
  public List<SavedText> find(SignedIn by, String words, int limit) {
    return repository.find(by.agentId(), teams(by), words, limit);
  }

  /// All this agent may use, by name.
  public List<SavedText> list(SignedIn by) {
    return repository.list(by.agentId(), teams(by), by.may(Permission.MANAGE_TEXTS));
  }

  /// The text of that number, unless there is none or it is not for this agent.
  public Optional<SavedText> find(SignedIn by, long id) {
    return repository.find(id).filter(text -> mayUse(by, text));
  }

  /// Whether this agent may change it.
  public boolean mayChange(SignedIn by, SavedText text) {
    return text.owner().map(by.agentId()::equals).orElse(by.may(Permission.MANAGE_TEXTS));
  }

  /// Notes that it was put into a text.
  public void used(SavedText text) {
    repository.used(text.id());
  }

  /// Keeps a new text.
  ///
  /// @param id 0 in the given text is replaced
  /// @return its number
  /// @throws Refusal [TicketError#EMPTY_MESSAGE], [TicketError#TOO_LONG], [TicketError#NAME_TAKEN],
  ///   [TicketError#NOT_FOUND] where this agent may not keep texts for those
  @Transactional
  public long add(SignedIn by, SavedText text) {
    SavedText clean = checked(by, text);
    long id = repository.add(clean, by.agentId());
    record(by, "saved_text.added", id, clean);
    return id;
  }

  /// Changes a text as a whole.
  @Transactional
  public void change(SignedIn by, SavedText text) {
    requireChangeable(by, text.id());
    SavedText clean = checked(by, text);
    repository.change(clean);
    record(by, "saved_text.changed", text.id(), clean);
  }

  /// Throws a text away. What was written with it stays.
  @Transactional
  public void remove(SignedIn by, long id) {
    SavedText text = requireChangeable(by, id);
    repository.remove(id);
    record(by, "saved_text.removed", id, text);
  }

  private SavedText requireChangeable(SignedIn by, long id) {
    return repository
        .find(id)
        .filter(text -> mayUse(by, text) || by.may(Permission.MANAGE_TEXTS))
        .filter(text -> mayChange(by, text))
        .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, id));
  }

  private SavedText checked(SignedIn by, SavedText text) {
    if (!mayChange(by, text)) {
      throw new Refusal(TicketError.NOT_FOUND, text.id());
    }
    String name = text.name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    Map<String, String> wordings = new LinkedHashMap<>();
    text.wordings()
        .forEach((language, html) -> {
          // The sanitiser parts double braces, for engines in the browser that we do not have.
          String safe = sanitizer.compose(html).value().replace("{<!-- -->{", "{{");
          if (!HtmlText.of(safe).isBlank()) {
            wordings.put(language, safe);
          }
        });
    if (name.isEmpty() || wordings.isEmpty()) {
      throw new Refusal(TicketError.EMPTY_MESSAGE);
    }
    if (name.length() > LONGEST_NAME
        || wordings.values().stream().anyMatch(html -> html.length() > LONGEST_TEXT)) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST_TEXT);
    }
    return new SavedText(text.id(), name, text.team(), text.owner(), wordings, text.uses());
  }

  private boolean mayUse(SignedIn by, SavedText text) {
    return text.owner().map(by.agentId()::equals).orElse(true)
        && text.team()
            .map(team -> teams(by).contains(team) || by.may(Permission.MANAGE_TEXTS))
            .orElse(true);
  }

  private Set<TeamId> teams(SignedIn by) {
    return agents.teamsOf(by.agentId()).stream().map(Team::id).collect(Collectors.toSet());
  }

  private void record(SignedIn by, String act, long id, SavedText text) {
    audit.record(
        by.actor(),
        act,
        Subject.of("saved_text", id),
        Optional.empty(),
        Map.of(
            "languages", String.join(" ", text.wordings().keySet()),
            "for",
                text.owner()
                    .map(AgentId::value)
                    .map(_ -> "own")
                    .or(() -> text.team().map(team -> "team " + team.value()))
                    .orElse("everybody")));
  }
}
