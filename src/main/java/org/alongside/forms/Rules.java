package org.alongside.forms;

import org.alongside.shared.FieldError;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a field demands of a value that has the right type.
 */
final class Rules {

	// As the HTML standard defines a valid e-mail address, with bounded parts
	private static final Pattern EMAIL = Pattern
		.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63}){0,8}");

	private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,19}");

	// The browser's calendar starts there
	private static final int FIRST_YEAR = 1900;

	private final Expressions expressions;

	private final Options options;

	private final LocalDate today;

	/**
	 * Creates the rules for one check.
	 * @param today the earliest day that is still today somewhere
	 */
	Rules(Expressions expressions, Options options, LocalDate today) {
		this.expressions = expressions;
		this.options = options;
		this.today = today;
	}

	/** Returns what the value breaks first. */
	Optional<FieldError> broken(Place place, Object value) {
		FieldError error = switch (place.field.kind()) {
			case LINE, TEXT -> text(place, (String) value);
			case NUMBER -> number(place, (BigDecimal) value);
			case CHECKBOX -> Boolean.FALSE.equals(value) && place.field.required() ? error(place, "required") : null;
			case ONE_OF, SOME_OF -> options.offer(place, value) ? null : error(place, "option");
			case DATE_TIME -> time(place, (String) value);
			default -> null;
		};
		return Optional.ofNullable(error);
	}

	private @Nullable FieldError text(Place place, String text) {
		BigDecimal shortest = limit(place, "minLength");
		if (shortest != null && text.length() < shortest.doubleValue()) {
			return error(place, "min-length", shortest);
		}
		BigDecimal longest = limit(place, "maxLength");
		BigDecimal most = longest == null ? BigDecimal.valueOf(Bounds.STRING) : longest;
		if (text.length() > most.doubleValue()) {
			return error(place, "max-length", most);
		}
		String pattern = place.field.limit("pattern").asText("");
		if (!pattern.isEmpty() && !JavaScriptPattern.matches(pattern, text)) {
			return error(place, "pattern");
		}
		return switch (place.field.limit("validationType").asText()) {
			case "email" -> EMAIL.matcher(text).matches() ? null : error(place, "email");
			case "phone" -> PHONE.matcher(text).matches() ? null : error(place, "phone");
			default -> null;
		};
	}

	private @Nullable FieldError number(Place place, BigDecimal number) {
		BigDecimal least = limit(place, "min");
		if (least != null && number.compareTo(least) < 0) {
			return error(place, "min", least);
		}
		BigDecimal most = limit(place, "max");
		if (most != null && number.compareTo(most) > 0) {
			return error(place, "max", most);
		}
		int digits = place.field.schema().path("decimalDigits").asInt(-1);
		if (digits >= 0 && number.scale() > digits) {
			return digits == 0 ? error(place, "integer") : error(place, "decimals", digits);
		}
		BigDecimal step = Numbers.parse(place.field.schema().path("increment").asText());
		if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
			return error(place, "increment", step);
		}
		return null;
	}

	private @Nullable FieldError time(Place place, String time) {
		if (place.field.schema().path("subtype").asText("date").equals("time")) {
			return null;
		}
		LocalDate date = LocalDate.parse(time.substring(0, 10));
		if (date.getYear() < FIRST_YEAR) {
			return error(place, "too-early", String.valueOf(FIRST_YEAR));
		}
		boolean past = place.field.schema().path("disallowPassedDates").asBoolean() && date.isBefore(today);
		return past ? error(place, "past") : null;
	}

	private @Nullable BigDecimal limit(Place place, String name) {
		Object limit = expressions.value(place.field.limit(name), place.scope::names);
		if (limit instanceof String text) {
			return Numbers.parse(text);
		}
		return limit instanceof BigDecimal number ? number : null;
	}

	static FieldError error(Place place, String code, Object... arguments) {
		return FieldError.of(place.name, code, arguments);
	}

}
