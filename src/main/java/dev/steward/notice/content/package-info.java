/// Announcements as they are written and published: [dev.steward.notice.content.Announcements].
@NamedInterface("content")
@NullMarked
package dev.steward.notice.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
