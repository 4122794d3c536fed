package dev.steward.rule.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.rule.Version;
import dev.steward.rule.running.Run;
import dev.steward.rule.running.RunInWords;
import dev.steward.rule.running.RunWords;
import dev.steward.rule.running.Runs;
import dev.steward.rule.trying.Trial;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActError;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionEditor;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the pages of rules.
@Component
class RulePages {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST = 20;

  private final Rules rules;
  private final Runs runs;
  private final RunWords runWords;
  private final Acts acts;
  private final Fields fields;
  private final Agents agents;
  private final Messages messages;

  RulePages(
      Rules rules,
      Runs runs,
      RunWords runWords,
      Acts acts,
      Fields fields,
      Agents agents,
      Messages messages) {
    this.rules = rules;
    this.runs = runs;
    this.runWords = runWords;
    this.acts = acts;
    this.fields = fields;
    this.agents = agents;
    this.messages = messages;
  }

  RulesPage list(SignedIn by, Optional<String> problem) {
    return new RulesPage(
        rules.list().stream().map(rule -> inWords(rule, by.locale())).toList(),
        runs.counts(WEEK),
        inWords(runs.failed(MOST), by.locale()),
        problem);
  }

  private RulesPage.RuleInWords inWords(Rule rule, Locale locale) {
    Stream<String> on =
        rule.trigger() == Trigger.TIME
            ? Stream.of(messages.text(locale, "rule.trigger.time.short"))
            : rule.events().stream().map(code -> event(code, locale));
    String between = messages.text(locale, "rule.and");
    return new RulesPage.RuleInWords(
        rule,
        on.collect(Collectors.joining(messages.text(locale, "rule.or")))
            + said(rule.conditions(), locale).stream()
                .map(words -> between + words)
                .collect(Collectors.joining()),
        String.join(between, steps(rule.acts(), locale)));
  }

  private String event(String code, Locale locale) {
    String key = "rule.on." + code;
    String words = messages.has(locale, key) ? messages.text(locale, key) : code;
    return words.substring(0, 1).toLowerCase(locale) + words.substring(1);
  }

  /// @param judged whether to say what is wrong with each row
  RulePage edit(
      SignedIn by, Rule rule, boolean judged, Optional<Trial> trial, Optional<String> problem) {
    Locale locale = by.locale();
    var conditions = ConditionEditor.of(fields, rule.conditions());
    var flaws = judged ? acts.flaws(rule.acts(), ActKind.Use.RULE) : Map.<Integer, ActError>of();
    boolean kept = rule.id().value() != 0;
    return new RulePage(
        rule,
        kinds(locale),
        judged ? conditions.shownWithFlaws() : conditions,
        acts.editor(rule.acts(), ActKind.Use.RULE, flaws, locale),
        trial,
        kept ? inWords(runs.of(rule.id(), MOST), locale) : List.of(),
        kept ? versions(rules.versions(rule.id()), locale) : List.of(),
        problem);
  }

  private List<String> kinds(Locale locale) {
    return Arrays.stream(TicketEvent.Kind.values())
        .map(TicketEvents::code)
        .filter(code -> messages.has(locale, "rule.on." + code))
        .toList();
  }

  private List<RunInWords> inWords(List<Run> found, Locale locale) {
    return found.stream().map(run -> runWords.of(run, locale)).toList();
  }

  private List<RulePage.VersionInWords> versions(List<Version> all, Locale locale) {
    Map<AgentId, String> names =
        agents.find(all.stream().map(Version::changedBy).distinct().toList()).stream()
            .collect(Collectors.toMap(Agent::id, Agent::name));
    return all.stream()
        .map(version ->
            new RulePage.VersionInWords(
                version.number(),
                names.getOrDefault(version.changedBy(), ""),
                version.changedAt(),
                said(version.conditions(), locale),
                steps(version.acts(), locale)))
        .toList();
  }

  private List<String> said(Conditions conditions, Locale locale) {
    return fields.say(conditions, (key, args) -> messages.text(locale, key, args));
  }

  private List<String> steps(List<Act> list, Locale locale) {
    return list.stream().map(act -> acts.words(act, locale)).toList();
  }
}
