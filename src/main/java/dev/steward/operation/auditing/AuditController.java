package dev.steward.operation.auditing;

import dev.steward.audit.sealing.AuditLog;
import dev.steward.audit.sealing.AuditLog.Proof;
import dev.steward.audit.sealing.AuditLog.Query;
import dev.steward.audit.sealing.AuditLog.Shown;
import dev.steward.audit.tree.Hash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.READ_AUDIT)
class AuditController {
  private static final int PAGE = 50;

  private final AuditLog log;
  private final Agents agents;

  AuditController(AuditLog log, Agents agents) {
    this.log = log;
    this.agents = agents;
  }

  @GetMapping("/desk/admin/audit")
  Screen list(
      SignedIn viewer,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String agent,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return list(viewer, new AuditSearch(act, agent, kind, id, from, until, before));
  }

  private Screen list(SignedIn viewer, AuditSearch form) {
    List<Shown> found = log.list(query(form, viewer.zone()), PAGE + 1);
    List<Shown> shown = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> older =
        found.size() > PAGE
            ? Optional.of("/desk/admin/audit?" + form.query(shown.getLast().entry().id()))
            : Optional.empty();
    Map<Long, String> names = new LinkedHashMap<>();
    agents.list().forEach(agent -> names.put(agent.id().value(), agent.name()));
    return Screen.of(
        "operation/auditing/list", new AuditPage(form, shown, names, log.state(), older));
  }

  /// What an outsider needs to check the entry; the canonical bytes as text.
  @GetMapping("/desk/admin/audit/{id}/proof")
  ResponseEntity<Map<String, Object>> proof(@PathVariable long id) {
    return log.proof(id)
        .map(proof ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"audit-" + id + "-proof.json\"")
                .body(members(proof)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Map<String, Object> members(Proof proof) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("entry", proof.canonical());
    members.put("position", proof.position());
    members.put("path", proof.path().stream().map(Hash::toString).toList());
    members.put("head", proof.note());
    members.put("key", proof.key());
    return members;
  }

  /// A day is a day of the reader; the last one counts whole. What is no day is not asked.
  private static Query query(AuditSearch form, ZoneId zone) {
    return new Query(
        form.act(),
        form.agent().matches("\\d{1,18}")
            ? OptionalLong.of(Long.parseLong(form.agent()))
            : OptionalLong.empty(),
        form.kind(),
        form.id(),
        start(form.from(), 0, zone),
        start(form.until(), 1, zone),
        form.before());
  }

  private static Optional<Instant> start(String day, int later, ZoneId zone) {
    try {
      return day.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
