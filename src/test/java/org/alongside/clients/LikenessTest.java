package org.alongside.clients;

import org.junit.jupiter.api.Test;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

	@Test
	void isCertainOfTheSameNameBirthDateAndAddress() {
		Likeness likeness = compare(People.somebody().livingAt("12 Mill St", "01851"),
				People.somebody().livingAt("12 MILL ST.", "01851-2210"));
		assertThat(likeness.score()).isEqualTo(100);
		assertThat(likeness.reasons()).containsExactly("sameName", "sameBirthDate", "sameAddress");
	}

	@Test
	void seesThroughAccentsMiddleNamesAndSwappedNames() {
		assertThat(compare(People.somebody().named("José María", "Pérez"), People.somebody().named("JOSE", "Perez"))
			.reasons()).containsExactly("sameName", "sameBirthDate");
		assertThat(
				compare(People.somebody().named("Nguyen", "Van"), People.somebody().named("Van", "Nguyễn")).reasons())
			.contains("sameName");
	}

	@Test
	void seesThroughASlipInTheNameOrTheDate() {
		Likeness name = compare(People.somebody().named("Katherine", "Lindqvist"),
				People.somebody().named("Catherine", "Lindquist"));
		assertThat(name.reasons()).containsExactly("similarName", "sameBirthDate");
		assertThat(name.score()).isGreaterThanOrEqualTo(Likeness.SHOWN_FROM);
		assertThat(compare(People.somebody().born("1984-03-07"), People.somebody().born("1984-07-03")).reasons())
			.containsExactly("sameName", "similarBirthDate");
	}

	@Test
	void showsTheSameNameWhenNoBirthDateIsKnown() {
		assertThat(compare(People.somebody().born(null), People.somebody()).score())
			.isGreaterThanOrEqualTo(Likeness.SHOWN_FROM);
	}

	@Test
	void doesNotTakeNamesakesOrPeopleBornOnOneDayForOnePerson() {
		assertThat(compare(People.somebody(), People.somebody().born("1951-11-30")).score())
			.isLessThan(Likeness.SHOWN_FROM);
		assertThat(compare(People.somebody(), People.somebody().named("Walter", "Brandt")).score())
			.isLessThan(Likeness.SHOWN_FROM);
		assertThat(compare(People.somebody(), People.somebody().named("Amina", "Brandt")).score())
			.isLessThan(Likeness.SHOWN_FROM);
	}

	@Test
	void showsSomebodyWhoChangedTheirFamilyNameAndKeptTheirNumber() {
		Likeness likeness = Likeness.between(Likeness.Traits.of(People.somebody().described()),
				Likeness.Traits.of(People.somebody().named("Amina", "Brandt").described()), Set.of("phone"));
		assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.SHOWN_FROM);
		assertThat(likeness.reasons()).containsExactly("sameGivenName", "sameBirthDate", "samePhone");
	}

	private static Likeness compare(People one, People other) {
		return Likeness.between(Likeness.Traits.of(one.described()), Likeness.Traits.of(other.described()), Set.of());
	}

}
