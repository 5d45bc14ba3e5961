package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Ink.Align;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Labels;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Template;
import java.util.List;

/// The drawing of cards that tell of an event.
record Cards(Ink ink, Card card) {

    static final int WIDTH = Picture.Image.WIDTH;
    static final int HEIGHT = Picture.Image.HEIGHT;

    private static final int[][] COLOURS = {
        {0x12355B, 0xD72638, 0xF7F7FF, 0xFFD166},
        {0x2B2D42, 0x2A9D8F, 0xF1FAEE, 0xF4A261},
        {0x3A0F3F, 0xF26419, 0xFFF8F0, 0x86BBD8}
    };

    static Ink draw(Card card) {
        Ink ink = new Ink(WIDTH, HEIGHT, COLOURS[card.look() % COLOURS.length][0]);
        Cards cards = new Cards(ink, card);
        switch (card.template()) {
            case SCOREBOARD -> cards.scoreboard();
            case HEADLINE -> cards.headline();
            case BREAKING -> cards.breaking();
            case NUMBER -> cards.number();
            case QUOTE -> cards.quote();
            case CHART -> cards.chart();
            case TREND -> cards.trend();
            case VERSUS -> cards.versus();
            case FACTS -> cards.facts();
            case TAG -> cards.tag();
            case PLACE, WEATHER, CANDLE, MEME, SNAPSHOT, MOOD -> new SceneCards(ink, card, null).draw();
        }
        return ink;
    }

    /// Whether the scene of a card may be a photo of somebody else's.
    static boolean framesPhotos(Card card) {
        return card.template() == Template.PLACE || card.template() == Template.SNAPSHOT;
    }

    /// A card round a photo: its words and its frame are ours.
    static Ink draw(Card card, Sheet photo) {
        Ink ink = new Ink(WIDTH, HEIGHT, COLOURS[card.look() % COLOURS.length][0]);
        new SceneCards(ink, card, photo).draw();
        return ink;
    }

    private int dark() {
        return COLOURS[card.look() % COLOURS.length][0];
    }

    private int strong() {
        return COLOURS[card.look() % COLOURS.length][1];
    }

    private int light() {
        return COLOURS[card.look() % COLOURS.length][2];
    }

    private int warm() {
        return COLOURS[card.look() % COLOURS.length][3];
    }

    private String label(String key) {
        return Labels.standard().of(key, card.language());
    }

    private String text(int at) {
        return at < card.texts().size() ? card.texts().get(at) : "";
    }

    private void scoreboard() {
        ink.blend(0, 0, WIDTH, HEIGHT, 0x2F8F4E, 0x1B5E36);
        for (int i = 0; i < 8; i += 2) {
            int x = i * 100;
            ink.faded(.07, () -> ink.box(x, 0, 100, HEIGHT, 0xFFFFFF));
        }
        ink.faded(.35, () -> {
            ink.ring(400, 225, 120, 4, 0xFFFFFF);
            ink.line(400, 0, 400, HEIGHT, 4, 0xFFFFFF);
        });
        ink.box(50, 64, 700, 300, 22, 0x11161C);
        ink.box(50, 64, 700, 54, 22, strong());
        ink.box(50, 96, 700, 22, strong());
        ink.centred(Ink.BOLD, label("final"), 400, 103, 30, 0xFFFFFF);
        ink.emoji(card.emoji(), 92, 91, 40);
        ink.emoji(card.emoji(), 708, 91, 40);
        ink.boxed(Ink.BOLD, text(0), 70, 134, 300, 66, 42, 22, Align.CENTRE, 0xFFFFFF);
        ink.boxed(Ink.BOLD, text(2), 430, 134, 300, 66, 42, 22, Align.CENTRE, 0xFFFFFF);
        figure(220, text(1));
        figure(580, text(3));
        ink.circle(400, 258, 9, warm());
        ink.circle(400, 298, 9, warm());
        ink.boxed(Ink.SEMIBOLD, text(4), 50, 376, 700, 62, 30, 22, Align.CENTRE, 0xFFFFFF);
    }

    private void figure(double x, String figure) {
        ink.box(x - 85, 208, 170, 140, 14, 0xF4F4F0);
        ink.box(x - 85, 277, 170, 3, 0xB8B8B0);
        ink.centred(Ink.BOLD, figure, x, 324, 128, 0x11161C);
    }

