package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Fields that ask for a fact about the person. */
class KnownFieldTest extends CheckTest {

	private static final String SCHEMA = """
			{"type": "default", "id": "ask", "components": [
				{"type": "textfield", "key": "phone", "id": "a", "description": "The best one.", "properties": {"known": "phone"}},
				{"type": "group", "path": "home", "id": "b", "components": [
					{"type": "number", "key": "size", "id": "c", "properties": {"known": "householdSize"}}]},
				{"type": "checkbox", "key": "interpreter", "id": "d", "properties": {"known": "interpreter"}},
				{"type": "datetime", "key": "born", "subtype": "date", "id": "e", "properties": {"known": "birthDate"}},
				{"type": "datetime", "key": "at", "subtype": "datetime", "id": "f", "properties": {"known": "at"}},
				{"type": "checklist", "key": "many", "id": "g", "properties": {"known": "many"}, "values": []},
				{"type": "textfield", "key": "again", "id": "h", "properties": {"known": "phone"}},
				{"type": "textfield", "key": "school", "id": "i", "properties": {"fact": "school"}},
				{"type": "dynamiclist", "path": "rows", "id": "j", "components": [
					{"type": "textfield", "key": "name", "id": "k", "properties": {"known": "preferredName"}}]}]}
			""";

	private final DeployedForm form = new DeployedForm("ask", 1, SCHEMA);

	@Test
	void readsThePropertyOfWhatHoldsOneAnswerAboutThePerson() {
		assertThat(forms.known(form)).extracting(KnownField::fact, KnownField::name, KnownField::form)
			.containsExactly(tuple("phone", "phone", KnownField.Answer.LINE),
					tuple("householdSize", "home.size", KnownField.Answer.NUMBER),
					tuple("interpreter", "interpreter", KnownField.Answer.CHECKBOX),
					tuple("birthDate", "born", KnownField.Answer.DAY));
	}

	@Test
	void startsWithWhatIsKnownUnlessSomethingStandsThere() {
		Map<String, Object> data = new HashMap<>(Map.of("phone", "911"));
		field("phone").start(data, "617 555 0101");
		field("householdSize").start(data, "3");
		field("interpreter").start(data, "true");
		assertThat(data)
			.isEqualTo(Map.of("phone", "911", "home", Map.of("size", BigDecimal.valueOf(3)), "interpreter", true));
	}

	@Test
	void tellsAnAnswerFromNoAnswer() {
		Map<String, Object> accepted = Map.of("phone", " 617 ", "home", Map.of("size", new BigDecimal("3.00")),
				"interpreter", false);
		assertThat(field("phone").said(accepted, accepted)).isEqualTo("617");
		assertThat(field("householdSize").said(accepted, accepted)).isEqualTo("3");
		assertThat(field("interpreter").said(accepted, accepted)).isEqualTo("false");
		// The check fills in a box that was not sent; nobody has said anything then.
		assertThat(field("interpreter").said(Map.of(), accepted)).isNull();
		// Hidden by a condition: it was sent, and is not among the answers.
		assertThat(field("phone").said(Map.of("phone", "617"), Map.of())).isNull();
		assertThat(field("phone").said(Map.of("phone", ""), Map.of())).isNull();
	}

	@Test
	void addsASentenceToWhatDescribesAFieldAndMakesNoTemplateOfIt() {
		String schema = forms.localized(form, Locale.ENGLISH,
				Map.of("phone", "Recorded by {{Ana}}.", "home.size", "From the referral."));
		assertThat(schema).contains("\"The best one. Recorded by ((Ana)).\"", "\"From the referral.\"");
		assertThat(forms.localized(form, Locale.ENGLISH, Map.of())).isEqualTo(SCHEMA);
	}

	private KnownField field(String fact) {
		List<KnownField> fields = forms.known(form);
		return fields.stream().filter(one -> one.fact().equals(fact)).findFirst().orElseThrow();
	}

}
