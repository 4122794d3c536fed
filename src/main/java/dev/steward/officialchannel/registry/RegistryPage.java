package dev.steward.officialchannel.registry;

import dev.steward.officialchannel.Entry;
import dev.steward.officialchannel.reporting.FakeReports;
import java.util.List;

/// The registry for those who keep it.
///
/// @param viewer who looks, and may not decide about their own changes
public record RegistryPage(
    List<Entry> entries, List<Change> waiting, List<FakeReports.Reported> reported, long viewer) {}
