package dev.hubbub.bench;

/// How much is measured.
///
/// @param personas people of the world
/// @param rounds   times that every side of a comparison has its turn after warming up; 1 or more
/// @param warmups  turns before that are thrown away
record Setting(int personas, int rounds, int warmups) {

    static final int SEED = 1;

    Setting {
        if (personas < 1000) {
            throw new IllegalArgumentException("personas must be 1000 or more, but was " + personas);
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be 1 or more, but was " + rounds);
        }
    }
}
