package org.alongside.documents;

import org.junit.jupiter.api.Test;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadingGradeTest {

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	@Test
	void englishIsGradedAsFleschAndKincaidPublished() {
		// 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59
		assertThat(ReadingGrade.of("The cat sat on the mat.", Locale.ENGLISH).value()).isEqualTo(-1.4, within(0.05));
		ReadingGrade hard = ReadingGrade.of("Comprehensive interdisciplinary coordination necessitates "
				+ "continuous documentation of individualized rehabilitation objectives.", Locale.ENGLISH);
		assertThat(hard.harderThan(7)).isTrue();
	}

	@Test
	void spanishIsGradedAsSzigrisztPublished() {
		assertThat(ReadingGrade.spanishSyllables("casa")).isEqualTo(2);
		assertThat(ReadingGrade.spanishSyllables("aéreo")).isEqualTo(4);
		assertThat(ReadingGrade.spanishSyllables("bueno")).isEqualTo(2);
		assertThat(ReadingGrade.spanishSyllables("quiero")).isEqualTo(2);
		assertThat(ReadingGrade.spanishSyllables("día")).isEqualTo(2);
		// 4 words, 1 sentence, 6 syllables
		ReadingGrade easy = ReadingGrade.of("Yo veo la casa.", SPANISH);
		assertThat(easy.value()).isEqualTo(206.835 - 62.3 * 6 / 4 - 4, within(0.06));
		assertThat(easy.harderThan(65)).isFalse();
		assertThat(ReadingGrade
			.of("La coordinación interdisciplinaria necesita documentación individualizada permanente.", SPANISH)
			.harderThan(65)).isTrue();
	}

	@Test
	void nothingIsEasy() {
		assertThat(ReadingGrade.of(" ", Locale.ENGLISH).harderThan(7)).isFalse();
		assertThat(ReadingGrade.of("", SPANISH).harderThan(65)).isFalse();
	}

	@Test
	void onlyDrawingsAreTakenForDrawings() {
		assertThat(Strokes.valid("1,2 3,4 5,6;10,10 20,20 600,200")).isTrue();
		assertThat(Strokes.valid("1,2")).isFalse();
		assertThat(Strokes.valid("")).isFalse();
		assertThat(Strokes.valid("1,2 3,4 5,6 7,8 9,1 <script>")).isFalse();
		assertThat(Strokes.picture("1,2 3,4 5,6;10,10")).startsWith("data:image/png;base64,");
	}

}
