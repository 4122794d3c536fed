package dev.steward.staff.profile;

import java.util.List;

/// Ten recovery codes, shown this once.
public record RecoveryCodesPage(List<String> codes) {}
