package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Figure.Face;

/// Animations of head and shoulders.
record FaceLoops(Stage stage) {

    void draw() {
        switch (stage.look().entry().loop()) {
            case CLAP -> clap();
            case FACEPALM -> facepalm();
            case EYE_ROLL -> eyeRoll();
            case POPCORN -> popcorn();
            case MIND_BLOWN -> mindBlown();
            case CRYING -> crying();
            case LAUGHING -> laughing();
            case NOD -> nod();
            case FINE -> fine();
            default -> throw new IllegalArgumentException("loop must be one of faces");
        }
    }

    /// Middle of the face, so that a caption finds room below.
    private double middle() {
        return stage.look().word().isEmpty() ? 104 : 88;
    }

    private void backdrop() {
        Look look = stage.look();
        stage.ink().circle(160, middle() + 6, 98, Look.mix(look.paper(), look.main(), .22));
    }

    private void clap() {
        Ink ink = stage.ink();
        backdrop();
        int times = stage.look().entry().number("claps", 1);
        double open = (1 + StrictMath.cos(2 * Math.PI * times * stage.t())) / 2;
        boolean slow = times == 1;
        ink.at(160, middle() - 22, 0, 1.25, () -> stage.figure().bust(slow ? Face.BORED : Face.HAPPY, 0, 0));
        double y = middle() + 70;
        double apart = 11 + 50 * open;
        ink.at(160 - apart, y, .34, 1.25, () -> stage.figure().hand());
        ink.squeezed(
                160 + apart,
                y,
                -1,
                1,
                () -> ink.at(0, 0, .34, 1.25, () -> stage.figure().hand()));
        if (open < .12) {
            for (int i = -2; i <= 2; i++) {
                double angle = i * .5;
                ink.line(
                        160 + 46 * StrictMath.sin(angle),
                        y - 8 - 44 * StrictMath.cos(angle),
                        160 + 60 * StrictMath.sin(angle),
                        y - 8 - 60 * StrictMath.cos(angle),
                        4,
                        stage.look().accent());
            }
        }
        stage.caption();
    }

    private void facepalm() {
        Ink ink = stage.ink();
        backdrop();
        double hit = stage.ease(.1, .35) * (1 - stage.ease(.85, 1));
        double tilt = .1 * hit + (hit == 1 ? .04 * stage.wave(3) : 0);
        ink.at(160, middle(), tilt, 1.5, () -> {
            stage.figure().bust(Face.SAD, 0, .6);
            ink.at(40 - 32 * hit, 62 - 66 * hit, -.55 * hit, 1.05, () -> {
                ink.line(6, 14, 24, 66, 17, Look.mix(stage.look().shirt(), 0, .12));
                stage.figure().hand();
            });
        });
        stage.caption();
    }

    private void eyeRoll() {
        Ink ink = stage.ink();
        backdrop();
        double angle = Math.PI + Math.PI * stage.ease(.15, .7);
        boolean rolling = stage.t() > .15 && stage.t() < .78;
        double x = rolling ? StrictMath.cos(angle) : 0;
        double y = rolling ? StrictMath.sin(angle) : .2;
        ink.at(160, middle(), .07 * stage.wave(1), 1.7, () -> {
            stage.figure().bust(rolling ? Face.CALM : Face.BORED, x, y);
        });
        stage.caption();
    }

    private void popcorn() {
        Ink ink = stage.ink();
        backdrop();
        double bite = stage.cycle(0);
        double share = stage.ease(.1, .5);
        ink.at(
                160,
                middle() - 12,
                0,
                1.4,
                () -> stage.figure()
                        .bust(
                                bite > .5 && (int) (bite * 20) % 2 == 0 ? Face.CALM : Face.AMAZED,
                                stage.wave(1) > 0 ? .8 : -.8,
                                0));
        ink.emoji("🍿", 160, middle() + 74, 82);
        if (share < 1) {
            ink.circle(186 - 20 * share, middle() + 46 - 36 * share, 7, 0xFFF3CC);
            ink.at(
                    192 - 20 * share,
                    middle() + 60 - 36 * share,
                    -.5,
                    .7,
                    () -> stage.figure().hand());
        }
        for (int i = 0; i < 3; i++) {
            double up = stage.cycle(i / 3.0);
            ink.circle(130 + 28 * i + 16 * (up - .5), middle() + 34 - 60 * 4 * up * (1 - up) * .4, 5, 0xFFE8A3);
        }
        stage.caption();
    }

