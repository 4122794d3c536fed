package dev.steward.api;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.steward.audit.Actor;
import dev.steward.staff.Role;
import dev.steward.staff.people.Teams;
import dev.steward.staff.token.ApiTokens;
import dev.steward.ticket.Ticket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description at `/api/openapi.json` is true: every route is in it, and live answers have the
/// described shape.
class OpenApiTests {
  private static final JsonMapper json = JsonMapper.builder().build();
  private static final HttpClient http = HttpClient.newHttpClient();
  private static final String token =
      desk.the(ApiTokens.class).create("openapi", Role.ADMIN, Actor.OPERATOR);

  @Test
  void describesEveryRouteAndNoOther() throws Exception {
    Set<String> routes = new TreeSet<>();
    desk.the(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, _) ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v2/") && !path.endsWith(".json"))
                .filter(path -> !path.equals("/api/v2/groups/assignable"))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + path))));

    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described).isEqualTo(routes);
  }

  @Test
  void answersInTheDescribedShape() throws Exception {
    Ticket ticket = ticketFrom(someone("li"));
    long team = desk.the(Teams.class).add("Deposits " + someone("t"), Actor.OPERATOR).value();
    HelpShelves help = HelpShelves.filled();
    for (var path : document().get("paths").properties()) {
      JsonNode get = path.getValue().get("get");
      if (get == null || !get.at("/responses/200/content").has("application/json")) {
        continue;
      }
      long id =
          path.getKey().contains("/users/")
              ? ticket.customer().value()
              : path.getKey().contains("/groups/") ? team : ticket.id().value();
      if (path.getKey().contains("/attachments/")) {
        continue;
      }
      String address =
          (path.getKey().contains("/help_center/")
                  ? help.address(path.getKey())
                  : path.getKey().replace("{id}", String.valueOf(id)))
              + "?ids="
              + id
              + "&query=deposit";

      HttpResponse<String> answer = get(address, token);

      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(problems(get.at("/responses/200/content/application~1json/schema"), answer.body()))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void refusesInTheDescribedShape() throws Exception {
    JsonNode error = document().at("/components/schemas/Error");

    for (String address : List.of("/api/v2/tickets/999999999", "/api/v2/users/999999999")) {
      HttpResponse<String> answer = get(address, token);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(problems(error, answer.body())).isEmpty();
    }
    HttpResponse<String> stranger = get("/api/v2/tickets", "nobody");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(problems(error, stranger.body())).isEmpty();
    assertThat(get("/api/v2/tickets?page=100000", token).statusCode()).isEqualTo(400);
  }

  private static List<String> problems(JsonNode schema, String answer) throws Exception {
    ObjectNode root = json.createObjectNode();
    root.set("components", document().get("components"));
    root.set("allOf", json.createArrayNode().add(schema));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root)
        .validate(json.readTree(answer))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode document() throws Exception {
    return json.readTree(get("/api/openapi.json", "").body());
  }

  private static HttpResponse<String> get(String path, String bearer) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.url(path)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
