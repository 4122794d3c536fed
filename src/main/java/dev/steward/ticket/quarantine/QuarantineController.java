package dev.steward.ticket.quarantine;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.channel.intake.Intake;
import dev.steward.channel.intake.IntakeArchive;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_QUARANTINE)
class QuarantineController {
  private static final int PAGE = 50;

  private final IntakeArchive archive;
  private final IntakeDoor door;
  private final Audit audit;

  QuarantineController(IntakeArchive archive, IntakeDoor door, Audit audit) {
    this.door = door;
    this.archive = archive;
    this.audit = audit;
  }

  @GetMapping("/desk/quarantine")
  Screen list(SignedIn viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    List<Intake> found = door.admits(viewer) ? archive.quarantine(before, PAGE + 1) : List.of();
    List<Intake> waiting = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> next =
        found.size() > PAGE
            ? Optional.of("/desk/quarantine?before=" + waiting.getLast().id())
            : Optional.empty();
    return Screen.of(
        "ticket/quarantine/list",
        new QuarantinePage(
            waiting,
            next,
            viewer.may(Permission.RELEASE_QUARANTINE),
            viewer.may(Permission.RAW_SOURCE)));
  }

  @PostMapping("/desk/quarantine/{id}/release")
  @Requires(Permission.RELEASE_QUARANTINE)
  Screen release(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    require(by, id);
    boolean done = archive.release(id, by.agentId().value());
    Flash.of(done ? "quarantine.flash.released" : "quarantine.flash.still-unreadable")
        .leave(request, response);
    return Screen.redirect("/desk/quarantine");
  }

  @PostMapping("/desk/quarantine/{id}/discard")
  @Requires(Permission.RELEASE_QUARANTINE)
  Screen discard(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    require(by, id);
    if (!archive.discard(id, by.agentId().value())) {
      throw WebError.NOT_FOUND.refusal();
    }
    Flash.of("quarantine.flash.discarded").leave(request, response);
    return Screen.redirect("/desk/quarantine");
  }

  /// The exact bytes, as a download; reading them is an audit event.
  @GetMapping("/desk/intakes/{id}/raw")
  @Requires(Permission.RAW_SOURCE)
  ResponseEntity<InputStreamResource> raw(SignedIn by, @PathVariable long id) {
    require(by, id);
    Intake intake = archive.find(id).orElseThrow(WebError.NOT_FOUND::refusal);
    audit.record(
        by.actor(), "raw_source.read", Subject.of("intake", id), Optional.empty(), Map.of());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(intake.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"intake-" + id + ".eml\"")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(archive.open(intake)));
  }

  private void require(SignedIn by, long id) {
    if (archive.find(id).isEmpty() || !door.admits(by, id)) {
      throw WebError.NOT_FOUND.refusal();
    }
  }
}
