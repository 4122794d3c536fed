package dev.steward.ticket.bulk;

import dev.steward.ticket.acting.ActKind;
import java.util.List;

/// Acts kept together that can be done to several tickets at once.
public record BundlesPage(List<ActKind.Choice> bundles) {}
