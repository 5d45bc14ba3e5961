package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Digest;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stage at one moment, so that a restart need not replay what was before.
///
/// It begins with what it belongs to, goes on with the acts and with everything else, and ends with the
/// SHA-256 of all that. The journal stays what counts: a checkpoint that is cut, changed, of another
/// society or not of this journal is refused, and the journal is replayed from the beginning.
final class Checkpoint implements Checkpoints.Content {

    private static final String FORMAT = "hubbub checkpoint 3";
    private static final int SHA_BYTES = 32;
    private static final int ROW = 34;
    private static final int ROWS = 2_000;
    private static final int BUFFER = 1 << 17;
    private static final double STANCE_STEPS = 100;
    private static final int SAMPLE = 64;
    private static final ActKind[] KINDS = ActKind.values();

    private final Stage stage;
    private final long latestWallMs;
    private final int actCount;
    private final Keeping rest = new Keeping();

    /// Takes a copy of everything that may still change; acts do not.
    Checkpoint(Stage stage, long latestWallMs) {
        this.stage = stage;
        this.latestWallMs = latestWallMs;
        this.actCount = stage.annals.size();
        stage.pass(rest);
    }

    /// What a checkpoint belongs to: settings, and the public that they make in this version of the program.
    private static String owner(Stage stage) {
        SocietySettings settings = stage.settings;
        Digest digest = new Digest()
                .add(settings.id())
                .add(settings.seed())
                .add(settings.personas())
                .add(settings.seats())
                .add(settings.scenario())
                .add(settings.startMs())
                .add(settings.begunMs())
                .add(settings.tickMs())
                .add(settings.background() ? 1 : 0);
        for (int i = 0; i < SAMPLE; i++) {
            int persona = (int) ((long) i * stage.personas / SAMPLE);
            digest.add(stage.population.handle(persona));
            digest.add(stage.world.graph().followerSlots(persona));
            int[] row = new int[stage.world.graph().followeeSlots(persona)];
            int slots = stage.world.graph().followees(persona, row);
            for (int slot = 0; slot < slots; slot++) {
                digest.add(row[slot]);
            }
        }
        return digest.hex();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        DigestOutputStream digesting = new DigestOutputStream(out, sha256());
        DataOutputStream data = new DataOutputStream(digesting);
        data.writeUTF(FORMAT);
        data.writeUTF(owner(stage));
        data.writeLong(latestWallMs);
        data.writeInt(actCount);
        ActLog acts = stage.acts;
        byte[] bytes = new byte[ROWS * ROW];
        ByteBuffer rows = ByteBuffer.wrap(bytes);
        for (int act = 0; act < actCount; act++) {
            rows.putLong(acts.key(act));
            rows.putLong(stage.annals.id(act));
            rows.putInt((int) acts.atMs(act)).put((byte) (acts.atMs(act) >>> Integer.SIZE));
            rows.putInt(acts.persona(act));
            rows.putInt(acts.parent(act));
            rows.putShort((short) acts.event(act));
            rows.put((byte) acts.kind(act).ordinal());
            rows.put((byte) acts.topic(act));
            rows.put((byte) Math.round(acts.stance(act) * STANCE_STEPS));
            if (!rows.hasRemaining() || act == actCount - 1) {
                data.write(bytes, 0, rows.position());
                rows.clear();
            }
        }
        rest.writeTo(data);
        data.flush();
        out.write(digesting.getMessageDigest().digest());
        out.flush();
    }

    /// The fingerprint of a stage: of every act and of everything else there is.
    String fingerprint() {
        MessageDigest digest = sha256();
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("nothing must be easy to write to, but was not", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Brings a fresh stage to where a checkpoint left it.
    ///
    /// @return the latest wall time it knew of
    /// @throws Refused when it must not be used; the stage must not be used either then
    static long restore(Checkpoints checkpoints, Stage stage, Journal journal) throws IOException {
        try (InputStream in = checkpoints.open()) {
            if (in == null) {
                throw new Missing();
            }
            checkDigest(in);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(opened(checkpoints), BUFFER))) {
            if (!in.readUTF().equals(FORMAT)) {
                throw new Refused("it is of another format");
            }
            if (!in.readUTF().equals(owner(stage))) {
                throw new Refused("it is of another society, or of another version of its public");
            }
            long latestWallMs = in.readLong();
            acts(in, stage);
            stage.pass(new Restoring(in));
            String mark =
                    stage.seq == 0 ? "" : journal.at(stage.seq).map(Entry::mark).orElse("no such entry");
            if (!mark.equals(stage.mark)) {
                throw new Refused("its last entry was '" + stage.mark + "', but the journal has '" + mark + "'");
            }
            return latestWallMs;
        }
    }

    private static InputStream opened(Checkpoints checkpoints) throws IOException {
        InputStream in = checkpoints.open();
        if (in == null) {
            throw new Refused("it has gone");
        }
        return in;
    }

    private static void checkDigest(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] held = new byte[SHA_BYTES];
        int holds = in.readNBytes(held, 0, SHA_BYTES);
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            // whatever comes may be the end, so the last 32 bytes are always held back
            byte[] both = new byte[holds + read];
            System.arraycopy(held, 0, both, 0, holds);
            System.arraycopy(buffer, 0, both, holds, read);
            digest.update(both, 0, read);
            System.arraycopy(both, read, held, 0, SHA_BYTES);
        }
        if (holds < SHA_BYTES || !MessageDigest.isEqual(digest.digest(), held)) {
            throw new Refused("its digest is not that of its content: it was cut or changed");
        }
    }

    private static void acts(DataInputStream in, Stage stage) throws IOException {
        int count = in.readInt();
        byte[] bytes = new byte[ROWS * ROW];
        for (int act = 0; act < count; ) {
            int many = Math.min(ROWS, count - act);
            in.readFully(bytes, 0, many * ROW);
            ByteBuffer rows = ByteBuffer.wrap(bytes);
            for (int i = 0; i < many; i++) {
                long key = rows.getLong();
                long id = rows.getLong();
                long atMs = Integer.toUnsignedLong(rows.getInt()) | (rows.get() & 0xFFL) << Integer.SIZE;
                int persona = rows.getInt();
                int parent = rows.getInt();
                int event = rows.getShort();
                ActKind kind = KINDS[rows.get()];
                int topic = rows.get();
                double stance = rows.get() / STANCE_STEPS;
                stage.session.recall(atMs, persona, kind, parent, event, topic, stance, key);
                stage.annals.add(act++, id);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256, but this one has not", e);
        }
    }

    /// A checkpoint must not be used.
    static class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /// No checkpoint was made yet.
    static final class Missing extends Refused {
        private static final long serialVersionUID = 1;

        Missing() {
            super("there is none");
        }
    }
}
