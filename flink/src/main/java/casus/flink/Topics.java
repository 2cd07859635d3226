package casus.flink;

import casus.record.Packed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Topics of Kafka: documents come as lines of jsonl, incidents go as JSON under their ids. */
final class Topics {
    private Topics() {}

    /** Values of the topics, each after where it stood and a line break; begins with what is kept of them for a group that is new. */
    @SuppressWarnings("deprecation") // the connector still asks for the old enum
    static KafkaSource<String> lines(String servers, List<String> topics, String group) {
        return KafkaSource.<String>builder()
                .setBootstrapServers(servers)
                .setTopics(topics)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.committedOffsets(
                        org.apache.kafka.clients.consumer.OffsetResetStrategy.EARLIEST))
                .setDeserializer(new Lines())
                .build();
    }

    /**
     * A topic of incidents as they change. What comes again after a failure has the same key, and the stamp in its header tells which of two
     * is newer. A claim that is in no incident any more comes with its id and no value.
     */
    static KafkaSink<Incident> incidents(String servers, String topic) {
        return KafkaSink.<Incident>builder()
                .setBootstrapServers(servers)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Incidents(topic))
                .build();
    }

    private static final class Lines implements KafkaRecordDeserializationSchema<String> {
        private static final long serialVersionUID = 1;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<String> out) {
            byte[] value = message.value();
            if (value != null) {
                out.collect(message.topic() + "/" + message.partition() + "/" + message.offset() + "\n"
                        + new String(value, StandardCharsets.UTF_8));
            }
        }

        @Override
        public TypeInformation<String> getProducedType() {
            return Types.STRING;
        }
    }

    private static final class Incidents implements KafkaRecordSerializationSchema<Incident> {
        private static final long serialVersionUID = 1;

        private final String topic;

        Incidents(String topic) {
            this.topic = topic;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Incident incident, KafkaSinkContext context, @Nullable Long timestamp) {
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    topic,
                    incident.id().getBytes(StandardCharsets.UTF_8),
                    incident.isNone()
                            ? null
                            : Packed.json(incident.json()).toString().getBytes(StandardCharsets.UTF_8));
            message.headers().add("stamp", Long.toString(incident.stamp()).getBytes(StandardCharsets.UTF_8));
            return message;
        }
    }
}
