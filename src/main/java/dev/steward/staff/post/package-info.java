/// The port by which staff are written to: invitations, new passwords, notifications. Another
/// module knows how mail leaves and implements [StaffPost]; this one knows whom to write to and
/// what.
@NamedInterface("post")
@NullMarked
package dev.steward.staff.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
