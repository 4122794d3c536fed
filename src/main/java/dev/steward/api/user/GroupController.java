package dev.steward.api.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.api.ApiProblem;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Teams, which clients call groups.
@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_TICKETS)
class GroupController {
  private final Agents agents;
  private final BaseUrl base;

  GroupController(Agents agents, BaseUrl base) {
    this.agents = agents;
    this.base = base;
  }

  @GetMapping({"/groups", "/groups.json", "/groups/assignable", "/groups/assignable.json"})
  Map<String, @Nullable Object> list() {
    List<GroupResource> found = agents.teams().stream().map(this::resource).toList();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("groups", found);
    answer.put("next_page", null);
    answer.put("previous_page", null);
    answer.put("count", found.size());
    return answer;
  }

  @GetMapping({"/groups/{id}", "/groups/{id}.json"})
  Map<String, GroupResource> show(@PathVariable long id) {
    return Map.of(
        "group", agents.find(new TeamId(id)).map(this::resource).orElseThrow(ApiProblem::notFound));
  }

  private GroupResource resource(Team team) {
    return new GroupResource(
        team.id().value(),
        base.value() + "/api/v2/groups/" + team.id().value() + ".json",
        team.name(),
        false,
        team.createdAt(),
        team.updatedAt());
  }

  /// A team.
  @JsonInclude
  record GroupResource(
      long id,
      String url,
      String name,
      boolean deleted,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt) {}
}
