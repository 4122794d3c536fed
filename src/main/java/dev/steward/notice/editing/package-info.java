/// Announcements at the desk: the list, and the editor with its preview.
@NullMarked
package dev.steward.notice.editing;

import org.jspecify.annotations.NullMarked;
