package casus.flink;

import casus.document.Note;
import casus.document.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document on its way to be analysed.
 *
 * @param pages one, or the pages of a split article in their order
 */
record Given(String id, List<Source> pages) {
    static final FormType<Given> TYPE = new FormType<>(Given.class, new Written());

    Given {
        pages = List.copyOf(pages);
    }

    static final class Written implements Form<Given> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Given given, DataOutput out) throws IOException {
            Wire.text(out, given.id());
            pages(out, given.pages());
        }

        @Override
        public Given read(DataInput in, int version) throws IOException {
            return new Given(Wire.text(in), pages(in));
        }

        static void pages(DataOutput out, List<Source> pages) throws IOException {
            out.writeInt(pages.size());
            for (Source page : pages) {
                Wire.text(out, page.id());
                Wire.text(out, page.origin());
                Wire.bytes(out, page.bytes());
                Wire.text(out, page.format().name());
                Wire.day(out, page.date());
                Wire.text(out, page.title());
                Wire.text(out, page.url());
                Wire.text(out, page.charset());
                out.writeInt(page.headers().size());
                for (Map.Entry<String, String> header : page.headers().entrySet()) {
                    Wire.text(out, header.getKey());
                    Wire.text(out, header.getValue());
                }
                out.writeInt(page.notes().size());
                for (Note note : page.notes()) {
                    Wire.text(out, note.code());
                    Wire.text(out, note.message());
                }
            }
        }

        static List<Source> pages(DataInput in) throws IOException {
            int size = in.readInt();
            List<Source> pages = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                pages.add(new Source(
                        Wire.text(in),
                        Wire.text(in),
                        Wire.bytes(in),
                        Source.Format.valueOf(Wire.text(in)),
                        Wire.day(in),
                        Wire.textOrNull(in),
                        Wire.textOrNull(in),
                        Wire.textOrNull(in),
                        headers(in),
                        notes(in)));
            }
            return pages;
        }

        private static Map<String, String> headers(DataInput in) throws IOException {
            int size = in.readInt();
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                headers.put(Wire.text(in), Wire.text(in));
            }
            return headers;
        }

        private static List<Note> notes(DataInput in) throws IOException {
            int size = in.readInt();
            List<Note> notes = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                notes.add(new Note(Wire.text(in), Wire.text(in)));
            }
            return notes;
        }
    }
}
