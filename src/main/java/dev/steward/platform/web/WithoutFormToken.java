package dev.steward.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A form on pages that are the same for everybody, and therefore cannot carry a form token. Other
/// sites are still refused by their origin. Only for acts that rest on no session.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutFormToken {
  /// Why nothing is lost by it.
  String value();
}
