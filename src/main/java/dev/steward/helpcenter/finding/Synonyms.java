package dev.steward.helpcenter.finding;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Expressions that mean the same, across languages too: 谷歌验证, 2FA, authenticator.
@Component
public class Synonyms {
  private static final Duration TRUSTED = Duration.ofSeconds(2);

  private final JdbcClient db;
  private final InstantSource clock;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  Synonyms(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// One group.
  public record Group(long id, List<String> words) {}

  /// The groups, oldest first.
  public List<Group> list() {
    return db.sql("select id, words from help_synonym order by id")
        .query((row, _) ->
            new Group(row.getLong("id"), List.of((String[]) row.getArray("words").getArray())))
        .list();
  }

  /// Adds a group.
  ///
  /// @param words parted by commas, in any script
  /// @throws Refusal [HelpError#EMPTY] with fewer than two
  public void add(String words) {
    Set<String> parted =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("[,，、;；\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (parted.size() < 2) {
      throw new Refusal(HelpError.EMPTY);
    }
    db.sql("insert into help_synonym (words) values (?)")
        .param(parted.toArray(String[]::new))
        .update();
    known = new Known(List.of(), Instant.MIN);
  }

  /// Takes a group away.
  public void remove(long id) {
    db.sql("delete from help_synonym where id = ?").param(id).update();
    known = new Known(List.of(), Instant.MIN);
  }

  /// The groups as search wants them; at most two seconds old.
  List<Set<String>> groups() {
    Known present = known;
    Instant now = clock.instant();
    if (present.asked.isAfter(now.minus(TRUSTED)) && !present.asked.isAfter(now)) {
      return present.groups;
    }
    List<Set<String>> groups = list().stream().map(group -> Set.copyOf(group.words())).toList();
    known = new Known(groups, now);
    return groups;
  }

  private record Known(List<Set<String>> groups, Instant asked) {}
}
