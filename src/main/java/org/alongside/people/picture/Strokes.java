package org.alongside.people.picture;

import org.alongside.people.Bond;

import java.util.Locale;

/**
 * Lines between two points, by what they mean; the usual signs of genograms and ecomaps.
 */
final class Strokes {

	private static final double STEP = 7;

	private Strokes() {
	}

	/** Returns how two people get along. */
	static Drawing.Line closeness(Bond bond, double x1, double y1, double x2, double y2) {
		return switch (bond) {
			case CLOSE -> new Drawing.Line(parallel(x1, y1, x2, y2), "solid", "");
			case DISTANT -> new Drawing.Line(straight(x1, y1, x2, y2), "dotted", "");
			case CONFLICT -> new Drawing.Line(zigzag(x1, y1, x2, y2), "solid", "");
			case CUT_OFF -> new Drawing.Line(broken(x1, y1, x2, y2), "solid", "");
			case VIOLENT -> new Drawing.Line(zigzag(x1, y1, x2, y2), "thick", "end");
			case CAREGIVER -> new Drawing.Line(straight(x1, y1, x2, y2), "solid", "end");
			default -> new Drawing.Line(straight(x1, y1, x2, y2), "dotted", "");
		};
	}

	static String straight(double x1, double y1, double x2, double y2) {
		return "M" + at(x1, y1) + " L" + at(x2, y2);
	}

	static String zigzag(double x1, double y1, double x2, double y2) {
		double length = Math.hypot(x2 - x1, y2 - y1);
		int steps = Math.max(2, (int) Math.round(length / STEP));
		double across = -(y2 - y1) / length * STEP / 1.6;
		double down = (x2 - x1) / length * STEP / 1.6;
		StringBuilder path = new StringBuilder("M" + at(x1, y1));
		for (int i = 1; i < steps; i++) {
			double part = (double) i / steps;
			int side = i % 2 == 0 ? 1 : -1;
			path.append(" L").append(at(x1 + part * (x2 - x1) + side * across, y1 + part * (y2 - y1) + side * down));
		}
		return path.append(" L").append(at(x2, y2)).toString();
	}

	private static String parallel(double x1, double y1, double x2, double y2) {
		double length = Math.hypot(x2 - x1, y2 - y1);
		double across = -(y2 - y1) / length * 2.5;
		double down = (x2 - x1) / length * 2.5;
		return straight(x1 + across, y1 + down, x2 + across, y2 + down) + " "
				+ straight(x1 - across, y1 - down, x2 - across, y2 - down);
	}

	private static String broken(double x1, double y1, double x2, double y2) {
		double length = Math.hypot(x2 - x1, y2 - y1);
		double along = (x2 - x1) / length;
		double down = (y2 - y1) / length;
		double x = (x1 + x2) / 2;
		double y = (y1 + y2) / 2;
		return straight(x1, y1, x - 5 * along, y - 5 * down) + " " + straight(x + 5 * along, y + 5 * down, x2, y2) + " "
				+ bar(x - 5 * along, y - 5 * down, along, down) + " " + bar(x + 5 * along, y + 5 * down, along, down);
	}

	private static String bar(double x, double y, double along, double down) {
		return straight(x - 8 * down, y + 8 * along, x + 8 * down, y - 8 * along);
	}

	static String at(double x, double y) {
		return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
	}

}
