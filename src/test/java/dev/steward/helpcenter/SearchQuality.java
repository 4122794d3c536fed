package dev.steward.helpcenter;

import dev.steward.helpcenter.finding.HelpSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/// How well the starter articles are found by questions as customers write them, in
/// `help/questions.tsv`.
public final class SearchQuality {
  private static final int LOOKED_AT = 10;

  private final HelpSearch search;
  private final List<Question> questions;

  private SearchQuality(HelpSearch search, List<Question> questions) {
    this.search = search;
    this.questions = questions;
  }

  /// A question with the article that answers it.
  public record Question(String slug, Locale locale, String text) {}

  /// The share of questions whose answer came first, among the first three, and the mean of one
  /// over its place.
  public record Quality(int questions, double recall1, double recall3, double mrr) {}

  /// Reads the questions.
  public static SearchQuality of(HelpSearch search) throws IOException {
    List<Question> questions =
        new ClassPathResource("help/questions.tsv")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .map(parts -> new Question(parts[0], Locale.forLanguageTag(parts[1]), parts[2]))
            .toList();
    return new SearchQuality(search, questions);
  }

  /// The quality for one language.
  public Quality in(Locale locale) {
    return of(questions.stream().filter(question -> question.locale().equals(locale)).toList());
  }

  /// The quality for all questions.
  public Quality overall() {
    return of(questions);
  }

  /// Questions whose answer is not among the first three, with what came instead.
  public List<String> missed() {
    return questions.stream()
        .filter(question -> rank(question) > 3)
        .map(question -> question + " → " + found(question, 3))
        .toList();
  }

  private Quality of(List<Question> asked) {
    int[] ranks = asked.stream().mapToInt(this::rank).toArray();
    return new Quality(
        ranks.length,
        Arrays.stream(ranks).filter(rank -> rank == 1).count() / (double) ranks.length,
        Arrays.stream(ranks).filter(rank -> rank <= 3).count() / (double) ranks.length,
        Arrays.stream(ranks)
            .mapToDouble(rank -> rank > LOOKED_AT ? 0 : 1.0 / rank)
            .average()
            .orElse(0));
  }

  private int rank(Question question) {
    int at = found(question, LOOKED_AT).indexOf(question.slug());
    return at < 0 ? Integer.MAX_VALUE : at + 1;
  }

  private List<String> found(Question question, int limit) {
    return search
        .find(
            question.text(), question.locale(), Set.of(Audience.EVERYONE), Optional.empty(), limit)
        .stream()
        .map(found -> found.place().article().slug())
        .toList();
  }
}
