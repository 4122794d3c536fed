package dev.steward.api.user;

import dev.steward.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/// What a program sends to make or change a customer. Roles are not taken from programs.
record UserForm(@Nullable String name, @Nullable String email, @Nullable String locale) {

  /// Around it in the request.
  record Envelope(@Nullable UserForm user) {
    UserForm require() {
      if (user == null) {
        throw ApiProblem.invalid("user", "BlankValue", "user: is missing");
      }
      return user;
    }
  }
}
