package dev.steward.staff.guard;

import dev.steward.platform.web.OpenRoute;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// What a route declares about who may use it.
sealed interface RouteRule {

  /// Anybody.
  record Open() implements RouteRule {}

  /// Who is signed in and has all of these.
  record Needs(List<Permission> permissions, boolean recentProof) implements RouteRule {}

  /// Nothing, or contradictory things: refused to everybody.
  record Undeclared() implements RouteRule {}

  /// The rule of a controller method; what stands on the method goes before what stands on the
  /// class.
  static RouteRule of(HandlerMethod route) {
    boolean proof = on(route, RecentProof.class).isPresent();
    Optional<Requires> requires = onMethod(route, Requires.class);
    boolean open = onMethod(route, OpenRoute.class).isPresent();
    return requires.isPresent() || open
        ? rule(requires, open, proof)
        : rule(onType(route, Requires.class), onType(route, OpenRoute.class).isPresent(), proof);
  }

  private static RouteRule rule(Optional<Requires> requires, boolean open, boolean proof) {
    if (requires.isPresent() == open) {
      return new Undeclared();
    }
    if (open) {
      return new Open();
    }
    List<Permission> permissions = List.of(requires.orElseThrow().value());
    return permissions.isEmpty() ? new Undeclared() : new Needs(permissions, proof);
  }

  private static <A extends Annotation> Optional<A> on(HandlerMethod route, Class<A> type) {
    return onMethod(route, type).or(() -> onType(route, type));
  }

  private static <A extends Annotation> Optional<A> onMethod(HandlerMethod route, Class<A> type) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), type));
  }

  private static <A extends Annotation> Optional<A> onType(HandlerMethod route, Class<A> type) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), type));
  }
}
