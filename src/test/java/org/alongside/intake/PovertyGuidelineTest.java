package org.alongside.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PovertyGuidelineTest {

	private final PovertyGuideline of2026 = new PovertyGuideline("48+DC", LocalDate.of(2026, 1, 13), 15_960, 5_680,
			"HHS Poverty Guidelines 2026, 91 FR 1797");

	@ParameterizedTest
	@CsvSource({ "1, 15960", "2, 21640", "3, 27320", "4, 33000", "5, 38680", "6, 44360", "7, 50040", "8, 55720",
			"9, 61400" })
	void growsWithTheHouseholdAsPublished(int household, int yearly) {
		assertThat(of2026.yearly(household)).isEqualTo(yearly);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 0", "1330, 1, 100", "1330.01, 1, 101", "2660, 1, 200", "2750, 4, 100", "1500, 2, 84" })
	void givesAMonthlyIncomeAsPercentSoThatACentOverALimitIsOverIt(BigDecimal monthly, int household, int percent) {
		assertThat(of2026.percent(monthly, household)).isEqualTo(percent);
	}

	@Test
	void knowsNoHouseholdOfNobody() {
		assertThatIllegalArgumentException().isThrownBy(() -> of2026.yearly(0));
	}

}
