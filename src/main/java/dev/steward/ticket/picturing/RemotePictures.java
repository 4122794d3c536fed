package dev.steward.ticket.picturing;

import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.egress.Origins;
import dev.steward.platform.token.Signer;
import dev.steward.ticket.TicketId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Names pictures of the internet by paths of ours, and fetches them for who comes back with such a
/// path.
@Component
public class RemotePictures {

  private static final String PURPOSE = "remote-picture";
  private static final String TYPES = "image/png,image/jpeg,image/gif,image/webp";
  private static final int SIGNATURE = 16;
  private static final int AT_ONCE = 12;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final DataSize MOST = DataSize.ofMegabytes(8);

  private final Function<Errand, Answer> egress;
  private final Signer signer;
  private final Origins own;
  private final Semaphore places = new Semaphore(AT_ONCE);

  @Autowired
  RemotePictures(Egress egress, Signer signer, PictureSettings settings) {
    this(egress::send, signer, settings);
  }

  RemotePictures(Function<Errand, Answer> egress, Signer signer, PictureSettings settings) {
    this.egress = egress;
    this.signer = signer;
    this.own = Origins.of(settings.origins());
  }

  /// From an address in this message to the path under which the desk shows what lies there. The
  /// path can be made for this message and this address only here.
  public UnaryOperator<String> paths(TicketId ticket, long message) {
    return address ->
        "/desk/tickets/%d/messages/%d/picture?address=%s&signature=%s"
            .formatted(
                ticket.value(),
                message,
                URLEncoder.encode(address, StandardCharsets.UTF_8),
                signature(ticket, message, address));
  }

  /// Whether such a path was made here.
  boolean isOurs(TicketId ticket, long message, String address, String signature) {
    try {
      byte[] signed = Base64.getUrlDecoder().decode(signature);
      return signed.length == SIGNATURE
          && signer.verify(PURPOSE, statement(ticket, message, address), signed);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// What lies there, if it is a picture that can be shown. Waits for a place when many are fetched
  /// already.
  Optional<Picture> fetch(String address) {
    if (!takePlace()) {
      return Optional.empty();
    }
    try {
      Errand errand = Errand.get(address).accepting(TYPES).allowing(own).within(WITHIN, MOST);
      return egress.apply(errand) instanceof Answer.Given(int status, _, byte[] body)
              && status == 200
          ? picture(body)
          : Optional.empty();
    } finally {
      places.release();
    }
  }

  private static Optional<Picture> picture(byte[] body) {
    return PictureHeader.of(body)
        .filter(PictureHeader::isSane)
        .map(header -> new Picture(header.mediaType(), body));
  }

  private boolean takePlace() {
    try {
      return places.tryAcquire(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String signature(TicketId ticket, long message, String address) {
    byte[] whole = signer.sign(PURPOSE, statement(ticket, message, address));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE));
  }

  private static String statement(TicketId ticket, long message, String address) {
    return ticket.value() + " " + message + " " + address;
  }
}
