package dev.steward.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/// Marks a route whose act outlives a stolen session: passwords, second factors, tokens, roles. The
/// person must have signed in, or shown their password again, within [#WINDOW]. Reading such a page
/// leads to the password first; writing without proof is refused with 403.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RecentProof {
  /// How long a proof holds.
  Duration WINDOW = Duration.ofMinutes(10);
}
