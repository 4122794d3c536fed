package dev.steward.platform.live;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WebError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The event stream of a browser: `GET /desk/live?topics=tickets,ticket:12&since=7`. Events are
/// `hello` (where the sequence stands) and `change` (data: the topic; id: the sequence).
@Controller
@OpenRoute("topics are authorised one by one by the guards")
class LiveController {

  private static final int TOPICS_ASKED = 32;

  private final LiveStreams streams;
  private final ObjectProvider<TopicGuard> guards;

  LiveController(LiveStreams streams, ObjectProvider<TopicGuard> guards) {
    this.streams = streams;
    this.guards = guards;
  }

  @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter follow(
      @RequestParam Set<String> topics,
      @RequestParam(defaultValue = "0") long since,
      @RequestHeader(name = "Last-Event-ID", required = false) Optional<Long> lastSeen,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (topics.size() > TOPICS_ASKED) {
      throw WebError.BAD_REQUEST.refusal();
    }
    TopicGuard.Pass pass =
        guards
            .orderedStream()
            .flatMap(guard -> guard.admit(request, topics).stream())
            .filter(admitted -> !admitted.topics().isEmpty())
            .findFirst()
            .orElseThrow(WebError.NOT_FOUND::refusal);
    response.setHeader("X-Accel-Buffering", "no");
    return streams.open(pass, lastSeen.orElse(since));
  }
}
