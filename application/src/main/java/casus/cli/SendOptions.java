package casus.cli;

import casus.delivery.Delivery;
import casus.delivery.DeliverySettings;
import casus.record.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings for mail and webhooks are. */
final class SendOptions {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings for mail and webhooks; without it delivery.properties in the folder of the store.")
    private @Nullable Path settings;

    /** Puts something into the outbox, its words through a mask, and sends what is due; the exit status. */
    int send(Store record, PrintWriter out, UnaryOperator<String> mask, ToIntFunction<Delivery> putting) {
        Delivery delivery = new Delivery(record, DeliverySettings.of(record.location(), settings), Instant::now, mask);
        int put = putting.applyAsInt(delivery);
        try {
            Delivery.Sent sent = delivery.send();
            out.println(put + " new, " + sent.sent() + " sent");
            sent.problems().forEach(problem -> out.println("not sent: " + problem));
            out.flush();
            return sent.problems().isEmpty() ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
