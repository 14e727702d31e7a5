package org.alongside.people.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the paths of a drawing, and writes a drawing to look at.
 */
final class Svg {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?");

	private Svg() {
	}

	/** Returns points along a curve of one piece, its ends included. */
	static List<double[]> along(String path) {
		List<Double> numbers = new ArrayList<>();
		Matcher number = NUMBER.matcher(path);
		while (number.find()) {
			numbers.add(Double.parseDouble(number.group()));
		}
		List<double[]> points = new ArrayList<>();
		for (int i = 0; i <= 60; i++) {
			points.add(new double[] { at(numbers, 0, i / 60.0), at(numbers, 1, i / 60.0) });
		}
		return points;
	}

	/** A point between given ones, as De Casteljau finds it. */
	private static double at(List<Double> numbers, int axis, double part) {
		List<Double> left = new ArrayList<>();
		for (int i = axis; i < numbers.size(); i += 2) {
			left.add(numbers.get(i));
		}
		while (left.size() > 1) {
			List<Double> next = new ArrayList<>();
			for (int i = 1; i < left.size(); i++) {
				next.add(left.get(i - 1) + part * (left.get(i) - left.get(i - 1)));
			}
			left = next;
		}
		return left.get(0);
	}

	static String of(Drawing drawing) {
		StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
				"<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-size='13' text-anchor='middle'>"
						+ "<defs><marker id='a' viewBox='0 0 10 10' refX='8' refY='5' markerWidth='9' markerHeight='9'"
						+ " markerUnits='userSpaceOnUse' orient='auto'><path d='M0,0 L10,5 L0,10 z'/></marker></defs>"
						+ "<rect width='100%%' height='100%%' fill='white'/>",
				drawing.width(), drawing.height()));
		drawing.lines()
			.forEach(line -> svg.append("<path fill='none' stroke='black' stroke-width='1.5' d='")
				.append(line.path())
				.append('\'')
				.append(switch (line.style()) {
					case "legal" -> " stroke-dasharray='9 3 2 3'";
					case "dashed" -> " stroke-dasharray='7 5'";
					case "dotted" -> " stroke-dasharray='1.5 4'";
					default -> "";
				})
				.append(line.arrows().equals("end") ? " marker-end='url(#a)'/>" : "/>"));
		drawing.figures().forEach(one -> {
			svg.append(String.format(Locale.ROOT,
					"<circle cx='%d' cy='%d' r='%d' fill='white' stroke='black'/><text x='%d' y='%d'>%s</text>",
					one.x(), one.y(), one.size(), one.x(), one.y() + 39, String.join(" ", one.label())));
		});
		return svg.append("</svg>").toString();
	}

}
