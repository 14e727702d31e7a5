package org.alongside.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.engine.DeployedForm;
import org.alongside.shared.Answers;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An instrument, read from its form: the fields {@code item1}, {@code item2} and so on
 * are its items, each worth the number of the answer. So an instrument somebody adds as a
 * form scores itself.
 */
final class InstrumentForm {

	/**
	 * Items that ask for acting at once when answered above zero, whatever the total:
	 * item 9 of the PHQ-9 asks about thoughts of death and self-harm.
	 */
	private static final Map<String, String> SAFETY_ITEMS = Map.of("instrument-phq-9", "item9");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String id;

	private final List<Item> items = new ArrayList<>();

	private InstrumentForm(String id) {
		this.id = id;
	}

	static InstrumentForm of(DeployedForm form) {
		InstrumentForm instrument = new InstrumentForm(form.id());
		try {
			instrument.collect(JSON.readTree(form.schema()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form " + form.id() + " is not JSON", ex);
		}
		return instrument;
	}

	/**
	 * Scores the answers. An item that the form did not ask because of an earlier answer
	 * counts as zero. Of the others one in five may be missing: the total is then scaled
	 * up; when more are missing there is none.
	 */
	Score score(Answers answers) {
		int sum = 0;
		int answered = 0;
		int highest = 0;
		for (Item item : items) {
			Integer value = answers.wholeNumber(item.key());
			highest += item.highest();
			if (value != null || item.conditional()) {
				answered++;
				sum += (value != null) ? value : 0;
			}
		}
		return new Score(total(sum, answered), highest, safetyConcern(answers));
	}

	private @Nullable Integer total(int sum, int answered) {
		if (answered == 0 || answered * 5 < items.size() * 4) {
			return null;
		}
		return (int) Math.round((double) sum * items.size() / answered);
	}

	private boolean safetyConcern(Answers answers) {
		String item = SAFETY_ITEMS.get(id);
		BigDecimal value = (item != null) ? answers.number(item) : null;
		return value != null && value.signum() > 0;
	}

	private void collect(JsonNode node) {
		for (JsonNode component : node.path("components")) {
			if (component.path("key").asText().matches("item\\d+")) {
				items.add(Item.of(component));
			}
			collect(component);
		}
	}

	private record Item(String key, int highest, boolean conditional) {

		static Item of(JsonNode component) {
			int highest = 0;
			for (JsonNode option : component.path("values")) {
				highest = Math.max(highest, option.path("value").asInt());
			}
			return new Item(component.path("key").asText(), highest, !component.path("conditional").isMissingNode());
		}

	}

}
