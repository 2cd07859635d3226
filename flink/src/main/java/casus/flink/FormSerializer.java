package casus.flink;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Lets Flink write values in their {@link Form}. Values are never changed, so none is ever copied. */
final class FormSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1;
    private static final int BUFFER = 512;

    private final Form<T> form;
    private final int version;

    FormSerializer(Form<T> form) {
        this(form, form.version());
    }

    /** @param version of the values that are read; such a serializer writes none */
    FormSerializer(Form<T> form, int version) {
        this.form = form;
        this.version = version;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        if (version != form.version()) {
            throw new IOException(
                    "Version " + version + " of " + form.getClass().getSimpleName() + " is only read");
        }
        form.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return form.read(source, version);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    /** The bytes of a value in the newest version. */
    static <T> byte[] bytes(Form<T> form, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(BUFFER);
        form.write(value, out);
        return out.getCopyOfBuffer();
    }

    /** The value of bytes that a version wrote. */
    static <T> T value(Form<T> form, byte[] bytes, int version) throws IOException {
        return form.read(new DataInputDeserializer(bytes), version);
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public @Nullable T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new FormSnapshot<>(form, form.version());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormSerializer<?> that
                && that.form.getClass().equals(form.getClass())
                && that.version == version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form.getClass(), version);
    }
}
