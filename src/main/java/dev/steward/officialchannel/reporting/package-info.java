/// Fakes that people report: the same one is one row, however many do. Start at [FakeReports].
@NullMarked
package dev.steward.officialchannel.reporting;

import org.jspecify.annotations.NullMarked;
