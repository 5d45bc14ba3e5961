package dev.hubbub.voice.drawing;

/// A person in the drawings: a head, a body, arms that go where they are sent, and a face.
record Figure(Ink ink, Look look) {

    enum Face {
        HAPPY,
        LAUGHING,
        CALM,
        SAD,
        ANGRY,
        AMAZED,
        BORED
    }

    /// The whole person, standing with its feet at the origin, 176 tall; angles of the arms in radians, 0 hanging down,
    /// half a turn straight up.
    void stand(Face face, double left, double right) {
        int trousers = Look.mix(look.ink(), look.paper(), look.dark() ? .55 : .15);
        ink.line(-13, -62, -15, -5, 15, trousers);
        ink.line(13, -62, 15, -5, 15, trousers);
        ink.box(-27, -9, 21, 10, 5, 0x222222);
        ink.box(6, -9, 21, 10, 5, 0x222222);
        ink.box(-28, -118, 56, 62, 20, look.shirt());
        arm(-24, -106, left);
        arm(24, -106, -right);
        ink.at(0, -142, 0, 1, () -> head(face, 0, 0));
    }

    /// Head and shoulders with the middle of the face at the origin; the head is 64 wide, twice that at scale 2.
    void bust(Face face, double lookX, double lookY) {
        ink.box(-58, 30, 116, 120, 34, look.shirt());
        ink.box(-12, 16, 24, 30, 10, Look.mix(look.skin(), 0, .12));
        head(face, lookX, lookY);
    }

    private void arm(double x, double y, double angle) {
        double handX = x + 52 * StrictMath.sin(angle);
        double handY = y + 52 * StrictMath.cos(angle);
        double elbowX = x + 27 * StrictMath.sin(angle);
        double elbowY = y + 27 * StrictMath.cos(angle);
        ink.line(elbowX, elbowY, handX, handY, 12, look.skin());
        ink.circle(handX, handY, 8.5, look.skin());
        ink.line(x, y, elbowX, elbowY, 16, Look.mix(look.shirt(), 0, .1));
    }

    /// A hand with the palm at the origin, fingers upwards.
    void hand() {
        int skin = Look.mix(look.skin(), 0xFFFFFF, .08);
        for (int finger = -2; finger <= 1; finger++) {
            ink.line(finger * 7 + 3.5, -6, finger * 8 + 4, -25 + Math.abs(finger + .5) * 3, 7.5, skin);
        }
        ink.line(14, 4, 23, -8, 8, skin);
        ink.box(-14, -12, 29, 30, 10, skin);
    }

    void head(Face face, double lookX, double lookY) {
        if (look.style() == 4) {
            ink.box(-35, -26, 70, 66, 26, look.hair());
        }
        if (look.style() == 2) {
            ink.circle(0, -38, 13, look.hair());
        }
        ink.circle(-31, 2, 7, look.skin());
        ink.circle(31, 2, 7, look.skin());
        ink.ellipse(0, 0, 31, 33, look.skin());
        hair();
        eyes(face, lookX, lookY);
        mouth(face);
    }

    private void hair() {
        switch (look.style()) {
            case 0 ->
                ink.path("M-32 -2 C-36 -44 36 -44 32 -2 C26 -18 10 -22 -6 -20 C-18 -19 -26 -14 -32 -2 Z", look.hair());
            case 1 -> {
                for (int i = 0; i < 7; i++) {
                    double angle = Math.PI * (1 + i / 6.0);
                    ink.circle(27 * StrictMath.cos(angle), -10 + 22 * StrictMath.sin(angle), 11, look.hair());
                }
            }
            case 2, 4 ->
                ink.path("M-32 2 C-36 -44 36 -44 32 2 C24 -10 20 -20 6 -22 C0 -14 -22 -8 -32 2 Z", look.hair());
            case 3 -> {
                ink.path("M-32 -8 C-32 -42 32 -42 32 -8 Z", look.accent());
                ink.box(-34, -12, 50, 8, 4, Look.mix(look.accent(), 0, .25));
            }
            default -> {}
        }
        if (look.style() == 5) {
            ink.trace("M-22 -12 Q-14 -18 -6 -13", 2, Look.mix(look.skin(), 0, .3));
            ink.path("M-26 12 C-24 42 24 42 26 12 C20 22 10 19 0 19 C-10 19 -20 22 -26 12 Z", look.hair());
        }
    }

    private void eyes(Face face, double lookX, double lookY) {
        int dark = 0x1F120B;
        switch (face) {
            case LAUGHING, HAPPY -> {
                ink.trace("M-18 -3 Q-12 -11 -6 -3", 3.4, dark);
                ink.trace("M6 -3 Q12 -11 18 -3", 3.4, dark);
            }
            case SAD, ANGRY, CALM, AMAZED, BORED -> {
                double r = face == Face.AMAZED ? 8.5 : 7;
                for (int side = -1; side <= 1; side += 2) {
                    ink.circle(12 * side, -4, r, 0xFFFFFF);
                    ink.circle(12 * side + lookX * 3.6, -4 + lookY * 3.6, 3.6, dark);
                }
            }
        }
        switch (face) {
            case ANGRY -> {
                ink.line(-20, -19, -6, -13, 3.6, dark);
                ink.line(20, -19, 6, -13, 3.6, dark);
            }
            case SAD -> {
                ink.line(-20, -13, -8, -18, 3, dark);
                ink.line(20, -13, 8, -18, 3, dark);
            }
            case BORED -> {
                ink.box(-20, -12, 17, 7, 3, look.skin());
                ink.box(3, -12, 17, 7, 3, look.skin());
                ink.line(-19, -6, -5, -6, 2.6, dark);
                ink.line(5, -6, 19, -6, 2.6, dark);
            }
            case AMAZED -> {
                ink.trace("M-20 -19 Q-12 -24 -6 -19", 3, dark);
                ink.trace("M6 -19 Q12 -24 20 -19", 3, dark);
            }
            case HAPPY, LAUGHING, CALM -> {}
        }
    }

    private void mouth(Face face) {
        int dark = Look.brightness(look.skin()) < 120 ? 0x4A0F0A : 0x7A2318;
        switch (face) {
            case HAPPY -> ink.trace("M-12 10 Q0 24 12 10", 3.6, dark);
            case LAUGHING -> {
                ink.path("M-15 8 H15 Q14 26 0 26 Q-14 26 -15 8 Z", dark);
                ink.path("M-13 8 H13 L12 13 H-12 Z", 0xFFFFFF);
            }
            case CALM -> ink.trace("M-9 14 Q0 17 9 14", 3.2, dark);
            case SAD -> ink.trace("M-11 20 Q0 8 11 20", 3.6, dark);
            case ANGRY -> ink.box(-11, 12, 22, 8, 3, dark);
            case AMAZED -> ink.ellipse(0, 17, 7, 9, dark);
            case BORED -> ink.line(-9, 16, 9, 14, 3.2, dark);
        }
    }
}
