package dev.steward.ticket.searching;

import dev.steward.ticket.listing.Row;
import java.util.List;

/// What a search found.
public record SearchPage(String query, List<Row> rows) {}