    private void mindBlown() {
        Ink ink = stage.ink();
        backdrop();
        double blow = stage.ease(.2, .75);
        double gone = stage.ease(.85, 1);
        ink.at(
                160,
                middle() + 20,
                .02 * stage.wave(6),
                1.45,
                () -> stage.figure().bust(Face.AMAZED, 0, -.4));
        ink.faded((blow > 0 ? 1 : 0) * (1 - gone), () -> {
            double top = middle() - 30;
            for (int i = 0; i < 9; i++) {
                double angle = Math.PI * (1.05 + .9 * i / 8);
                double far = 14 + 74 * blow * (.7 + .3 * stage.look().chance(0, i));
                double x = 160 + far * StrictMath.cos(angle);
                double y = top + far * StrictMath.sin(angle);
                ink.circle(x, y, 5 + 15 * blow * (1 - .4 * blow), i % 2 == 0 ? 0xFF922B : 0xFFD43B);
            }
            for (int i = 0; i < 5; i++) {
                double angle = Math.PI * (1.1 + .8 * i / 4);
                double far = 26 + 92 * blow;
                ink.emoji("⭐", 160 + far * StrictMath.cos(angle), top + far * StrictMath.sin(angle), 18);
            }
            ink.circle(160, top - 14 * blow, 24 * (1 - .5 * blow), 0xFFF3BF);
        });
        stage.caption();
    }

    private void crying() {
        Ink ink = stage.ink();
        backdrop();
        ink.at(160, middle() + 2 * stage.wave(4), .04 * stage.wave(2), 1.6, () -> {
            stage.figure().bust(Face.SAD, 0, .7);
            for (int side = -1; side <= 1; side += 2) {
                for (int i = 0; i < 3; i++) {
                    double fall = stage.cycle(i / 3.0 + (side > 0 ? .17 : 0));
                    double x = side * (13 + 5 * fall);
                    double y = 2 + 46 * fall;
                    ink.faded(1 - .7 * fall, () -> {
                        ink.circle(x, y, 4.6, 0x4DABF7);
                        ink.path(
                                "M" + (x - 4) + " " + (y - 1.5) + " L" + x + " " + (y - 10) + " L" + (x + 4) + " "
                                        + (y - 1.5) + " Z",
                                0x4DABF7);
                    });
                }
            }
        });
        stage.caption();
    }

    private void laughing() {
        Ink ink = stage.ink();
        Look look = stage.look();
        backdrop();
        double shake = stage.wave(5);
        ink.at(160, middle() + 5 * Math.abs(shake), .13 * stage.wave(1), 1.6, () -> {
            stage.figure().bust(Face.LAUGHING, 0, 0);
            for (int side = -1; side <= 1; side += 2) {
                double s = side;
                ink.ellipse(s * (25 + 2 * shake), 4, 4, 6, 0x4DABF7);
            }
        });
        String ha = look.entry().setting("ha", "");
        if (!ha.isEmpty()) {
            ink.at(62, 58 + 4 * shake, -.3, 1, () -> ink.centred(Ink.BOLD, ha, 0, 0, 30, look.main()));
            ink.at(262, 66 - 4 * shake, .3, 1, () -> ink.centred(Ink.BOLD, ha, 0, 0, 30, look.main()));
        }
        stage.caption();
    }

    private void nod() {
        Ink ink = stage.ink();
        backdrop();
        boolean yes = stage.look().entry().number("yes", 1) == 1;
        double move = stage.wave(2);
        double dx = yes ? 0 : 13 * move;
        double dy = yes ? 9 * move : 0;
        Face face = yes ? Face.HAPPY : Face.ANGRY;
        ink.at(160, middle(), 0, 1.55, () -> {
            ink.box(-58, 30, 116, 120, 34, stage.look().shirt());
            ink.box(-12, 16, 24, 30, 10, Look.mix(stage.look().skin(), 0, .12));
            ink.at(dx, dy, .004 * dx, 1, () -> stage.figure().head(face, yes ? 0 : .6 * move, yes ? .6 * move : 0));
        });
        ink.emoji(yes ? "✅" : "❌", 262, 52, 44 + 4 * stage.wave(2));
        stage.caption();
    }

    private void fine() {
        Ink ink = stage.ink();
        Look look = stage.look();
        ink.box(0, 0, Stage.WIDTH, Stage.HEIGHT, 0x8C3B1A);
        ink.box(0, 150, Stage.WIDTH, 70, 0x5C2611);
        ink.faded(.5, () -> ink.ellipse(160 + 10 * stage.wave(1), 6, 190, 26, 0x3A3A3A));
        for (int i = 0; i < 9; i++) {
            if (i < 3 || i > 5) {
                double size = 74 + 34 * look.chance(0, i) + 9 * stage.wave(3, look.chance(1, i));
                ink.emoji("🔥", 14 + 36.5 * i, 196 - size / 2, size);
            }
        }
        ink.at(160, 96, .02 * stage.wave(1), 1.1, () -> stage.figure().bust(Face.CALM, 0, 0));
        ink.box(112, 168, 96, 10, 4, 0x3E1D0C);
        ink.emoji("☕", 198, 148 - 3 * stage.wave(1), 40);
        if (!look.word().isEmpty()) {
            ink.outlined(Ink.BOLD, look.word(), 160, 211, Stage.sized(look.word(), 300, 30), 0xFFFFFF, 0x3A1508);
        }
    }
}
