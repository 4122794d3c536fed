/// How a page reaches a browser, for every module.
///
/// A controller returns a [Screen]: the name of a jte template below `src/main/jte` and the page
/// record it shows. The template gets the record as `page` and a [Ui] as `ui`; every sentence comes
/// from `ui.t("key")`, every time from `ui.time(instant)`, every file from `ui.asset("css/x.css")`.
/// Start at [Screen], then [Ui].
///
/// Who is reading (name, language, time zone, permissions) is a [Reader] that the session filter of
/// `staff` puts on the request; this package never looks it up. Modules add entries to the side of
/// the desk by a [Navigation] bean.
///
/// What protects every response without anybody asking for it: a strict content security policy and
/// its companions (`SecurityHeaders`), refusal of unsafe requests from other sites (`CrossSite`), a
/// form token for posts (`FormTokens`), one place that turns any failure into a page, a fragment or
/// a problem document with a reference number (`Problems`).
///
/// Routes that need no sign-in say why with [OpenRoute]; a test of `staff` walks all routes.
@NamedInterface("web")
@NullMarked
package dev.steward.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
