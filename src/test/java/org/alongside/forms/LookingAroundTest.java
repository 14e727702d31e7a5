package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands beside the answers is read only for forms that look at it.
 */
class LookingAroundTest extends CheckTest {

	private static final String SHOWN_ONLY = field("textarea", "reason", "\"readonly\": true",
			hide("=reason = null or reason = \"\""));

	@ParameterizedTest
	@ValueSource(strings = { "\"valuesKey\": \"options\"", "\"valuesExpression\": \"=options\"",
			"\"conditional\": {\"hide\": \"=reason = null\"}", "\"readonly\": \"=reason = null\"",
			"\"validate\": {\"required\": \"=reason = null\"}" })
	void asksForAFormThatLooksBeyondItsAnswers(String setting) {
		String looking = field("select", "q", setting);
		assertThat(asked(form(SHOWN_ONLY, looking))).isOne();
		assertThat(asked(form(container("dynamiclist", "rows", "", looking)))).isOne();
		assertThat(asked(form(container("group", "", setting + ",", field("textfield", "t"))))).isOne();
	}

	@Test
	void asksForAComputedAnswer() {
		assertThat(asked(form(field("expression", "sum", "\"expression\": \"=a + b\"")))).isOne();
	}

	@Test
	void asksForNothingWhereOnlyWhatIsShownDependsOnIt() {
		assertThat(asked(form(SHOWN_ONLY, field("textfield", "story", validate("\"required\": true"))))).isZero();
		assertThat(asked(shipped("screen-referral"))).isZero();
	}

	private static int asked(DeployedForm form) {
		AtomicInteger times = new AtomicInteger();
		forms.check(form, Map.of(), () -> {
			times.incrementAndGet();
			return Map.of();
		});
		return times.get();
	}

}
