package dev.steward.ticket.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.World;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What conditions mean in memory and in SQL is the same, for every field there is.
class ConditionTests {
  private static final Fields fields = World.desk.the(Fields.class);
  private static final FactReader facts = World.desk.the(FactReader.class);
  private static final ConditionJson json = World.desk.the(ConditionJson.class);
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final Random random = new Random(7);
  private static final List<TicketId> tickets = new ArrayList<>();
  private static final List<Long> teams = new ArrayList<>();

  @BeforeAll
  static void makeTickets() {
    for (String team : List.of("Conditions of one", "Conditions of two")) {
      teams.add(
          World.desk
              .jdbc()
              .sql(
                  "insert into team (name, created_at, updated_at) values (?, now(), now()) returning id")
              .param(team)
              .query(Long.class)
              .single());
    }
    for (int i = 0; i < 150; i++) {
      Ticket ticket = World.ticketFrom(World.someone(i % 2 == 0 ? "li" : "Ann"));
      scramble(ticket.id());
      tickets.add(ticket.id());
    }
  }

  /// Writes anything into the columns, past the rules that other tests hold.
  private static void scramble(TicketId id) {
    World.desk
        .jdbc()
        .sql(
            """
            update ticket set status = ?, priority = ?, assignee_id = nullif(?, 0), team_id = nullif(?, 0),
              request_type = nullif(?, ''), language = nullif(?, ''),
              tags = string_to_array(?, ' '), flags = string_to_array(?, ' '), subject = ?, last_from = ?,
              created_at = ?, updated_at = ?, waiting_since = ?, solved_at = ?, due_at = ?, snoozed_until = ?
            where id = ?
            """)
        .param(one("new", "open", "pending", "hold", "solved", "closed"))
        .param(one("low", "normal", "high", "urgent"))
        .param(one(World.na.agentId().value(), World.max.agentId().value(), 0L))
        .param(one(teams.get(0), teams.get(1), 0L))
        .param(one("deposit", "withdrawal", ""))
        .param(one("en", "zh-CN", ""))
        .param(one("", "vip", "vip usdt", "usdt"))
        .param(one("", "forged", "forged automatic"))
        .param(one("Deposit", "提现 USDT", "", "100% 'quoted' _x_ \\ Ä İ"))
        .param(one("customer", "agent"))
        .param(some(false))
        .param(some(false))
        .param(some(true))
        .param(some(true))
        .param(some(true))
        .param(some(true))
        .param(id.value())
        .update();
    World.desk
        .jdbc()
        .sql(
            "update identity set trust = ? where id = (select identity_id from ticket where id = ?)")
        .params(random.nextInt(4), id.value())
        .update();
  }

  @SafeVarargs
  private static <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private static @Nullable Timestamp some(boolean optional) {
    return optional && random.nextInt(3) == 0
        ? null
        : Timestamp.from(NOW.plus(one(-30, -8, -3, -1, 0, 1, 3, 30), ChronoUnit.DAYS));
  }

  /// In one snapshot, because the desk's own work (a snoozed ticket wakes) goes on beside it.
  @Test
  void answersAlikeInMemoryAndInSql() {
    var snapshot = new TransactionTemplate(World.desk.the(PlatformTransactionManager.class));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.executeWithoutResult(_ -> compareManyConditions());
  }

  private static void compareManyConditions() {
    Map<TicketId, Facts> known = facts.find(tickets);
    var asked = new HashSet<String>();
    int matched = 0;
    for (int i = 0; i < 1_500; i++) {
      Conditions conditions = anyConditions();
      Standpoint standpoint = anyStandpoint();
      Set<TicketId> inMemory =
          known.values().stream()
              .filter(f -> fields.holds(conditions, f, standpoint))
              .map(f -> f.ticket().id())
              .collect(Collectors.toSet());
      assertThat(inSql(conditions, standpoint))
          .as("%s %s", conditions, standpoint)
          .isEqualTo(inMemory);
      conditions.stream().forEach(c -> asked.add(c.field() + " " + c.operator()));
      matched += inMemory.size();
    }
    assertThat(matched).isGreaterThan(10_000);
    assertThat(asked)
        .containsAll(
            fields.all().stream()
                .flatMap(f -> f.operators().stream().map(o -> f.code() + " " + o))
                .toList());
  }

  private static Set<TicketId> inSql(Conditions conditions, Standpoint standpoint) {
    var bindings = new Bindings();
    String sql = fields.sql(conditions, standpoint, bindings);
    return new HashSet<>(
        World.desk
            .jdbc()
            .sql("select t.id from ticket t where t.id = any(:ids) and " + sql)
            .param("ids", tickets.stream().map(TicketId::value).toArray(Long[]::new))
            .params(bindings.values())
            .query((rs, _) -> new TicketId(rs.getLong(1)))
            .list());
  }

