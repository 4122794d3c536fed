package dev.steward.ticket;

import dev.steward.TestDesk;
import dev.steward.staff.AgentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The routes of the running desk, and what the numbers in them name.
final class RouteTable {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

  /// What the variables of a route name, by the beginning of its path; the first that fits counts.
  /// `-` is nothing that hangs on a ticket.
  private static final List<Map.Entry<String, Map<String, String>>> NAMES =
      List.of(
          Map.entry(
              "/desk/tickets/{id}",
              Map.of(
                  "id", "ticket",
                  "message", "message",
                  "delivery", "delivery",
                  "attachment", "attachment")),
          Map.entry("/api/v2/tickets/{id}", Map.of("id", "ticket", "comment", "message")),
          Map.entry("/api/v2/requests/{id}", Map.of("id", "ticket")),
          Map.entry("/desk/attachments/{id}", Map.of("id", "attachment")),
          Map.entry("/api/v2/attachments/{id}", Map.of("id", "attachment")),
          Map.entry("/desk/intakes/{id}", Map.of("id", "intake")),
          Map.entry("/desk/quarantine/{id}", Map.of("id", "intake")),
          Map.entry("/desk/approvals/{id}", Map.of("id", "approval")),
          Map.entry("/desk/redactions/{id}", Map.of("id", "evidence")),
          Map.entry("/desk/notifications/{id}/opening", Map.of("id", "notification")));

  /// Beginnings of paths whose variables name nothing of a ticket.
  private static final List<String> ELSEWHERE =
      List.of(
          "/desk/admin/",
          "/desk/views",
          "/desk/view-list/",
          "/desk/bulk/",
          "/desk/uploads/",
          "/desk/profile/",
          "/desk/notifications/",
          "/desk/saved-texts",
          "/desk/macros",
          "/desk/outbox",
          "/desk/deliveries",
          "/desk/customers",
          "/desk/searches",
          "/api/v2/users",
          "/api/v2/groups",
          "/api/v2/uploads",
          "/api/v2/help_center/",
          // customers' own pages know sessions of their own: portal.OwnRequestsTests
          "/requests/",
          "/desk/ratings/",
          "/desk/announcements/",
          "/desk/articles/",
          "/desk/status/",
          "/brand/",
          "/secret-words/",
          "/subscriptions/",
          "/hc/",
          "/desk/knowledge",
          "/link/",
          "/setup/",
          "/static/",
          "/push/",
          "/error");

  private RouteTable() {}

