package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Votes about articles; a program has one, like every visitor.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpVoteController {
  private final Inventory inventory;
  private final Votes votes;
  private final BaseUrl base;

  HelpVoteController(Inventory inventory, Votes votes, BaseUrl base) {
    this.inventory = inventory;
    this.votes = votes;
    this.base = base;
  }

  @GetMapping({"/articles/{id}/votes", "/articles/{id}/votes.json"})
  Map<String, @Nullable Object> list(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    return HelpLists.of(
        "votes",
        votes.cast(require(by, id).article().id()),
        vote -> resource(id, vote),
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @PostMapping({"/articles/{id}/up", "/articles/{id}/up.json"})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, VoteResource> up(SignedIn by, @PathVariable long id) {
    return vote(by, id, true);
  }

  @PostMapping({"/articles/{id}/down", "/articles/{id}/down.json"})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, VoteResource> down(SignedIn by, @PathVariable long id) {
    return vote(by, id, false);
  }

  private Map<String, VoteResource> vote(SignedIn by, long id, boolean helpful) {
    Kept kept = require(by, id);
    String voter = "program-" + by.agentId().value();
    votes.take(
        new Votes.Vote(
            new ArticleId(id),
            kept.editions().getFirst().locale(),
            voter,
            voter,
            helpful,
            Optional.empty(),
            ""));
    return Map.of("vote", resource(id, votes.cast(new ArticleId(id)).getFirst()));
  }

  private VoteResource resource(long article, Votes.Cast vote) {
    return new VoteResource(
        vote.id(),
        base.of("/api/v2/help_center/votes/" + vote.id() + ".json"),
        null,
        vote.helpful() ? 1 : -1,
        article,
        "Article",
        vote.at(),
        vote.at());
  }

  private Kept require(SignedIn by, long id) {
    return inventory
        .article(id, HelpResources.drafts(by))
        .filter(kept -> kept.editions().stream().anyMatch(edition -> !edition.isDraft()))
        .orElseThrow(ApiProblem::notFound);
  }

  /// A vote.
  ///
  /// @param value 1 or -1
  @JsonInclude
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record VoteResource(
      long id,
      String url,
      @Nullable Long userId,
      int value,
      long itemId,
      String itemType,
      Instant createdAt,
      Instant updatedAt) {}
}