    private void headline() {
        ink.box(0, 0, WIDTH, HEIGHT, 0xF6F1E4);
        int black = 0x1C1A17;
        ink.centred(Ink.BOLD, label("paper"), 400, 58, 46, black);
        ink.line(36, 76, 764, 76, 4, black);
        ink.text(Ink.REGULAR, text(3), 40, 103, 21, black);
        double wide = Ink.REGULAR.width(Ink.REGULAR.shown(text(2)), 21);
        ink.text(Ink.REGULAR, text(2), 760 - wide, 103, 21, black);
        ink.line(36, 115, 764, 115, 2, black);
        boolean story = !text(1).isEmpty();
        ink.boxed(Ink.BOLD, text(0), 40, 124, 720, story ? 172 : 270, 64, 30, Align.LEFT, black);
        ink.box(560, 312, 200, 112, 4, strong());
        ink.emoji(card.emoji(), 660, 368, 84);
        if (story) {
            ink.boxed(Ink.REGULAR, text(1), 40, 310, 500, 116, 27, 22, Align.LEFT_TOP, 0x35312B);
        }
    }

    private void breaking() {
        ink.blend(0, 0, WIDTH, HEIGHT, Look.mix(dark(), 0x000000, .1), Look.mix(dark(), 0xFFFFFF, .22));
        for (int i = 0; i < 9; i++) {
            int x = -60 + i * 110;
            ink.faded(
                    .06,
                    () -> ink.path(
                            "M" + x + " 0 L" + (x + 70) + " 0 L" + (x - 60) + " 290 L" + (x - 130) + " 290 Z",
                            0xFFFFFF));
        }
        ink.faded(.16, () -> ink.circle(400, 132, 118, 0xFFFFFF));
        ink.emoji(card.emoji(), 400, 134, 150);
        double live = Ink.BOLD.width(label("live"), 26);
        ink.box(28, 26, live + 54, 42, 8, 0xE03131);
        ink.circle(50, 47, 8, 0xFFFFFF);
        ink.text(Ink.BOLD, label("live"), 68, 56, 26, 0xFFFFFF);
        ink.box(0, 262, WIDTH, 54, 0xE03131);
        ink.text(Ink.BOLD, label("breaking"), 30, 301, 36, 0xFFFFFF);
        double wide = Ink.SEMIBOLD.width(Ink.SEMIBOLD.shown(text(1)), 25);
        ink.text(Ink.SEMIBOLD, text(1), 770 - wide, 298, 25, 0xFFFFFF);
        ink.box(0, 316, WIDTH, 134, 0xF8F9FA);
        ink.boxed(Ink.BOLD, text(0), 30, 322, 740, 122, 46, 26, Align.LEFT, 0x16181D);
    }

    private void number() {
        ink.box(0, 0, WIDTH, HEIGHT, light());
        ink.box(0, 0, 26, HEIGHT, strong());
        ink.text(Ink.BOLD, label("number"), 66, 66, 30, strong());
        ink.boxed(Ink.BOLD, text(0), 60, 80, 560, 196, 190, 60, Align.LEFT, dark());
        ink.emoji(card.emoji(), 694, 108, 120);
        ink.box(66, 286, 120, 8, 4, warm());
        boolean same = text(1).equals(text(2));
        ink.boxed(Ink.SEMIBOLD, text(1), 66, 302, 690, same ? 124 : 66, 42, 24, Align.LEFT, dark());
        if (!same) {
            ink.boxed(Ink.REGULAR, text(2), 66, 372, 690, 62, 28, 22, Align.LEFT, 0x4A4E57);
        }
    }

    private void quote() {
        ink.blend(0, 0, WIDTH, HEIGHT, dark(), Look.mix(dark(), strong(), .55));
        ink.faded(.3, () -> {
            ink.text(Ink.BOLD, "“", 22, 166, 210, warm());
            ink.text(Ink.BOLD, "”", 672, 470, 210, warm());
        });
        ink.boxed(Ink.SEMIBOLD, text(0), 80, 60, 640, 270, 52, 30, Align.CENTRE, 0xFFFFFF);
        ink.box(350, 346, 100, 5, 2, warm());
        ink.boxed(Ink.REGULAR, text(1), 80, 356, 640, 76, 28, 22, Align.CENTRE, light());
    }