  /// All routes, each method and path by itself.
  static List<Route> of(TestDesk desk) {
    var mapping = desk.the(RequestMappingHandlerMapping.class);
    List<Route> routes = new ArrayList<>();
    for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        for (String path : info.getPatternValues()) {
          routes.add(new Route(desk, method.name(), path));
        }
      }
    }
    routes.sort(java.util.Comparator.comparing(Route::path).thenComparing(Route::method));
    return routes;
  }

  /// One route.
  record Route(TestDesk desk, String method, String path) {
    List<String> variables() {
      return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    boolean isReading() {
      return method.equals("GET");
    }

    boolean isStream() {
      return path.equals("/desk/live");
    }

    boolean isKnown() {
      return variables().isEmpty()
          || names().isPresent()
          || ELSEWHERE.stream().anyMatch(path::startsWith);
    }

    boolean namesTicketThings() {
      return !variables().isEmpty() && names().isPresent();
    }

    /// Whether what the route shows is there for every ticket of the test.
    boolean alwaysThere() {
      return List.of("id", "message", "comment").containsAll(variables())
          && !path.contains("/image")
          && !path.contains("/picture")
          && !path.contains("/raw")
          && !path.contains("/presence")
          && !path.contains("saved-texts");
    }

    /// The address with the numbers of these things in it.
    String address(HiddenThings things) {
      Map<String, String> named = names().orElse(Map.of());
      return VARIABLE
          .matcher(path)
          .replaceAll((MatchResult found) -> {
            String thing = named.get(found.group(1));
            return thing == null ? word(found.group(1)) : "" + things.number(thing);
          });
    }

    private static String word(String variable) {
      return switch (variable) {
        case "kind" -> "reply";
        case "code" -> "open";
        case "key" -> "agent";
        default -> "1";
      };
    }

    private Optional<Map<String, String>> names() {
      return NAMES.stream()
          .filter(entry -> path.startsWith(entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /// Somebody who asks: a session for the desk, a token for the API.
  record Caller(Optional<AgentId> agent, Optional<String> session, Optional<String> token) {
    static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty(), Optional.empty());

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SECRET =
        Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    private static final String FORM_TOKEN =
        Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

    /// What most forms want, so that the answer is about the ticket and not about a missing field.
    private static final String FIELDS =
        "body=x&text=x&q=x&value=x&version=1&status=open&priority=high&subject=x&tags=x&type=fee&read=true"
            + "&name=x&reason=x&language=en&minutes=5&until=2030-01-01T10:00&seen=0&mode=reply";

    Caller withToken(String other) {
      return new Caller(agent, session, Optional.of(other));
    }

    Answer ask(Route route, HiddenThings things) {
      return ask(route, things, "");
    }

    Answer ask(Route route, HiddenThings things, String query) {
      String address = route.desk().url(route.address(things));
      boolean api = route.path().startsWith("/api/");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(
                      route.isReading() && !query.isEmpty() ? address + "?" + query : address))
              .header("Accept", api ? "application/json" : "text/html");
      if (api) {
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      } else {
        session.ifPresent(
            secret -> request.header("Cookie", "session=" + secret + "; form=" + SECRET));
        request.header("X-CSRF-Token", FORM_TOKEN);
      }
      return send(withBody(request, route.method(), api, query).build());
    }

    private static HttpRequest.Builder withBody(
        HttpRequest.Builder request, String method, boolean api, String query) {
      if (method.equals("GET") || method.equals("DELETE")) {
        return request.method(method, HttpRequest.BodyPublishers.noBody());
      }
      String form = query.isEmpty() ? FIELDS : FIELDS + "&" + query;
      String json =
          "{\"ticket\":{\"comment\":{\"body\":\"x\"}},\"request\":{\"comment\":{\"body\":\"x\"}}}";
      return request
          .header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
          .method(method, HttpRequest.BodyPublishers.ofString(api ? json : form));
    }

    private static Answer send(HttpRequest request) {
      try {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElse("");
        return new Answer(answer.statusCode(), location, answer.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// What came back.
  record Answer(int status, String location, String body) {
    /// A page that shows something, or leads on after something was done.
    boolean isSuccess() {
      return status < 300 || status == 303 && !location.contains("/sign-in");
    }

    boolean holds(String word) {
      return body.contains(word) || location.contains(word);
    }

    /// Whether the ticket is shown or linked anywhere in it.
    boolean names(TicketId ticket) {
      return Pattern.compile("/tickets/" + ticket.value() + "(?!\\d)").matcher(body).find();
    }

    /// The same but for the reference of the request, tokens of the page and the numbers asked for.
    boolean saysTheSameAs(Answer other) {
      return status == other.status && plain().equals(other.plain());
    }

    private String plain() {
      return (location.replaceAll("\\d+", "#") + "\n" + body)
          .replaceAll("(?s)<head>.*?</head>", "")
          .replaceAll("value=\"[A-Za-z0-9_-]{40,}\"", "")
          .replaceAll("data-live-since-value=\"\\d+\"", "")
          .replaceAll("(reference|Reference|参考号)[^<]*<[^>]*>[^<]*", "")
          .replaceAll("\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b|[0-9a-zA-Z]{10,}", "")
          .replaceAll("\\d+", "#");
    }

    @Override
    public String toString() {
      return status + " " + location;
    }
  }
}
