package org.alongside.forms;

import org.alongside.shared.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses an answer that is too large or too deep before anything else looks at it.
 */
final class Bounds {

	static final int STRING = 10_000;

	static final int ROWS = 100;

	private static final int BYTES = 1_000_000;

	private static final int VALUES = 10_000;

	private static final int DEPTH = 16;

	private long bytes;

	private int values;

	private boolean deep;

	private Bounds() {
	}

	static Optional<FieldError> exceededBy(Map<String, ?> submitted) {
		Bounds bounds = new Bounds();
		bounds.measure(submitted, 0);
		if (bounds.deep) {
			return Optional.of(FieldError.of("", "too-deep"));
		}
		return bounds.full() ? Optional.of(FieldError.of("", "too-large")) : Optional.empty();
	}

	private boolean full() {
		return bytes > BYTES || values > VALUES || deep;
	}

	private void measure(@Nullable Object value, int depth) {
		values++;
		if (depth > DEPTH) {
			deep = true;
		}
		if (full()) {
			return;
		}
		if (value instanceof String text) {
			weigh(text);
		}
		else if (value instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				weigh(String.valueOf(entry.getKey()));
				measure(entry.getValue(), depth + 1);
				if (full()) {
					return;
				}
			}
		}
		else if (value instanceof List<?> list) {
			measureAll(list, depth + 1);
		}
	}

	private void measureAll(Collection<?> items, int depth) {
		for (Object item : items) {
			measure(item, depth);
			if (full()) {
				return;
			}
		}
	}

	private void weigh(String text) {
		bytes += text.length();
		// Short of the limit by characters, a text may still exceed it in UTF-8
		if (bytes <= BYTES) {
			bytes += text.chars().filter(character -> character > 0x7F).count();
		}
	}

}
