package dev.steward.ticket.picturing;

/// A raster picture that can be shown.
record Picture(String mediaType, byte[] bytes) {}
