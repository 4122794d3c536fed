package dev.steward.staff.palette;

import dev.steward.platform.web.PaletteSource;
import java.util.List;

/// What fits the words typed so far, best first.
public record PalettePage(List<PaletteSource.Item> items) {}
