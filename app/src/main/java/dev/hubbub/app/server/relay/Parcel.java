package dev.hubbub.app.server.relay;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Acts that are sent together, as the bytes that all readers share.
///
/// @param load the acts as server-sent events
/// @param ids  id of each act, never falling; what changes an act has the id of the act before it
/// @param ends where each act ends in the bytes
// no record's equality is asked of it, and its arrays are never written again
@SuppressWarnings("ArrayRecordComponent")
record Parcel(Load load, long[] ids, int[] ends) {

    int length() {
        return load.bytes().length;
    }

    /// Id of the last act in it.
    long lastId() {
        return ids[ids.length - 1];
    }

    /// What somebody still needs of it who has had everything up to an id.
    Load rest(long had) {
        int from = behind(had);
        return from == 0 ? load : new Load(Arrays.copyOfRange(load.bytes(), from, length()));
    }

    /// Where somebody goes on in it who has had everything up to an id.
    int behind(long had) {
        int place = ids.length;
        while (place > 0 && ids[place - 1] > had) {
            place--;
        }
        return place == 0 ? 0 : ends[place - 1];
    }

    /// What gathers acts for a parcel.
    static final class Gathered {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long[] ids = new long[64];
        private int[] ends = new int[64];
        private int size;

        void add(byte[] frame, long id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            bytes.writeBytes(frame);
            ids[size] = id;
            ends[size] = bytes.size();
            size++;
        }

        boolean isEmpty() {
            return size == 0;
        }

        int bytes() {
            return bytes.size();
        }

        /// All that was added, and begins anew.
        Parcel tied() {
            Parcel parcel =
                    new Parcel(new Load(bytes.toByteArray()), Arrays.copyOf(ids, size), Arrays.copyOf(ends, size));
            bytes.reset();
            size = 0;
            return parcel;
        }
    }
}
