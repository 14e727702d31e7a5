package org.alongside.documents;

import javax.imageio.ImageIO;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Lines drawn on a field of 600 × 200: points {@code x,y} with blanks between, lines with
 * semicolons between.
 */
final class Strokes {

	private static final int WIDTH = 600;

	private static final int HEIGHT = 200;

	private static final int LONGEST = 60_000;

	/** A dot is no signature. */
	private static final int FEWEST_POINTS = 6;

	private static final Pattern POINT = Pattern.compile("(\\d{1,3}),(\\d{1,3})");

	private Strokes() {
	}

	/** Returns whether it is a drawing of this form with something in it. */
	static boolean valid(String strokes) {
		if (strokes.length() > LONGEST) {
			return false;
		}
		int points = 0;
		for (String line : strokes.split(";", -1)) {
			for (String point : line.split(" ", -1)) {
				if (!POINT.matcher(point).matches()) {
					return false;
				}
				points++;
			}
		}
		return points >= FEWEST_POINTS;
	}

	/** Draws them as a PNG in a {@code data:} address. */
	static String picture(String strokes) {
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		pen.setColor(Color.BLACK);
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (String line : strokes.split(";")) {
			Path2D path = new Path2D.Double();
			for (String point : line.split(" ")) {
				String[] place = point.split(",");
				double x = Integer.parseInt(place[0]);
				double y = Integer.parseInt(place[1]);
				if (path.getCurrentPoint() == null) {
					path.moveTo(x, y);
				}
				path.lineTo(x, y);
			}
			pen.draw(path);
		}
		pen.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", png);
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

}
