package dev.steward.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a route demands of the person behind a request: to be signed in and to have **all** of
/// these permissions. On a method it replaces what the class says.
///
/// A route without this and without [dev.steward.platform.web.OpenRoute] is refused to everybody,
/// and fails the build.
///
/// ```java
/// @Requires(Permission.WORK_TICKETS)
/// @PostMapping("/desk/tickets/{id}/replies")
/// String reply(@PathVariable long id, SignedIn by, ReplyForm form) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  /// The permissions, at least one.
  Permission[] value();
}