  private static Standpoint anyStandpoint() {
    ZoneId zone = ZoneId.of(one("Asia/Shanghai", "America/New_York", "UTC"));
    return random.nextBoolean()
        ? Standpoint.ofDesk(NOW, zone)
        : new Standpoint(
            NOW,
            zone,
            Optional.of(World.na.agentId()),
            random.nextBoolean() ? List.of(new TeamId(teams.getFirst())) : List.of());
  }

  private static Conditions anyConditions() {
    return new Conditions(
        Stream.generate(ConditionTests::anyCondition).limit(random.nextInt(3)).toList(),
        Stream.generate(ConditionTests::anyCondition).limit(random.nextInt(3)).toList());
  }

  private static Condition anyCondition() {
    Field field = fields.all().get(random.nextInt(fields.all().size()));
    Operator operator = field.operators().get(random.nextInt(field.operators().size()));
    List<String> choices = field.choices((key, _) -> key).stream().map(Choice::value).toList();
    List<String> values =
        switch (field.input(operator)) {
          case NONE -> List.of();
          case CHOICE -> List.of(choices.get(random.nextInt(choices.size())));
          case CHOICES -> choices.stream().filter(_ -> random.nextInt(3) == 0).toList();
          case WORDS ->
              List.of(one("vip", "USDT", "usdt", "%", "_", "'", "\\", "@mail", "li", "ä", "提现"));
          case SPAN -> List.of(one("10m", "4h", "2d", "1w", "9w"));
          case DAY ->
              List.of(
                  NOW.minus(Duration.ofDays(random.nextInt(12) - 4L)).toString().substring(0, 10));
        };
    return new Condition(field.code(), operator, values);
  }

  @Test
  void comesBackFromItsRowAsItWas() {
    for (int i = 0; i < 200; i++) {
      Conditions conditions = anyConditions();
      assertThat(json.read(json.write(conditions))).isEqualTo(conditions);
    }
  }

  @Test
  void holdsForNothingAndSaysWhyWhenARowIsNotUnderstood() {
    Facts some = facts.find(tickets.getFirst()).orElseThrow();
    for (String row :
        List.of(
            "{\"all\":[{\"field\":\"mood\",\"operator\":\"is\",\"values\":[\"bad\"]}]}",
            "{\"all\":[{\"field\":\"status\",\"operator\":\"smells\",\"values\":[\"new\"]}]}",
            "{\"all\":[{\"field\":\"status\",\"operator\":\"is\",\"values\":[\"gone\"]}]}",
            "{\"all\":[{\"field\":\"status\",\"operator\":\"is\",\"values\":[]}]}",
            "{\"all\":[{\"field\":\"created\",\"operator\":\"older-than\",\"values\":[\"soon\"]}]}",
            "{\"all\":[{\"field\":\"assignee\",\"operator\":\"is\",\"values\":[\"1; drop\"]}]}",
            "{\"all\":[{\"field\":12}]}",
            "{\"all\":\"x\"}",
            "[]",
            "not json")) {
      Conditions conditions = json.read(row);
      assertThat(fields.flaws(conditions)).as(row).hasSize(1);
      assertThat(fields.holds(conditions, some, Standpoint.ofDesk(NOW, ZoneId.of("UTC"))))
          .isFalse();
      assertThat(inSql(conditions, Standpoint.ofDesk(NOW, ZoneId.of("UTC")))).isEmpty();
      assertThat(fields.say(conditions, (key, _) -> key)).isNotEmpty();
    }
  }

  @Test
  void meIsNobodyForTheDeskItself() {
    Conditions mine = Conditions.all(Condition.of("assignee", Operator.IS, "me"));
    assertThat(inSql(mine, Standpoint.ofDesk(NOW, ZoneId.of("UTC")))).isEmpty();
    assertThat(
            inSql(
                mine,
                new Standpoint(NOW, ZoneId.of("UTC"), Optional.of(new AgentId(-1)), List.of())))
        .isEmpty();
  }

  @Test
  void readsRowsFromAFormAndItsButtons() {
    Map<String, String[]> form =
        Map.of(
            "when.0.group", new String[] {"all"},
            "when.0.field", new String[] {"status"},
            "when.0.operator", new String[] {"is"},
            "when.0.value", new String[] {"new", "open"},
            "when.1.group", new String[] {"any"},
            "when.1.field", new String[] {"created"},
            "when.1.operator", new String[] {"older-than"},
            "when.1.value", new String[] {"4"},
            "when.1.unit", new String[] {"h"});
    Conditions read =
        new Conditions(
            List.of(Condition.of("status", Operator.IS, "new", "open")),
            List.of(Condition.of("created", Operator.OLDER_THAN, "4h")));
    assertThat(ConditionForm.of(form)).isEqualTo(new ConditionForm(read, false));
    var pressed = new java.util.HashMap<>(form);
    pressed.put("when.do", new String[] {"remove-0"});
    assertThat(ConditionForm.of(pressed))
        .isEqualTo(new ConditionForm(new Conditions(List.of(), read.any()), true));
    pressed.put("when.do", new String[] {"add-any"});
    assertThat(ConditionForm.of(pressed).conditions().any()).hasSize(2);
  }
}