    private void chart() {
        ink.box(0, 0, WIDTH, HEIGHT, 0xFBFBFD);
        ink.boxed(Ink.BOLD, text(0), 40, 20, 720, 88, 38, 24, Align.LEFT, 0x1C1E26);
        List<String> shares = card.texts().subList(1, card.texts().size());
        int bars = shares.size() / 2;
        double high = Math.min(88, 320.0 / bars);
        double most = 1;
        for (int i = 0; i < bars; i++) {
            most = Math.max(most, value(shares.get(2 * i)));
        }
        int[] colours = {strong(), dark(), warm(), 0x868E96};
        for (int i = 0; i < bars; i++) {
            double y = 118 + i * high;
            double wide = Math.max(6, 560 * value(shares.get(2 * i)) / Math.max(most, 50));
            String label = shares.get(2 * i + 1);
            ink.box(40, y + high * .4, 590, high * .44, 6, 0xE9ECEF);
            ink.box(40, y + high * .4, Math.min(590, wide), high * .44, 6, colours[i % colours.length]);
            ink.boxed(Ink.SEMIBOLD, label, 40, y, 590, high * .38, 28, 18, Align.LEFT, 0x33363F);
            ink.text(
                    Ink.BOLD,
                    shares.get(2 * i) + " %",
                    642,
                    y + high * .4 + high * .36,
                    Math.min(40, high * .46),
                    0x1C1E26);
        }
        ink.text(Ink.REGULAR, label("chart"), 40, 438, 20, 0x868E96);
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace(',', '.'));
    }

    private void trend() {
        boolean up = text(2).equals("up");
        int colour = up ? 0x2B8A3E : 0xC92A2A;
        ink.blend(0, 0, WIDTH, HEIGHT, 0xFFFFFF, Look.mix(0xFFFFFF, colour, .16));
        for (int i = 1; i < 6; i++) {
            ink.line(0, i * 75, WIDTH, i * 75, 1.5, 0xE1E4EA);
        }
        String line = up
                ? "M430 372 L500 330 L548 350 L610 262 L664 286 L742 130"
                : "M430 130 L500 168 L548 150 L610 248 L664 226 L742 372";
        ink.trace(line, 15, colour);
        ink.path(up ? "M700 152 L764 78 L782 172 Z" : "M700 352 L764 426 L782 330 Z", colour);
        ink.text(Ink.BOLD, label(up ? "up" : "down"), 40, 62, 34, colour);
        ink.boxed(Ink.BOLD, text(0), 40, 78, 410, 108, 54, 28, Align.LEFT, 0x16181D);
        ink.boxed(Ink.SEMIBOLD, text(1), 40, 196, 380, 120, 42, 24, Align.LEFT_TOP, colour);
        ink.boxed(Ink.REGULAR, text(3), 40, 356, 380, 80, 25, 20, Align.LEFT, 0x4A4E57);
    }

    private void versus() {
        ink.path("M0 0 H470 L330 450 H0 Z", strong());
        ink.path("M470 0 H800 V450 H330 Z", dark());
        ink.line(470, 0, 330, 450, 10, 0xFFFFFF);
        ink.boxed(Ink.BOLD, text(0), 26, 96, 322, 170, 58, 26, Align.CENTRE, 0xFFFFFF);
        ink.boxed(Ink.BOLD, text(1), 462, 150, 314, 170, 58, 26, Align.CENTRE, 0xFFFFFF);
        ink.circle(400, 214, 50, 0xFFFFFF);
        ink.centred(Ink.BOLD, "VS", 400, 230, 44, 0x16181D);
        ink.emoji(card.emoji(), 64, 58, 64);
        ink.box(0, 372, WIDTH, 78, 0x11131A);
        ink.boxed(Ink.SEMIBOLD, text(2), 30, 374, 740, 72, 30, 22, Align.CENTRE, 0xFFFFFF);
        ink.text(Ink.BOLD, label("versus"), 520, 58, 26, warm());
    }

    private void facts() {
        ink.box(0, 0, WIDTH, HEIGHT, light());
        ink.box(0, 0, WIDTH, 122, dark());
        ink.text(Ink.BOLD, label("known"), 40, 44, 26, warm());
        ink.boxed(Ink.BOLD, text(0), 40, 50, 630, 68, 34, 22, Align.LEFT, 0xFFFFFF);
        ink.emoji(card.emoji(), 730, 62, 78);
        int facts = card.texts().size() - 1;
        double high = Math.min(140, 310.0 / facts);
        for (int i = 0; i < facts; i++) {
            double y = 130 + i * high;
            ink.circle(66, y + high / 2, 22, strong());
            ink.centred(Ink.BOLD, Integer.toString(i + 1), 66, y + high / 2 + 9, 26, 0xFFFFFF);
            ink.boxed(Ink.SEMIBOLD, text(i + 1), 108, y + 2, 660, high - 4, 36, 22, Align.LEFT, dark());
            if (i > 0) {
                ink.line(108, y, 760, y, 1.5, 0xD0D4DB);
            }
        }
    }

    private void tag() {
        ink.blend(0, 0, WIDTH, HEIGHT, strong(), dark());
        for (int i = 0; i < 5; i++) {
            double x = 70 + i * 165;
            double y = i % 2 == 0 ? 70 : 384;
            ink.faded(.3, () -> ink.centred(Ink.BOLD, "#", x, y + 32, 92, 0xFFFFFF));
        }
        ink.boxed(Ink.BOLD, "#" + text(0), 40, 130, 720, 160, 120, 36, Align.CENTRE, 0xFFFFFF);
        ink.emoji(card.emoji(), 400, 340, 92);
        ink.boxed(Ink.SEMIBOLD, label("talk"), 60, 96, 680, 40, 28, 18, Align.CENTRE, warm());
    }
}
