package casus.flink;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Says beside state with which form, in which version, it was written. */
public final class FormSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int LAYOUT = 1;

    private @Nullable Form<T> form;
    private int version;

    /** For Flink, which reads the rest by {@link #readSnapshot}. */
    public FormSnapshot() {}

    FormSnapshot(Form<T> form, int version) {
        this.form = form;
        this.version = version;
    }

    @Override
    public int getCurrentVersion() {
        return LAYOUT;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(form().getClass().getName());
        out.writeInt(version);
    }

    @Override
    @SuppressWarnings("unchecked") // the class was written by a serializer of T
    public void readSnapshot(int layout, DataInputView in, ClassLoader loader) throws IOException {
        String name = in.readUTF();
        version = in.readInt();
        try {
            form = (Form<T>)
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("State was written in the form " + name + ", which this Casus does not know", e);
        }
        if (version > form.version()) {
            throw new IOException("State was written in version " + version + " of " + name + " by a newer Casus; this"
                    + " one knows up to " + form.version());
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new FormSerializer<>(form(), version);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        if (!(old instanceof FormSnapshot<T> before)
                || !before.form().getClass().equals(form().getClass())) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        return before.version == version
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }

    private Form<T> form() {
        return Objects.requireNonNull(form, "not read yet");
    }
}
