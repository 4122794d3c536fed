package dev.steward.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a route that anybody may use without being signed in, and says why. On a method it
/// replaces what the class says.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenRoute {
  /// Why this needs no sign-in, for whoever reviews the list of open routes.
  String value();
}
