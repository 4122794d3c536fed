package dev.steward.form.suggesting;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How often a draft ended without a ticket, for those who make forms and articles.
@Controller
@Requires(Permission.MANAGE_TEAMS)
class AnsweredController {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Set<Audience> EVERYONE = Set.of(Audience.EVERYONE);
  private static final int MOST = 50;

  private final FormDrafts drafts;
  private final Catalogues catalogues;
  private final InstantSource clock;

  AnsweredController(FormDrafts drafts, Catalogues catalogues, InstantSource clock) {
    this.drafts = drafts;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  @GetMapping("/desk/admin/answered")
  Screen show(SignedIn by) {
    Instant since = clock.instant().minus(MONTH);
    List<AnsweredPage.Line> types =
        drafts.byType(since).stream()
            .map(each ->
                new AnsweredPage.Line(
                    "request-type." + each.code(),
                    true,
                    "/requests/new/" + each.code(),
                    each.offered(),
                    each.opened(),
                    each.answered()))
            .toList();
    List<AnsweredPage.Line> articles =
        drafts.byArticle(since, MOST).stream().flatMap(each -> line(each, by.locale())).toList();
    return Screen.of("form/answered", new AnsweredPage(types, articles));
  }

  private Stream<AnsweredPage.Line> line(FormDrafts.OfArticle each, Locale locale) {
    return catalogues
        .current()
        .find(new ArticleId(each.article()), EVERYONE)
        .map(place ->
            new AnsweredPage.Line(
                place.article().nearest(locale).title(),
                false,
                HelpPaths.article(locale, place.article()),
                each.offered(),
                each.opened(),
                each.answered()))
        .stream();
  }
}
