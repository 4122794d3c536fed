/// Announcements as customers read them: lists, pages, feeds, the banner above every page.
///
/// The same for everybody, below `/hc/`, in all languages of the help center; what exists in one
/// language only is shown in it, and says so.
@NullMarked
package dev.steward.notice.reading;

import org.jspecify.annotations.NullMarked;
