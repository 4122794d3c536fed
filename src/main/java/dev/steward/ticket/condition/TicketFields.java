package dev.steward.ticket.condition;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.customer.IdentitySql;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.condition.ChoiceField.Column;
import dev.steward.ticket.editing.RequestTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The fields of tickets themselves. Other modules add theirs as beans.
@Configuration(proxyBeanMethods = false)
class TicketFields {
  private static final List<String> LANGUAGES =
      List.of(
          "zh-CN", "zh-TW", "en", "ja", "ko", "ru", "vi", "es", "pt", "fr", "de", "it", "tr", "id",
          "th", "ar");
  private static final List<String> FLAGS =
      List.of(
          "forged",
          "not-a-participant",
          "automatic",
          "forwarded",
          "several-from",
          "deceptive-name",
          "encrypted",
          "signed",
          "reply-to-elsewhere",
          "confusable-domain",
          "own-domain",
          "subject-changed");
  private static final BiFunction<String, Standpoint, Stream<String>> ITSELF =
      (value, _) -> Stream.of(value);

  @Bean
  @Order(10)
  Field statusField() {
    return ChoiceField.among(
        "status",
        Column.text("t.status"),
        facts -> facts.ticket().status().code(),
        Arrays.stream(Status.values()).map(Status::code).toList(),
        "ticket.status.");
  }

  @Bean
  @Order(20)
  Field priorityField() {
    return ChoiceField.among(
            "priority",
            Column.text("t.priority"),
            facts -> facts.ticket().priority().code(),
            Arrays.stream(Priority.values()).map(Priority::code).toList(),
            "ticket.priority.")
        .inOrder();
  }

  @Bean
  @Order(30)
  Field assigneeField(Agents agents) {
    return ChoiceField.optional(
        "assignee",
        Column.number("t.assignee_id"),
        facts -> facts.ticket().assignee().map(AgentId::value).map(String::valueOf),
        words -> people(agents, words, true),
        "nobody",
        TicketFields::me);
  }

  @Bean
  @Order(40)
  Field teamField(Agents agents) {
    return ChoiceField.optional(
        "team",
        Column.number("t.team_id"),
        facts -> facts.ticket().team().map(TeamId::value).map(String::valueOf),
        words -> {
          List<Choice> choices = new ArrayList<>();
          choices.add(new Choice("mine", words.text("condition.choice.my-teams")));
          choices.add(new Choice("none", words.text("ticket.team.none")));
          agents.teams().stream()
              .map(team -> new Choice(String.valueOf(team.id().value()), team.name()))
              .forEach(choices::add);
          return choices;
        },
        "none",
        (value, standpoint) ->
            value.equals("mine")
                ? standpoint.teams().stream().map(team -> String.valueOf(team.value()))
                : Stream.of(value));
  }

  @Bean
  @Order(50)
  Field requestTypeField() {
    return ChoiceField.optional(
        "request-type",
        Column.text("t.request_type"),
        facts -> facts.ticket().requestType(),
        words ->
            Stream.concat(
                    Stream.of(new Choice("none", words.text("ticket.request-type.none"))),
                    RequestTypes.all().stream()
                        .map(type -> new Choice(type, words.text("request-type." + type))))
                .toList(),
        "none",
        ITSELF);
  }

  @Bean
  @Order(60)
  Field tagsField() {
    return SetField.ofWords("tags", "t.tags", facts -> facts.ticket().tags());
  }

  @Bean
  @Order(70)
  Field languageField() {
    return ChoiceField.optional(
        "language",
        Column.text("t.language"),
        facts -> facts.ticket().language(),
        words ->
            Stream.concat(
                    Stream.of(new Choice("none", words.text("condition.choice.unknown"))),
                    LANGUAGES.stream().map(TicketFields::language))
                .toList(),
        "none",
        ITSELF);
  }

  @Bean
  @Order(80)
  Field channelField() {
    return ChoiceField.among(
        "channel",
        Column.text("t.channel"),
        facts -> facts.ticket().channel().code(),
        Arrays.stream(ChannelName.values()).map(ChannelName::code).toList(),
        "ticket.channel.");
  }

  @Bean
  @Order(90)
  Field inboxField(Inboxes inboxes) {
    return ChoiceField.optional(
        "inbox",
        Column.number("t.inbox_id"),
        facts -> facts.ticket().inbox().map(InboxId::value).map(String::valueOf),
        words ->
            Stream.concat(
                    Stream.of(new Choice("none", words.text("condition.choice.none"))),
                    inboxes.list().stream()
                        .map(inbox ->
                            new Choice(String.valueOf(inbox.id().value()), inbox.address())))
                .toList(),
        "none",
        ITSELF);
  }

  @Bean
  @Order(100)
  Field subjectField() {
    return new TextField("subject", "t.subject", facts -> facts.ticket().subject());
  }

  @Bean
  @Order(110)
  Field requesterField() {
    return new TextField("requester", IdentitySql.value("t.identity_id"), Facts::address);
  }

  @Bean
  @Order(120)
  Field trustField() {
    return ChoiceField.among(
            "trust",
            Column.number(IdentitySql.trust("t.identity_id")),
            facts -> String.valueOf(facts.trust()),
            List.of("0", "1", "2", "3"),
            "ticket.trust.")
        .inOrder();
  }

  @Bean
  @Order(130)
  Field flagsField() {
    return SetField.ofChoices(
        "flags",
        "t.flags",
        facts -> facts.ticket().flags(),
        words -> FLAGS.stream().map(f -> new Choice(f, words.text("flag." + f))).toList());
  }

  @Bean
  @Order(140)
  Field lastFromField() {
    return ChoiceField.among(
        "last-from",
        Column.text("t.last_from"),
        Facts::lastFrom,
        List.of("customer", "agent"),
        "condition.last-from.");
  }

  @Bean
  @Order(45)
  Field followersField(Agents agents) {
    return new FollowersField(words -> people(agents, words, false));
  }

  private static List<Choice> people(Agents agents, Words words, boolean nobody) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("me", words.text("condition.choice.me")));
    if (nobody) {
      choices.add(new Choice("nobody", words.text("ticket.assignee.nobody")));
    }
    agents.list().stream()
        .map(agent -> new Choice(String.valueOf(agent.id().value()), agent.name()))
        .forEach(choices::add);
    return choices;
  }

  /// The number of a person who is named, or of whoever asks.
  static Stream<String> me(String value, Standpoint standpoint) {
    Optional<String> me = standpoint.me().map(AgentId::value).map(String::valueOf);
    return value.equals("me") ? me.stream() : Stream.of(value);
  }

  private static Choice language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Choice(tag, locale.getDisplayName(locale));
  }
}
