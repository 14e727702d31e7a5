package org.alongside.cases.web;

import org.alongside.cases.Stage;

import java.util.Arrays;
import java.util.List;

/**
 * A step of the strip that shows where a case is.
 *
 * @param stage the stage
 * @param state {@code done}, {@code now}, {@code next} or {@code later}
 */
record StripStep(Stage stage, String state) {

	static List<StripStep> of(Stage now) {
		if (now == Stage.REFUSED) {
			return List.of(new StripStep(Stage.INTAKE, "done"), new StripStep(Stage.REFUSED, "now"));
		}
		return Arrays.stream(Stage.values())
			.filter(stage -> stage != Stage.REFUSED)
			.map(stage -> new StripStep(stage, state(stage, now)))
			.toList();
	}

	private static String state(Stage stage, Stage now) {
		int distance = stage.ordinal() - now.ordinal();
		if (distance == 0) {
			return "now";
		}
		return distance < 0 ? "done" : distance == 1 ? "next" : "later";
	}

}
