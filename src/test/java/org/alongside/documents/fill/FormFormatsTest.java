package org.alongside.documents.fill;

import org.alongside.documents.FormValues;
import org.alongside.documents.FormValues.Value;
import org.alongside.documents.fill.FormField.Kind;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Dates by the room there is for them.
 */
class FormFormatsTest {

	private static final LocalDate BORN = LocalDate.of(1950, 2, 1);

	@Test
	void eightBoxesGetADateWithoutSeparators() {
		assertThat(written(boxes(8))).isEqualTo("02011950");
		assertThat(written(boxes(6))).isEqualTo("020150");
		assertThat(written(boxes(10))).isEqualTo("02/01/1950");
		assertThat(written(text(null))).isEqualTo("02/01/1950");
	}

	@Test
	void aWayThatWasChosenStays() {
		assertThat(FormFormats.written(BORN, "yyyyMMdd", boxes(8), Locale.ENGLISH)).isEqualTo("19500201");
	}

	@Test
	void onlyWhatFitsIsOffered() {
		assertThat(FormFormats.dates(boxes(8))).contains("MMddyyyy", "MM/dd/yy", "yyyy")
			.doesNotContain("MM/dd/yyyy", "MMMM d, yyyy");
		assertThat(FormFormats.dates(text(null))).isEqualTo(FormFormats.DATES);
		assertThat(FormFormats.usual(boxes(4))).isNull();
	}

	@Test
	void aDateFillsItsBoxesByItself() {
		FormField field = boxes(8);
		FormVersion form = new FormVersion(new java.util.UUID(0, 1), "Form", 1, BORN, new java.util.UUID(0, 2), true,
				false, "en", 1, 0, List.of(field),
				Map.of(field.name(), new MappedField(field.name(), "client.birthDate", "", "")));
		assertThat(
				new Answering(Map.of("client.birthDate", Value.of(BORN)), true, Locale.ENGLISH, new Glyphs()).of(form))
			.singleElement()
			.satisfies(filled -> {
				assertThat(filled.state()).isEqualTo(FilledField.State.FILLED);
				assertThat(filled.text()).isEqualTo("02011950");
			});
	}

	@Test
	void aDateWithoutRoomIsRefusedWhereItIsMapped() {
		Map<String, FormValues.Name> names = Map.of("client.birthDate", new FormValues.Name("client.birthDate", true));
		Map<String, String> given = Map.of("f0.value", "client.birthDate", "f0.format", "");
		assertThatThrownBy(() -> new MappingRules(List.of(boxes(4)), names, new Glyphs()).read(given))
			.isInstanceOfSatisfying(RefusedException.class,
					refused -> assertThat(refused.errors()).extracting(FieldError::field, FieldError::code)
						.containsExactly(org.assertj.core.groups.Tuple.tuple("f0.format", "formDateRoom")));
		assertThat(new MappingRules(List.of(boxes(4)), names, new Glyphs())
			.read(Map.of("f0.value", "client.birthDate", "f0.format", "yyyy"))).hasSize(1);
		assertThat(new MappingRules(List.of(boxes(8)), names, new Glyphs()).read(given)).hasSize(1);
	}

	private static String written(FormField field) {
		return FormFormats.written(BORN, "", field, Locale.ENGLISH);
	}

	private static FormField boxes(int room) {
		return field(Kind.COMB, room);
	}

	private static FormField text(@Nullable Integer room) {
		return field(Kind.TEXT, room);
	}

	private static FormField field(Kind kind, @Nullable Integer room) {
		return new FormField("born", kind, 1, null, List.of(), room, false, true);
	}

}
