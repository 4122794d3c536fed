package dev.steward.staff.role;

import java.util.List;

/// All roles.
public record RolesPage(List<DeskRole> roles) {}
