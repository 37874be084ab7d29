package dev.ballast.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Pictures of broken things, as customers of the demo shop send them. Drawn here, so that nobody's photo is shipped. */
enum Snapshot {
    CRACKED(new Color(0xC9B79C), new Color(0x5B3A29)),
    TORN(new Color(0x7C9EB2), new Color(0x22303A)),
    STAINED(new Color(0xE4E1D6), new Color(0x7A2E2E));

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private final Color thing;
    private final Color damage;

    Snapshot(Color thing, Color damage) {
        this.thing = thing;
        this.damage = damage;
    }

    /** By which the platform keeps it. */
    String id() {
        return "snapshot-" + name().toLowerCase(Locale.ROOT);
    }

    byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.DARK_GRAY);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(thing);
        canvas.fillRoundRect(90, 50, 300, 260, 60, 60);
        canvas.setColor(damage);
        canvas.setStroke(new BasicStroke(7));
        int[] across = {240, 215, 262, 228, 250, 222};
        int[] down = {50, 105, 150, 205, 250, 310};
        canvas.drawPolyline(across, down, across.length);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
