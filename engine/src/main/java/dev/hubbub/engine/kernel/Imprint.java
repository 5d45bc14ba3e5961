package dev.hubbub.engine.kernel;

/// What something that goes on consists of, as numbers: on its way out to be kept, or on its way back in.
///
/// One description serves both ways, so that neither can forget what the other knows: whoever passes a
/// value goes on with the one it is handed back.
public interface Imprint {

    /// Whether values come in rather than go out.
    boolean restoring();

    /// Passes one number.
    long number(long now);

    /// Passes an array, whole; on the way in, another one of its own length comes back.
    long[] longs(long[] now);

    /// Passes an array, whole; on the way in, another one of its own length comes back.
    int[] ints(int[] now);

    /// Passes an array, whole; on the way in, another one of its own length comes back.
    short[] shorts(short[] now);
}
