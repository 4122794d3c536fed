package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.helpcenter.feedback.Uses;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.helpcenter.porting.Starter;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
class KnowledgeController {
  private static final String LIST = "helpcenter/editing/list";
  private static final int LAST = 1_000;
  private static final int PAGE = 100;

  private final EditingRepository rows;
  private final Articles articles;
  private final Starter starter;
  private final Votes votes;
  private final Uses uses;
  private final InstantSource clock;

  KnowledgeController(
      EditingRepository rows,
      Articles articles,
      Starter starter,
      Votes votes,
      Uses uses,
      InstantSource clock) {
    this.rows = rows;
    this.articles = articles;
    this.starter = starter;
    this.votes = votes;
    this.uses = uses;
    this.clock = clock;
  }

  @GetMapping("/desk/knowledge")
  Screen list(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") String after,
      SignedIn who) {
    long behind = after.matches("\\d{1,12}") ? Long.parseLong(after) : 0;
    return Screen.of(LIST, page(query.strip(), state, behind, who, Optional.empty()));
  }

  /// Begins an article: its place and short name; the words come next.
  @PostMapping("/desk/knowledge")
  Screen create(
      @RequestParam long section,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String slug,
      SignedIn who) {
    String name = slug.isBlank() ? Slugs.of(title) : slug.strip();
    try {
      ArticleId id = articles.create(Placement.of(new SectionId(section), name, LAST), who.actor());
      Locale first = rows.languages().getFirst();
      return Screen.redirect("/desk/knowledge/" + id.value() + "/" + first.toLanguageTag());
    } catch (Refusal refused) {
      return Screen.refused(
          LIST, page("", "", 0, who, Optional.of("error." + refused.code().code())));
    }
  }

  /// Fills an empty help center with the articles that come with the desk.
  @PostMapping("/desk/knowledge/starter")
  Screen load(SignedIn who) {
    starter.load(who.actor());
    return Screen.redirect("/desk/knowledge");
  }

  private KnowledgePage page(
      String query, String state, long after, SignedIn who, Optional<String> problem) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), who.zone());
    var wanted = new EditingRepository.Wanted(query, state, today, after, PAGE + 1);
    List<KnowledgePage.Row> found = rows.list(wanted, who.locale());
    List<KnowledgePage.Row> shown = found.stream().limit(PAGE).toList();
    List<KnowledgePage.SectionChoice> sections = rows.sections(who.locale());
    List<KnowledgePage.Group> groups =
        sections.stream()
            .map(section ->
                new KnowledgePage.Group(
                    section.name(),
                    shown.stream().filter(row -> row.section().equals(section.id())).toList()))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    Optional<String> next =
        found.size() > PAGE
            ? Optional.of(path(query, state) + "&after=" + shown.getLast().id().value())
            : Optional.empty();
    return new KnowledgePage(
        groups,
        rows.languages(),
        sections,
        query,
        state,
        today,
        votes.tallies().stream().collect(Collectors.groupingBy(Votes.Tally::article)),
        uses.lately(),
        new KnowledgePage.Ways(
            after > 0 ? Optional.of(path(query, state)) : Optional.empty(), next),
        problem);
  }

  private static String path(String query, String state) {
    return "/desk/knowledge?q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&state="
        + URLEncoder.encode(state, StandardCharsets.UTF_8);
  }
}
