package org.alongside.story;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TellingRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void takesWordsWithTheirLanguageAndTranslation() {
		TellingRules.Sound sound = TellingRules.check(new Telling("good-day", " Un café con Rosa. ", "ES",
				"A coffee with Rosa.", "Rosa", "2026-11-20", "Rosa Díaz", "", ""), null, TODAY);

		assertThat(sound).isEqualTo(new TellingRules.Sound(StoryPart.GOOD_DAY, "Un café con Rosa.", "es",
				"A coffee with Rosa.", "Rosa", LocalDate.of(2026, 11, 20), "Rosa Díaz", null));
	}

	@Test
	void namesEachFieldThatIsMissingOrWrong() {
		assertThat(refused(new Telling("dreams", "", "not a tag!", "", "", "yesterday", "", "", ""), null))
			.containsExactlyInAnyOrder("part option", "words required", "language option", "heardOn date");
		assertThat(refused(new Telling("words", "x".repeat(10_001), "", "", "", "2026-11-24", "", "", ""), null))
			.containsExactlyInAnyOrder("words maxLength", "heardOn inFuture");
		assertThat(refused(new Telling("words", "Hola", "", "Hello", "", "2026-11-23", "", "", ""), null))
			.containsExactly("language required");
	}

	@Test
	void whatStoodIsTakenBackOnlyForAReason() {
		StoryEntry earlier = new StoryEntry(UUID.randomUUID(), StoryPart.CULTURE, "I pray", null, null, null, TODAY,
				null, "case-file", null, null, "staff:x", Instant.EPOCH, true);
		Telling silent = new Telling("words", "", "", "", "", "2026-11-23", "", earlier.id().toString(), "");
		assertThat(refused(silent, earlier)).containsExactly("why required");

		TellingRules.Sound sound = TellingRules.check(
				new Telling("words", "", "", "", "", "2026-11-23", "", earlier.id().toString(), "Wants it private"),
				earlier, TODAY);
		assertThat(sound.part()).isEqualTo(StoryPart.CULTURE);
		assertThat(sound.words()).isEmpty();
		assertThat(sound.why()).isEqualTo("Wants it private");
	}

	private static List<String> refused(Telling telling, @Nullable StoryEntry earlier) {
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> TellingRules.check(telling, earlier, TODAY));
		return refused.errors().stream().map(TellingRulesTest::said).toList();
	}

	private static String said(FieldError error) {
		return error.field() + " " + error.code();
	}

}
