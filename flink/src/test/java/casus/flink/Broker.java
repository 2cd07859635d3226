package casus.flink;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker of Kafka in a process of its own, with nothing in it. */
final class Broker implements AutoCloseable {
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw";
    private static final int HEAP_MIB = 256;

    private final Process process;
    private final String servers;

    private Broker(Process process, String servers) {
        this.process = process;
        this.servers = servers;
    }

    static Broker start(Path folder) throws Exception {
        int[] ports = ports();
        int port = ports[0];
        Path data = Files.createDirectories(folder.resolve("data"));
        Path settings = Files.writeString(
                folder.resolve("server.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@localhost:" + ports[1],
                        "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + ports[1],
                        "advertised.listeners=PLAINTEXT://localhost:" + port,
                        "controller.listener.names=CONTROLLER",
                        "log.dirs=" + data,
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "group.initial.rebalance.delay.ms=0",
                        ""));
        java(folder, "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString())
                .waitFor();
        Process process = java(folder, "kafka.Kafka", settings.toString());
        Broker broker = new Broker(process, "localhost:" + port);
        broker.await(folder);
        return broker;
    }

    /** Two ports that nobody listens at: both are held until both are known. */
    private static int[] ports() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private static Process java(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(arguments[0] + ".log").toFile())
                .start();
    }

    private void await(Path folder) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("reports", 2, (short) 1), new NewTopic("incidents", 2, (short) 1)))
                    .all()
                    .get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The broker did not start: " + Files.readString(folder.resolve("kafka.Kafka.log")), e);
        }
    }

    String servers() {
        return servers;
    }

    /** Sends lines to the topic of reports. */
    void send(List<String> lines) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", servers);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String line : lines) {
                producer.send(new ProducerRecord<>("reports", null, line)).get();
            }
        }
    }

    /** Reads the topic of incidents. */
    Reader incidents() {
        return new Reader(servers);
    }

    /** What a consumer of incidents knows: of each id the value with the largest stamp. */
    static final class Reader implements AutoCloseable {
        private final KafkaConsumer<String, String> consumer;
        private final Map<String, ConsumerRecord<String, String>> newest = new HashMap<>();

        private Reader(String servers) {
            Properties settings = new Properties();
            settings.put("bootstrap.servers", servers);
            settings.put("group.id", "test");
            settings.put("auto.offset.reset", "earliest");
            consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            consumer.subscribe(List.of("incidents"));
        }

        /** Incidents that hold: those whose first claim is in no newer one. */
        List<String> now() {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                newest.merge(message.key(), message, (before, after) -> stamp(after) >= stamp(before) ? after : before);
            }
            List<String> holding = new ArrayList<>();
            for (ConsumerRecord<String, String> one : newest.values()) {
                Optional<ConsumerRecord<String, String>> over = newest.values().stream()
                        .filter(other -> other != one && other.value() != null && stamp(other) > stamp(one))
                        .filter(other -> other.value().contains("\"id\":\"" + one.key() + "\""))
                        .findFirst();
                if (one.value() != null && over.isEmpty()) {
                    holding.add(one.value());
                }
            }
            return holding;
        }

        private static long stamp(ConsumerRecord<String, String> message) {
            return Long.parseLong(
                    new String(message.headers().lastHeader("stamp").value(), StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
