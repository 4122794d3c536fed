/// The help center: answers before anyone waits.
///
/// **Words.** A category holds sections, a section holds articles. An article is one answer; what
/// people read of it is a *translation* into one language, and each translation has *versions* that
/// are never changed once written. A translation has at most one published version and at most one
/// draft beyond it. Numbers that differ from exchange to exchange are *variables*.
///
/// **Start at** [Articles] (write, publish, archive) and [Catalogue] (what can be read, as one
/// immutable snapshot). Slices: `content` (rows), `rendering` (from Markdown to safe HTML),
/// `reading` (the pages of customers), `editing` (the pages of editors), `porting` (files in and
/// out), `filing` (pictures and files of articles), `feedback` (was this helpful?).
///
/// Every change appends to `help_change`; pages and search follow it. Owns the tables `help_*`.
/// Knows no ticket.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::guard",
      "staff::post",
      "search"
    })
@NullMarked
package dev.steward.helpcenter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
