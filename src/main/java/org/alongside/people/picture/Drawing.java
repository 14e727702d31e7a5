package org.alongside.people.picture;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A picture ready to be drawn, in pixels; readable in black and white.
 *
 * @param figures who is in it
 * @param lines what binds them
 */
public record Drawing(int width, int height, List<Figure> figures, List<Line> lines) {

	/** Returns whether there is anything to see. */
	public boolean empty() {
		return figures.isEmpty();
	}

	/**
	 * Somebody.
	 *
	 * @param x middle
	 * @param y middle
	 * @param size half of the width of the shape
	 * @param shape {@code square} for a man, {@code circle} for a woman, {@code diamond}
	 * for somebody of another gender or one not known, {@code ring} in an ecomap
	 * @param inside what stands in the shape, such as the age
	 * @param label lines of text below, or inside a ring
	 * @param focus whether it is the client whose case it is
	 * @param died whether they have died
	 * @param home letter of the household they live in, or null
	 */
	public record Figure(int x, int y, int size, String shape, String inside, List<String> label, boolean focus,
			boolean died, @Nullable String home) {

		/** Returns the corners of a diamond. */
		public String corners() {
			return "%d,%d %d,%d %d,%d %d,%d".formatted(x, y - size, x + size, y, x, y + size, x - size, y);
		}

	}

	/**
	 * A line.
	 *
	 * @param path as SVG writes it
	 * @param style such as {@code solid}, {@code dashed}, {@code dotted}, {@code thick}
	 * @param arrows {@code end}, {@code start}, {@code both} or empty
	 */
	public record Line(String path, String style, String arrows) {
	}

}
