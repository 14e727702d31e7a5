package org.alongside.people.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws rights by law over a family that has its places already: bent lines of dashes and
 * dots, so that they are never taken for descent. Of several ways the one is taken that
 * runs through nobody, least over names, and not along another.
 */
final class Rights {

	private static final int STEPS = 40;

	private static final double INSIDE = 100;

	private static final double OUTSIDE = 50;

	private static final double NAME = 8;

	private static final double ALONG = 6;

	private static final double NEAR = 5;

	private static final double LONGER = 0.1;

	private static final double HALF_NAME = 46;

	private static final int LINE = 15;

	private final List<Drawing.Figure> figures;

	private final double width;

	private final double height;

	private final List<Curve> drawn = new ArrayList<>();

	Rights(List<Drawing.Figure> figures, double width, double height) {
		this.figures = figures;
		this.width = width;
		this.height = height;
	}

	/** Returns the line from who holds the right to the other. */
	Drawing.Line line(Drawing.Figure holder, Drawing.Figure other) {
		Curve best = ways(holder, other).stream()
			.min(Comparator.comparingDouble(way -> price(way, holder, other)))
			.orElseThrow();
		drawn.add(best);
		return new Drawing.Line(best.path(), "legal", "end");
	}

	private static List<Curve> ways(Drawing.Figure one, Drawing.Figure other) {
		List<Curve> ways = new ArrayList<>();
		double apart = one.size() + 5.0;
		if (Math.abs(one.y() - other.y()) < 2 * one.size()) {
			double side = other.x() < one.x() ? -1 : 1;
			double half = side * one.size() / 2;
			for (double rise : new double[] { 16, 36, 56 }) {
				double top = Math.min(one.y(), other.y()) - apart - rise;
				ways.add(new Curve(one.x() + half, one.y() - apart + 3, one.x() + 2 * half, top, other.x() - 2 * half,
						top, other.x() - half, other.y() - apart + 3));
			}
			return ways;
		}
		double down = other.y() < one.y() ? -1 : 1;
		for (double from : new double[] { 1, -1 }) {
			for (double to : new double[] { 1, -1 }) {
				for (double bend : new double[] { 60, 90, 130 }) {
					ways.add(new Curve(one.x() + from * apart, one.y(), one.x() + from * bend,
							one.y() + down * one.size(), other.x() + to * bend, other.y() - down * one.size(),
							other.x() + to * (apart + 2), other.y()));
				}
			}
		}
		return ways;
	}

	private double price(Curve way, Drawing.Figure holder, Drawing.Figure other) {
		double price = 0;
		for (int i = 0; i <= STEPS; i++) {
			double x = way.x((double) i / STEPS);
			double y = way.y((double) i / STEPS);
			if (x < 4 || y < 4 || x > width - 4 || y > height - 4) {
				price += OUTSIDE;
			}
			for (Drawing.Figure one : figures) {
				double room = one == holder || one == other ? 0 : 4;
				if (Math.hypot(one.x() - x, one.y() - y) < one.size() + room) {
					price += INSIDE;
				}
				else if (Math.abs(one.x() - x) < HALF_NAME && y > one.y() + one.size() + 4
						&& y < one.y() + one.size() + 6 + LINE * one.label().size()) {
					price += NAME;
				}
			}
			for (Curve earlier : drawn) {
				if (earlier.passes(x, y)) {
					price += ALONG;
				}
			}
		}
		return price + LONGER * way.length();
	}

	/**
	 * A curve between two points with two more that bend it.
	 */
	private record Curve(double x1, double y1, double a, double b, double c, double d, double x2, double y2) {

		double x(double part) {
			return at(part, x1, a, c, x2);
		}

		double y(double part) {
			return at(part, y1, b, d, y2);
		}

		boolean passes(double x, double y) {
			for (int i = 0; i <= STEPS; i++) {
				double part = (double) i / STEPS;
				if (Math.abs(x(part) - x) < NEAR && Math.abs(y(part) - y) < NEAR) {
					return true;
				}
			}
			return false;
		}

		double length() {
			return Math.hypot(a - x1, b - y1) + Math.hypot(c - a, d - b) + Math.hypot(x2 - c, y2 - d);
		}

		String path() {
			return "M" + Strokes.at(x1, y1) + " C" + Strokes.at(a, b) + " " + Strokes.at(c, d) + " "
					+ Strokes.at(x2, y2);
		}

		private static double at(double part, double one, double two, double three, double four) {
			double rest = 1 - part;
			return rest * rest * rest * one + 3 * rest * rest * part * two + 3 * rest * part * part * three
					+ part * part * part * four;
		}

	}

}
