package dev.steward.form.editing;

import dev.steward.form.keeping.RequestType;
import java.util.List;

/// All request types.
///
/// @param problem message key of why one could not be made; empty for nothing
public record FormListPage(List<RequestType> types, String problem) {}
