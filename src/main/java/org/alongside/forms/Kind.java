package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a component of a form is, as far as its answer goes.
 */
enum Kind {

	LINE, TEXT, NUMBER, CHECKBOX, ONE_OF, SOME_OF, DATE_TIME, COMPUTED, GROUP, ROWS, SHOWN, UNSUPPORTED;

	static Kind of(JsonNode component) {
		return switch (component.path("type").asText()) {
			case "textfield" -> LINE;
			case "textarea" -> TEXT;
			case "number" -> NUMBER;
			case "checkbox" -> CHECKBOX;
			case "radio", "select" -> ONE_OF;
			case "checklist", "taglist" -> SOME_OF;
			case "datetime" -> DATE_TIME;
			case "expression" -> COMPUTED;
			case "group" -> GROUP;
			case "dynamiclist" -> component.path("isRepeating").asBoolean(true) ? ROWS : GROUP;
			case "table", "text", "html", "image", "spacer", "separator", "button" -> SHOWN;
			default -> UNSUPPORTED;
		};
	}

	/** Returns whether it has an answer of its own, under its {@code key}. */
	boolean keyed() {
		return switch (this) {
			case GROUP, ROWS, SHOWN, UNSUPPORTED -> false;
			default -> true;
		};
	}

	/** Returns whether other components stand in it, under its {@code path}. */
	boolean container() {
		return this == GROUP || this == ROWS;
	}

}
