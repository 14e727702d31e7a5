package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class FieldTypesTest extends CheckTest {

	@Test
	void keepsTextWithoutTheSpacesAroundIt() {
		DeployedForm form = form(field("textfield", "t"), field("textarea", "a"));
		assertThat(accepted(check(form, Map.of("t", "  Ana\tMaría\n", "a", "one\r\ntwo\n"))))
			.isEqualTo(Map.of("t", "Ana María", "a", "one\ntwo"));
	}

	@Test
	void countsEmptyAndBlankAndNothingAsNotAnswered() {
		DeployedForm form = form(field("textfield", "t", validate("\"required\": true")));
		for (Object nothing : Arrays.asList("", "  \n ", null)) {
			assertThat(wrong(check(form, answer("t", nothing)))).containsExactly("t required");
		}
		assertThat(wrong(check(form, Map.of()))).containsExactly("t required");
	}

	@Test
	void limitsTextEvenWhereTheFormSetsNoLimit() {
		DeployedForm form = form(field("textarea", "t"));
		assertThat(accepted(check(form, Map.of("t", "x".repeat(10_000))))).containsKey("t");
		FormCheck check = check(form, Map.of("t", "x".repeat(10_001)));
		assertThat(((FormCheck.Rejected) check).errors())
			.containsExactly(FieldError.of("t", "max-length", BigDecimal.valueOf(10_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null\u0000byte", "escape\u001b[0m", "\u0085", "half \ud83d", "carriage\rreturn" })
	void refusesCharactersThatCannotBeKept(String text) {
		assertThat(wrong(check(form(field("textarea", "t")), Map.of("t", text)))).containsExactly("t characters");
	}

	@Test
	void keepsCharactersOfEveryLanguage() {
		String text = "Mariángeles 李 عائشة 👩🏽‍🦽 🏠";
		assertThat(accepted(check(form(field("textfield", "t")), Map.of("t", text)))).containsEntry("t", text);
	}

	@ParameterizedTest
	@CsvSource({ "5,5", "5.0,5", "5.10,5.1", "0,0", "-3,-3", "1e2,100" })
	void readsNumbersExactly(String sent, String read) {
		DeployedForm form = form(field("number", "n"));
		assertThat(accepted(check(form, Map.of("n", new BigDecimal(sent))))).containsEntry("n", new BigDecimal(read));
		assertThat(accepted(check(form, Map.of("n", Double.valueOf(sent))))).containsEntry("n", new BigDecimal(read));
	}

	@Test
	void takesNumbersAsTextOnlyWhereTheFormSaysSo() {
		assertThat(wrong(check(form(field("number", "n")), Map.of("n", "5")))).containsExactly("n type");
		DeployedForm asText = form(field("number", "n", "\"serializeToString\": true"));
		assertThat(accepted(check(asText, Map.of("n", "5.50")))).containsEntry("n", new BigDecimal("5.5"));
		assertThat(wrong(check(asText, Map.of("n", "five")))).containsExactly("n number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E1000000000", "1E-1000000000", "1e31", "123456789012345678901234567890.5e9" })
	void refusesNumbersBeyondAllMeasure(String number) {
		assertThat(wrong(check(form(field("number", "n")), Map.of("n", new BigDecimal(number)))))
			.containsExactly("n number");
	}

	@Test
	void refusesWhatIsNoNumber() {
		DeployedForm form = form(field("number", "n"));
		assertThat(wrong(check(form, Map.of("n", Double.NaN)))).containsExactly("n number");
		assertThat(wrong(check(form, Map.of("n", Double.POSITIVE_INFINITY)))).containsExactly("n number");
		assertThat(wrong(check(form, Map.of("n", true)))).containsExactly("n type");
	}

	@Test
	void holdsNumbersToTheirDigitsAndSteps() {
		DeployedForm form = form(field("number", "n", "\"decimalDigits\": 0"),
				field("number", "m", "\"increment\": \"0.25\""));
		assertThat(wrong(check(form, Map.of("n", 1.5, "m", 0.3)))).containsExactly("n integer", "m increment");
		assertThat(accepted(check(form, Map.of("n", 2, "m", 0.75)))).hasSize(2);
	}

	@Test
	void answersEveryCheckboxThatShows() {
		DeployedForm form = form(field("checkbox", "c"), field("checkbox", "must", validate("\"required\": true")));
		assertThat(wrong(check(form, Map.of()))).containsExactly("must required");
		assertThat(accepted(check(form, Map.of("must", true)))).isEqualTo(Map.of("c", false, "must", true));
		assertThat(wrong(check(form, Map.of("c", "true", "must", true)))).containsExactly("c type");
	}

	@Test
	void offersOptionsFromTheFormTheServerOrAnExpression() {
		String written = "\"values\": [{\"label\": \"A\", \"value\": \"a\"}, {\"label\": \"One\", \"value\": 1}]";
		DeployedForm form = form(field("radio", "r", written), field("select", "s", "\"valuesKey\": \"list\""),
				field("checklist", "m", "\"valuesExpression\": \"=for x in list return x.value\""));
		Map<String, Object> context = Map.of("list", List.of(Map.of("label", "K", "value", "k")));
		assertThat(accepted(forms.check(form, Map.of("r", 1, "s", "k", "m", List.of("k", "k")), context)))
			.isEqualTo(Map.of("r", BigDecimal.ONE, "s", "k", "m", List.of("k")));
		assertThat(wrong(forms.check(form, Map.of("r", "1", "s", "other", "m", List.of("k", "x")), context)))
			.containsExactly("r option", "s option", "m option");
		assertThat(wrong(check(form, Map.of("s", "k")))).as("without the server's list").containsExactly("s option");
	}

	@Test
	void takesListsWhereSeveralMayBeChosenAndNowhereElse() {
		String values = "\"values\": [{\"label\": \"A\", \"value\": \"a\"}]";
		DeployedForm form = form(field("taglist", "m", values), field("radio", "r", values), field("textfield", "t"));
		assertThat(wrong(check(form, Map.of("m", "a", "r", List.of("a"), "t", List.of("a"))))).containsExactly("m type",
				"r type", "t type");
		assertThat(accepted(check(form, Map.of("m", List.of())))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "date,2026-02-29", "date,26-02-01", "date,2026-2-1", "date,2026-02-01T10:00", "date,tomorrow",
			"time,25:00", "time,10:00Z", "datetime,2026-02-01", "datetime,2026-02-01T10:00Z",
			"datetime,+999999-01-01T00:00" })
	void refusesTimesThatAreNone(String subtype, String text) {
		String code = subtype.equals("datetime") ? "date-time" : subtype;
		assertThat(wrong(check(form(field("datetime", "d", "\"subtype\": \"" + subtype + "\"")), Map.of("d", text))))
			.containsExactly("d " + code);
	}

	@Test
	void asksForTheZoneWhereTheFormKeepsIt() {
		DeployedForm form = form(
				field("datetime", "d", "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"utc_offset\""));
		assertThat(accepted(check(form, Map.of("d", "2026-02-01T10:00-05:00")))).containsEntry("d",
				"2026-02-01T10:00-05:00");
		assertThat(wrong(check(form, Map.of("d", "2026-02-01T10:00")))).containsExactly("d date-time");
	}

	@Test
	void refusesDaysThatHavePassedEverywhere() {
		DeployedForm form = form(field("datetime", "d", "\"subtype\": \"date\", \"disallowPassedDates\": true"));
		assertThat(accepted(check(form, Map.of("d", "2026-11-23")))).containsKey("d");
		assertThat(wrong(check(form, Map.of("d", "2026-11-22")))).containsExactly("d past");
		assertThat(wrong(check(form(field("datetime", "d")), Map.of("d", "1899-12-31"))))
			.containsExactly("d too-early");
	}

	@Test
	void computesExpressionFieldsItselfWhateverIsSent() {
		DeployedForm form = form(field("number", "n"), field("expression", "twice", "\"expression\": \"=n * 2\""),
				field("textfield", "t", hide("=twice < 10")));
		assertThat(accepted(check(form, Map.of("n", 6, "twice", 1, "t", "shown"))))
			.isEqualTo(Map.of("n", new BigDecimal(6), "twice", new BigDecimal(12), "t", "shown"));
		assertThat(accepted(check(form, Map.of("n", 2, "twice", 100, "t", "hidden")))).doesNotContainKey("t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "iframe", "documentPreview", "filepicker", "somethingNew" })
	void refusesFormsWithPartsItCannotCheck(String type) {
		assertThat(wrong(check(form(field(type, "x"), field("textfield", "t")), Map.of("t", "x"))))
			.containsExactly("Field_x unsupported");
	}

	@Test
	void ignoresWhatIsOnlyShown() {
		DeployedForm form = form("{\"type\": \"text\", \"id\": \"a\", \"text\": \"Hello\"}",
				"{\"type\": \"html\", \"id\": \"b\"}", "{\"type\": \"image\", \"id\": \"c\"}",
				"{\"type\": \"spacer\", \"id\": \"d\"}", "{\"type\": \"separator\", \"id\": \"e\"}",
				"{\"type\": \"table\", \"id\": \"f\", \"dataSource\": \"=x\"}");
		assertThat(accepted(check(form, Map.of()))).isEmpty();
	}

	@Test
	void refusesTheAnswersToAFormItCannotRead() {
		assertThat(wrong(check(new DeployedForm("broken", 1, "{"), Map.of()))).containsExactly(" form-unusable");
		assertThat(wrong(check(new DeployedForm("none", 1, "[]"), Map.of()))).containsExactly(" form-unusable");
	}

}
