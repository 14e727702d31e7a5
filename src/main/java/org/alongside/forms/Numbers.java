package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Numbers kept exactly, within a size a person could mean.
 */
final class Numbers {

	// A larger exponent would turn one short text into megabytes when it is written out
	private static final int DIGITS = 30;

	private static final Pattern TEXT = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

	private Numbers() {
	}

	/** Returns the exact number, or null if it is not finite or beyond all measure. */
	static @Nullable BigDecimal exact(Number number) {
		if (number instanceof BigDecimal decimal) {
			return tidy(decimal);
		}
		if (number instanceof BigInteger integer) {
			return integer.bitLength() > 128 ? null : tidy(new BigDecimal(integer));
		}
		if (number instanceof Double || number instanceof Float) {
			double value = number.doubleValue();
			return Double.isFinite(value) ? tidy(new BigDecimal(number.toString())) : null;
		}
		return parse(number.toString());
	}

	/** Returns the number a text stands for, or null if it is none. */
	static @Nullable BigDecimal parse(String text) {
		return TEXT.matcher(text).matches() ? tidy(new BigDecimal(text)) : null;
	}

	private static @Nullable BigDecimal tidy(BigDecimal value) {
		if (value.signum() == 0) {
			return BigDecimal.ZERO;
		}
		if (value.unscaledValue().bitLength() > 256) {
			return null;
		}
		BigDecimal stripped = value.stripTrailingZeros();
		long whole = (long) stripped.precision() - stripped.scale();
		if (whole > DIGITS || stripped.scale() > DIGITS) {
			return null;
		}
		return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
	}

}
