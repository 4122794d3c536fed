package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives the files of articles: to readers those of what they may read, to the desk the others.
@Controller
@OpenRoute("pictures of articles are as public as the articles that show them")
class FileController {
  private static final String FILE = "{key:[a-z2-7]{20,60}}/{name:[A-Za-z0-9_.-]{1,100}}";
  private static final String DESK = "/desk/knowledge/files/";

  private final HelpFiles files;
  private final FileReaders readers;

  FileController(HelpFiles files, FileReaders readers) {
    this.files = files;
    this.readers = readers;
  }

  @GetMapping("/hc/files/" + FILE)
  Object show(HttpServletRequest request, @PathVariable String key, @PathVariable String name) {
    HelpFile file = require(key, name);
    Optional<FileReaders.Access> access = readers.access(file, request);
    if (access.isEmpty() && isOfTheDesk(request)) {
      return Screen.redirect(DESK + key + "/" + name);
    }
    return FileAnswer.of(file, files, access.orElseThrow(WebError.NOT_FOUND::refusal));
  }

  /// For people of the desk: what any article shows or any draft will show.
  @GetMapping(DESK + FILE)
  @Requires(Permission.OWN_PROFILE)
  Object show(@PathVariable String key, @PathVariable String name, SignedIn who) {
    HelpFile file = require(key, name);
    boolean may =
        who.may(Permission.EDIT_KNOWLEDGE)
            || who.may(Permission.VIEW_TICKETS) && readers.isPublished(file);
    if (!may) {
      throw WebError.NOT_FOUND.refusal();
    }
    return FileAnswer.of(file, files, FileReaders.Access.SOME);
  }

  private HelpFile require(String key, String name) {
    return files
        .find(key)
        .filter(file -> file.name().equals(name))
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  /// Only a guess by the name of a cookie; the desk's own route looks at it.
  private static boolean isOfTheDesk(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies())
        .map(Arrays::stream)
        .orElse(Stream.empty())
        .map(Cookie::getName)
        .anyMatch(name -> name.equals("session") || name.equals("__Host-session"));
  }
}
