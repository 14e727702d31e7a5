package org.alongside.safety;

import org.alongside.engine.Decisions;
import org.alongside.processes.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationsTest {

	private final DecisionTables tables = new DecisionTables();

	private final Decisions decisions = this::evaluate;

	private final Populations populations = new Populations(decisions);

	@ParameterizedTest
	@CsvSource({ "0,,CHILD", "17,,CHILD", "17,true,CHILD", "18,true,DEPENDENT_ADULT", "59,true,DEPENDENT_ADULT",
			"18,false,NONE", "59,false,NONE", "18,,UNKNOWN", "60,,ELDER", "60,false,ELDER", "86,,ELDER",
			"86,true,ELDER", ",,UNKNOWN", ",true,UNKNOWN" })
	void knowsThemByAgeAndDependency(@Nullable Integer age, @Nullable Boolean dependent, Population expected) {
		Populations.Found found = populations.of("NY", age, dependent);
		assertThat(found.population()).isEqualTo(expected);
		assertThat(found.basis()).isEqualTo("default");
		assertThat(found.citation()).contains("verify");
	}

	@Test
	void onlyAChildGoesToChildProtection() {
		for (int age = 0; age < 120; age++) {
			for (Boolean dependent : new Boolean[] { null, true, false }) {
				Population one = populations.of(null, age, dependent).population();
				assertThat(one == Population.CHILD).as("%s %s", age, dependent).isEqualTo(age < 18);
				assertThat(one.adultProtection() && age < 18).isFalse();
			}
		}
	}

	@Test
	void withoutARuleNothingIsKnown() {
		assertThat(new Populations((decision, inputs) -> List.of()).of(null, 5, null).population())
			.isEqualTo(Population.UNKNOWN);
	}

	@Test
	void countsYearsByTheBirthday() {
		LocalDate birthDate = LocalDate.of(2008, 11, 24);
		assertThat(Populations.age(birthDate, LocalDate.of(2026, 11, 23))).isEqualTo(17);
		assertThat(Populations.age(birthDate, LocalDate.of(2026, 11, 24))).isEqualTo(18);
		assertThat(Populations.age(null, LocalDate.of(2026, 11, 24))).isNull();
		assertThat(Populations.age(birthDate, LocalDate.of(2000, 1, 1))).isNull();
	}

	private List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		return tables.all(decision,
				inputs.entrySet().stream().flatMap((one) -> Stream.of(one.getKey(), one.getValue())).toArray());
	}

}
