package dev.steward.notice;

import static dev.steward.ticket.World.desk;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.notice.content.Announcements;
import dev.steward.notice.content.Settings;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What the tests of announcements do again and again, on the shared desk.
public final class NoticeWorld {
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private NoticeWorld() {}

  static Announcements announcements() {
    return desk.the(Announcements.class);
  }

  /// A word that occurs nowhere else.
  public static String word() {
    return "word" + NUMBER.incrementAndGet();
  }

  static Announcement written(Settings settings, String title) {
    AnnouncementId id = announcements().create(settings.topic(), title, Actor.OPERATOR);
    write(id, Locale.ENGLISH, title, settings);
    write(id, CHINESE, "公告" + title, settings);
    return announcements().find(id).orElseThrow();
  }

  static void write(AnnouncementId id, Locale locale, String title, Settings settings) {
    int version = announcements().find(id).orElseThrow().version();
    var text =
        new Announcement.Text(
            title, "In short.", "**Body** of " + title + "\n\n<script>alert(1)</script>");
    announcements().write(id, locale, text, settings, version, Actor.OPERATOR);
  }

  public static Announcement published(Settings settings, String title) {
    Announcement announcement = written(settings, title);
    announcements().publish(announcement.id(), Optional.empty(), Actor.OPERATOR);
    return announcements().find(announcement.id()).orElseThrow();
  }

  /// Takes it from readers again.
  public static void withdraw(Announcement announcement) {
    announcements().withdraw(announcement.id(), Actor.OPERATOR);
  }

  /// Reads a page after everything that was kept has been forgotten.
  public static HttpResponse<String> fresh(String path) {
    desk.the(Catalogues.class).forget();
    desk.the(Frames.class).forget();
    return get(path);
  }

  static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(desk.url(path))).GET());
  }

  static HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(desk.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The exact bytes of every mail to an address, oldest first.
  static List<String> mails(String address) {
    return desk.jdbc()
        .sql("select blob from delivery where recipient = ? order by id")
        .param(address)
        .query((row, _) -> read(BlobKey.of(row.getBytes(1))))
        .list();
  }

  private static String read(BlobKey key) {
    try (InputStream blob = desk.the(BlobStore.class).open(key)) {
      return new String(blob.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
