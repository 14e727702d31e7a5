package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileAnswersTest extends CheckTest {

	private static final List<String> SHIPPED = ShippedFormsTest.ids().toList();

	@ParameterizedTest
	@ValueSource(strings = { "__proto__", "constructor", "prototype", "toString", "class", "", "a.b", "goals[0]" })
	void refusesKeysNobodyAskedFor(String key) {
		FormCheck check = check(form(field("textfield", "t")), Map.of("t", "x", key, Map.of("polluted", true)));
		assertThat(wrong(check)).containsExactly(key + " unknown");
	}

	@Test
	void neverRepeatsALongOrUnprintableKey() {
		String key = "x".repeat(5000) + "\u0000\n";
		assertThat(wrong(check(form(field("textfield", "t")), Map.of(key, 1))).get(0)).hasSizeLessThan(120);
		assertThat(wrong(check(form(field("textfield", "t")), Map.of("a\u0000\nb", 1))))
			.containsExactly("a??b unknown");
	}

	@Test
	void saysOnlySoMuchAboutManyUnknownKeys() {
		Map<String, Object> many = new HashMap<>();
		IntStream.range(0, 5000).forEach(number -> many.put("k" + number, number));
		assertThat(wrong(check(form(field("textfield", "t")), many))).hasSize(50);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table form_submission; --", "${''.getClass()}",
			"{{constructor}}", "=today()", "../../etc/passwd", "\\u0000", "%00" })
	void keepsStrangeTextAsTheTextItIs(String text) {
		DeployedForm form = form(field("textfield", "t"), field("textarea", "a", hide("=t = \"x\"")));
		assertThat(accepted(check(form, Map.of("t", text, "a", text)))).isEqualTo(Map.of("t", text, "a", text));
	}

	@Test
	void refusesDeepAndCircularAnswers() {
		Map<String, Object> deep = new HashMap<>();
		Map<String, Object> level = deep;
		for (int i = 0; i < 100_000; i++) {
			Map<String, Object> next = new HashMap<>();
			level.put("t", next);
			level = next;
		}
		assertThat(wrong(check(form(field("textfield", "t")), deep))).containsExactly(" too-deep");
		Map<String, Object> circle = new HashMap<>();
		circle.put("t", circle);
		assertThat(wrong(check(form(field("textfield", "t")), circle))).containsExactly(" too-deep");
	}

	@Test
	void refusesHugeAnswersWithoutReadingThemThrough() {
		DeployedForm form = form(field("textarea", "t"), field("number", "n"));
		assertThat(wrong(check(form, Map.of("t", "x".repeat(1_000_001))))).containsExactly(" too-large");
		assertThat(wrong(check(form, Map.of("t", "é".repeat(600_000))))).containsExactly(" too-large");
		assertThat(wrong(check(form, Map.of("t", new ArrayList<>(Collections.nCopies(20_000, 1))))))
			.containsExactly(" too-large");
		assertThat(wrong(check(form, Map.of("n", BigInteger.TWO.pow(3_000_000))))).containsExactly("n number");
	}

	@Test
	void givesUpOnAPatternThatWouldTakeForever() {
		DeployedForm form = form(field("textfield", "t", validate("\"pattern\": \"^(a+)+$\"")),
				field("textfield", "u", validate("\"pattern\": \"(\"")));
		assertTimeout(Duration.ofSeconds(5), () -> {
			FormCheck check = check(form, Map.of("t", "a".repeat(200) + "!", "u", "x"));
			assertThat(wrong(check)).containsExactly("t pattern", "u pattern");
		});
	}

	@Test
	void doesNotLetALastLineBreakSlipThroughAPattern() {
		DeployedForm form = form(field("textarea", "t", validate("\"pattern\": \"^[a-z]+$\"")));
		assertThat(wrong(check(form, Map.of("t", "abc\n1")))).containsExactly("t pattern");
		assertThat(JavaScriptPattern.matches("^abc$", "abc\n")).isFalse();
	}

	@Test
	void refusesValuesOfNoKnownType() {
		DeployedForm form = form(field("textfield", "t"), field("radio", "r", "\"values\": []"),
				field("checklist", "m", "\"values\": []"));
		Map<String, Object> odd = Map.of("t", Path.of("x"), "r", new int[] { 1 }, "m", List.of(List.of()));
		assertThat(wrong(check(form, odd))).containsExactly("t type", "r type", "m type");
	}

	@RepeatedTest(400)
	void neverFailsWhateverIsSent(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		DeployedForm form = shipped(SHIPPED.get(random.nextInt(SHIPPED.size())));
		List<String> keys = new ArrayList<>(List.of("__proto__", "x", "needs", "goals"));
		Field.readAll(ShippedFormsTest.tree(form)).forEach(field -> names(field, keys));
		Map<String, Object> answers = map(random, keys, 0);
		FormCheck check = forms.check(form, answers, map(random, keys, 2));
		if (check instanceof FormCheck.Accepted accepted) {
			assertThat(Json.map(Json.text(accepted.answers()))).isEqualTo(accepted.answers());
		}
		else {
			assertThat(wrong(check)).isNotEmpty().doesNotContainNull();
		}
	}

	private static void names(Field field, List<String> keys) {
		keys.addAll(field.path());
		field.children().forEach(child -> names(child, keys));
	}

	private static Map<String, Object> map(Random random, List<String> keys, int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = random.nextInt(keys.size() + 4); i > 0; i--) {
			map.put(keys.get(random.nextInt(keys.size())), value(random, keys, depth));
		}
		return map;
	}

	private static List<Object> list(Random random, List<String> keys, int depth) {
		List<Object> list = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			list.add(value(random, keys, depth));
		}
		return list;
	}

	private static Object value(Random random, List<String> keys, int depth) {
		return switch (random.nextInt(depth > 3 ? 9 : 12)) {
			case 0 -> null;
			case 1 -> "";
			case 2 -> random.nextBoolean();
			case 3 -> random.nextInt();
			case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
			case 5 -> "yes";
			case 6 -> "2026-11-" + random.nextInt(40);
			case 7 -> random.ints(random.nextInt(30), 0, 0x10FFFF)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			case 8 -> "approve";
			case 9 -> map(random, keys, depth + 1);
			default -> list(random, keys, depth + 1);
		};
	}

}
