package dev.steward.api.user;

import org.jspecify.annotations.Nullable;

/// Who asks, as a program names them.
public record RequesterForm(@Nullable String name, @Nullable String email) {}
