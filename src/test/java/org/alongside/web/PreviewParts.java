package org.alongside.web;

import org.alongside.cases.Stage;
import org.alongside.calendar.DueText.Due;
import org.alongside.web.PreviewSite.Section;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Shapes of what the templates of the desk read.
 */
final class PreviewParts {

	private PreviewParts() {
	}

	record View(String code, String count, String url, boolean current) {
	}

	record Chip(String text, String without) {
	}

	record Sort(String code, String url, boolean current) {
	}

	record Work(String draftJson, List<String> problems, @Nullable Object completing, Talk talk,
			List<Section> evidence) {
	}

	record Talk(@Nullable String rests, @Nullable String waits, @Nullable String answerId, List<String> said,
			Map<String, String> takers, Map<String, String> people, String firstDay, String lastDay) {
	}

	record Step(Stage stage, String state) {
	}

	record Agenda(String name, Due due, @Nullable String holder, String url) {
	}

	record Demo(String username, String name, List<String> roles, String team) {
	}

	/** Nothing stands above the pages of a site without cases. */
	static final class Top {

		public String of(Object anybody) {
			return "";
		}

	}

}
