package dev.steward.sla.calendar;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Requires(Permission.MANAGE_SLA)
@RequestMapping("/desk/admin/calendars")
class CalendarController {
  private static final String LIST = "sla/calendar/list";
  private static final String SHOW = "sla/calendar/show";
  private static final String BASE = "/desk/admin/calendars";

  private final Calendars calendars;
  private final CalendarEditing editing;
  private final CalendarPages pages;

  CalendarController(Calendars calendars, CalendarEditing editing, CalendarPages pages) {
    this.calendars = calendars;
    this.editing = editing;
    this.pages = pages;
  }

  @GetMapping
  Screen list(SignedIn by) {
    return Screen.of(LIST, pages.list("", by.zone().getId(), Optional.empty()));
  }

  /// A new calendar has office hours, to be changed at once.
  @PostMapping
  Screen add(@RequestParam MultiValueMap<String, String> fields, SignedIn by) {
    var form = new CalendarForm(fields);
    try {
      var hours = new Hours(form.zone(), Week.workdays(new Span(9 * 60, 18 * 60)), List.of());
      return Screen.redirect(BASE + "/" + editing.add(form.name(), hours, by.actor()).value());
    } catch (Refusal refused) {
      return Screen.refused(
          LIST,
          pages.list(
              form.name(),
              fields.toSingleValueMap().getOrDefault("zone", ""),
              Optional.of(refused)));
    }
  }

  @GetMapping("/{id}")
  Screen show(@PathVariable long id, @RequestParam(defaultValue = "") String at) {
    return Screen.of(SHOW, pages.page(require(id), at));
  }

  @PostMapping("/{id}")
  Screen save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptCalendar calendar = require(id);
    var form = new CalendarForm(fields);
    try {
      var hours = new Hours(form.zone(), form.week(), calendar.own().holidays());
      editing.change(
          calendar.id(), form.name(), hours, form.includes(), form.version(), by.actor());
      return done(id, Flash.of("sla.calendar.saved"), request, response);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.refused(calendar, form.typed(), refused));
    }
  }

  @PostMapping("/{id}/holidays")
  Screen addHoliday(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptCalendar calendar = require(id);
    var form = new CalendarForm(fields);
    try {
      Holiday holiday = form.holiday();
      var holidays = new LinkedHashSet<>(calendar.own().holidays());
      holidays.add(holiday);
      change(calendar, List.copyOf(holidays), calendar.version(), by);
      return done(id, Flash.of("sla.holiday.added", holiday.name()), request, response);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.refused(calendar, form.typed(), refused));
    }
  }

  @PostMapping("/{id}/holidays/removal")
  Screen removeHoliday(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptCalendar calendar = require(id);
    var form = new CalendarForm(fields);
    var holidays = new ArrayList<>(calendar.own().holidays());
    if (form.index() < 0 || form.index() >= holidays.size()) {
      throw WebError.NOT_FOUND.refusal();
    }
    Holiday gone = holidays.remove(form.index());
    try {
      change(calendar, holidays, form.version(), by);
      return done(id, Flash.of("sla.holiday.removed", gone.name()), request, response);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.refused(calendar, Map.of(), refused));
    }
  }

  /// Adds what a calendar file holds to the holidays; those that are there already stay one.
  @PostMapping("/{id}/holidays/import")
  Screen importFile(
      @PathVariable long id,
      @RequestParam MultipartFile file,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    KeptCalendar calendar = require(id);
    try {
      HolidayFile.Content content =
          HolidayFile.read(file.getBytes(), pages.today(calendar.own().zone()));
      var holidays = new LinkedHashSet<>(calendar.own().holidays());
      holidays.addAll(content.holidays());
      int fresh = holidays.size() - calendar.own().holidays().size();
      change(calendar, List.copyOf(holidays), calendar.version(), by);
      return done(id, imported(fresh, content.skipped()), request, response);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.refused(calendar, Map.of(), refused));
    }
  }

  @PostMapping("/{id}/retirement")
  Screen retire(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptCalendar calendar = require(id);
    try {
      editing.retire(calendar.id(), by.actor());
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.refused(calendar, Map.of(), refused));
    }
    Flash.of("sla.calendar.retired", calendar.name()).leave(request, response);
    return Screen.redirect(BASE);
  }

  private void change(KeptCalendar calendar, List<Holiday> holidays, int version, SignedIn by) {
    var hours = new Hours(calendar.own().zone(), calendar.own().week(), holidays);
    editing.change(calendar.id(), calendar.name(), hours, calendar.includes(), version, by.actor());
  }

  private static Flash imported(int fresh, List<String> skipped) {
    return skipped.isEmpty()
        ? Flash.of("sla.holiday.imported", "" + fresh)
        : Flash.of(
            "sla.holiday.imported.some",
            "" + fresh,
            "" + skipped.size(),
            HolidayFile.some(skipped, 3));
  }

  private static Screen done(
      long id, Flash flash, HttpServletRequest request, HttpServletResponse response) {
    flash.leave(request, response);
    return Screen.redirect(BASE + "/" + id);
  }

  private KeptCalendar require(long id) {
    return calendars.find(new CalendarId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
