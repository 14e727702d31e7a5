package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field that asks for a fact about the person: its property {@code known} names it. It
 * starts with what the record knows, and an answer updates the record.
 *
 * @param fact name of the fact, such as {@code pronouns}
 * @param path where its answer stands
 * @param form what the answer looks like
 */
public record KnownField(String fact, List<String> path, Answer form) {

	/** What the answer of a field looks like. */
	public enum Answer {

		/** A line of text. */
		LINE,
		/** Text of several lines. */
		TEXT,
		/** A number. */
		NUMBER,
		/** Ticked or not. */
		CHECKBOX,
		/** One of several options. */
		ONE_OF,
		/** A day. */
		DAY

	}

	/**
	 * Collects the fields of a form that ask for a fact. Those in rows do not: a row has
	 * nobody to be about. Nor do several choices at once, or a time.
	 */
	static List<KnownField> of(List<Field> fields) {
		List<KnownField> known = new ArrayList<>();
		collect(fields, List.of(), known);
		return List.copyOf(known);
	}

	private static void collect(List<Field> fields, List<String> above, List<KnownField> known) {
		for (Field field : fields) {
			List<String> path = new ArrayList<>(above);
			path.addAll(field.path());
			String fact = field.property("known").asText("");
			Answer form = answer(field);
			if (field.kind() == Kind.GROUP) {
				collect(field.children(), path, known);
			}
			else if (!fact.isBlank() && form != null && known.stream().noneMatch(one -> one.fact.equals(fact))) {
				known.add(new KnownField(fact, List.copyOf(path), form));
			}
		}
	}

	private static @Nullable Answer answer(Field field) {
		return switch (field.kind()) {
			case LINE -> Answer.LINE;
			case TEXT -> Answer.TEXT;
			case NUMBER -> Answer.NUMBER;
			case CHECKBOX -> Answer.CHECKBOX;
			case ONE_OF -> Answer.ONE_OF;
			case DATE_TIME -> field.schema().path("subtype").asText("date").equals("date") ? Answer.DAY : null;
			default -> null;
		};
	}

	/** Returns its name as errors have it: {@code reach.phone}. */
	public String name() {
		return String.join(".", path);
	}

	/** Returns whether the answers hold something for it, be it empty. */
	public boolean sent(Map<String, ?> answers) {
		return Paths.get(answers, path) != null;
	}

	/**
	 * Returns what was answered as the record keeps it; null when it was not answered: it
	 * was not sent, left empty, or hidden.
	 * @param submitted the answers as sent
	 * @param accepted the answers as the check let them pass
	 */
	public @Nullable String said(Map<String, ?> submitted, Map<String, ?> accepted) {
		Object answer = sent(submitted) ? Paths.get(accepted, path) : null;
		if (answer instanceof BigDecimal number) {
			return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
		}
		return answer == null || answer instanceof List || answer.toString().isBlank() ? null
				: answer.toString().strip();
	}

	/**
	 * Puts a value of the record into what a form starts with, unless something stands
	 * there already.
	 * @param data what the form starts with
	 */
	public void start(Map<String, Object> data, String value) {
		Object start = switch (form) {
			case NUMBER -> Numbers.parse(value);
			case CHECKBOX -> Boolean.valueOf(value);
			default -> value;
		};
		if (start != null && Paths.get(data, path) == null) {
			Paths.put(data, path, start);
		}
	}

}
