package org.alongside.web;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet of keys says every key that leads to a place, in the words of its link and to
 * those who have it, and every known command.
 */
class KeySheetTest {

	private static final Path MAIN = Path.of("src/main");

	/** A condition, the end of what it holds for, or a key with its words. */
	private static final Pattern IN_FRAME = Pattern.compile(
			"<li [^>]*th:if=\"(?<when>[^\"]+)\"|(?<end></li>)|data-key=\"(?<key>[^\"]+)\".*?th:text=\"(?<text>[^\"]+)\"");

	private static final Pattern IN_SHEET = Pattern
		.compile("<th:block th:if=\"(?<when>[^\"]+)\"|(?<end></th:block>)|<dt>(?<key>(?:<kbd>[A-Z]</kbd> ?)+)</dt>"
				+ "<dd th:text=\"(?<text>[^\"]+)\"");

	private final String sheet = text("resources/templates/keys.html");

	@Test
	void saysEveryPlaceThatHasAKey() {
		Map<String, String> places = read(IN_FRAME, text("resources/templates/frame.html"));
		assertThat(places).containsKeys("g i", "g d", "g k");
		Map<String, String> said = read(IN_SHEET, sheet);
		said.keySet().removeIf(key -> !key.startsWith("g "));
		assertThat(said).isEqualTo(places);
	}

	@Test
	void saysEveryCommand() {
		Matcher commands = Pattern.compile("const COMMANDS[^{]*\\{([^}]*)}").matcher(text("frontend/ts/keys.ts"));
		assertThat(commands.find()).isTrue();
		TreeSet<String> keys = new TreeSet<>();
		Pattern.compile("'(.)'")
			.matcher(commands.group(1))
			.results()
			.forEach(key -> keys.add("<kbd>" + key.group(1).toUpperCase(Locale.ROOT) + "</kbd>"));
		assertThat(keys).hasSizeGreaterThan(6).allSatisfy(key -> assertThat(sheet).contains(key));
	}

	/** Returns under which condition a key is there and what it is called, by key. */
	private static Map<String, String> read(Pattern pattern, String text) {
		Map<String, String> found = new TreeMap<>();
		String when = "";
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			if (matcher.group("key") != null) {
				String key = matcher.group("key").replaceAll("</?kbd>", "").strip().toLowerCase(Locale.ROOT);
				found.put(key, when + " " + matcher.group("text"));
			}
			else {
				when = (matcher.group("when") != null) ? matcher.group("when") : "";
			}
		}
		return found;
	}

	private static String text(String file) {
		try {
			return Files.readString(MAIN.resolve(file));
		}
		catch (IOException problem) {
			throw new java.io.UncheckedIOException(problem);
		}
	}

}
