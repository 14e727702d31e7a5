package org.alongside.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.assessment.InstrumentResult.Administered;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.DeployedForms;
import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One result with everything it was made of: each question as it was asked, the answer
 * and what it adds to the score.
 */
@Component
public class ResultReading {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final InstrumentResults results;

	private final Instruments instruments;

	private final DeployedForms forms;

	private final StaffDirectory staff;

	ResultReading(InstrumentResults results, Instruments instruments, DeployedForms forms, StaffDirectory staff) {
		this.results = results;
		this.instruments = instruments;
		this.forms = forms;
		this.staff = staff;
	}

	/**
	 * Reads a result of a case.
	 * @throws NotFoundException if the case has no such result
	 */
	@Transactional(readOnly = true)
	public Shown read(CaseId caseId, UUID id, StaffProfile reader) {
		InstrumentResult result = results.findByIdAndCaseId(id, caseId)
			.orElseThrow(() -> new NotFoundException("Result"));
		Instrument instrument = instruments.find(result.instrument()).orElse(null);
		Administered how = result.administered();
		Map<String, JsonNode> fields = new HashMap<>();
		forms.version((instrument != null) ? instrument.formId() : result.instrument(), how.formVersion())
			.ifPresent((form) -> collect(tree(form), fields));
		String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(reader.locale())
			.format(result.completedAt().atZone(reader.zone()));
		return new Shown(instruments.name(result.instrument(), reader.locale()),
				result.scales().stream().map((scale) -> scale(scale, instrument, fields, reader)).toList(), at,
				staff.nameOf(result.completedBy()), how.how(), how.language(), how.instrumentVersion(),
				result.safetyConcern(), openSafety(result), (instrument != null) ? instrument.published() : null,
				(instrument != null) ? instrument.licence().text() : null,
				instrument == null || instrument.wording().verified());
	}

	/**
	 * Returns the questions about safety that were left open and that no later result of
	 * the same instrument has answered, in their words.
	 */
	List<String> openSafety(InstrumentResult result) {
		Instrument instrument = instruments.find(result.instrument()).orElse(null);
		if (instrument == null || result.scales().isEmpty()) {
			return List.of();
		}
		Set<String> open = new LinkedHashSet<>(Scoring.open(instrument, byKey(result)));
		if (open.isEmpty()) {
			return List.of();
		}
		results.findByCaseIdOrderByCompletedAt(result.caseId())
			.stream()
			.filter((later) -> later.instrument().equals(result.instrument())
					&& later.completedAt().isAfter(result.completedAt()))
			.forEach((later) -> open.retainAll(later.scales().stream().flatMap((one) -> one.open().stream()).toList()));
		Map<String, JsonNode> fields = new HashMap<>();
		forms.version(instrument.formId(), result.administered().formVersion())
			.ifPresent((form) -> collect(tree(form), fields));
		return open.stream()
			.map((item) -> fields.containsKey(item) ? fields.get(item).path("label").asText(item) : item)
			.toList();
	}

	private static Map<String, ScaleScore> byKey(InstrumentResult result) {
		Map<String, ScaleScore> scores = new LinkedHashMap<>();
		result.scales().forEach((score) -> scores.put(score.scale(), score));
		return scores;
	}

	private ScaleShown scale(ScaleScore score, @Nullable Instrument instrument, Map<String, JsonNode> fields,
			StaffProfile reader) {
		Instrument.Scale scale = (instrument == null) ? null
				: instrument.scales()
					.stream()
					.filter((one) -> one.key().equals(score.scale()))
					.findFirst()
					.orElse(null);
		Instrument.Words label = (scale != null) ? scale.label() : null;
		Instrument.Missing missing = (scale != null) ? scale.missing() : null;
		return new ScaleShown((label != null) ? label.in(reader.locale()) : null, score, ScoreText.of(score),
				score.parts().stream().map((part) -> row(part, fields.get(part.item()))).toList(),
				(missing != null) ? missing.source() : null);
	}

	private static Row row(ScaleScore.Part part, @Nullable JsonNode field) {
		String answer = (part.answer() != null) ? String.valueOf(part.answer()) : null;
		if (field == null) {
			return new Row(part.item(), answer, part);
		}
		for (JsonNode option : field.path("values")) {
			if (option.path("value").asText().equals(answer)) {
				answer = option.path("label").asText();
				break;
			}
		}
		return new Row(field.path("label").asText(part.item()), answer, part);
	}

	private static JsonNode tree(DeployedForm form) {
		try {
			return JSON.readTree(form.schema());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form " + form.id() + " is not JSON", ex);
		}
	}

	private static void collect(JsonNode node, Map<String, JsonNode> fields) {
		for (JsonNode component : node.path("components")) {
			if (component.has("key")) {
				fields.put(component.path("key").asText(), component);
			}
			collect(component, fields);
		}
	}

	/**
	 * A result as a page shows it.
	 *
	 * @param at when it was completed, in the reader's words
	 * @param by who asked, or null
	 * @param how in person, by phone or by themselves; or null
	 * @param language code of the language it was asked in, or null
	 * @param version of the entry in the catalogue it was scored by, or null
	 * @param concern whether an answer pointed to danger
	 * @param openSafety questions about safety that nobody has answered since
	 * @param verified whether the wording was compared with its source
	 */
	public record Shown(String name, List<ScaleShown> scales, String at, @Nullable String by, @Nullable String how,
			@Nullable String language, @Nullable String version, boolean concern, List<String> openSafety,
			@Nullable String published, @Nullable String licence, boolean verified) {

		/** Returns whether there is anything to explain: older results keep none. */
		public boolean explained() {
			return scales.stream().anyMatch((scale) -> !scale.rows().isEmpty());
		}

		/** Returns the scales with items of their own, once each set of items. */
		public List<ScaleShown> itemised() {
			return scales.stream().filter((scale) -> !scale.rows().isEmpty()).toList();
		}

	}

	/**
	 * A score.
	 *
	 * @param label what it is called, or null when there is no other
	 * @param text the score in words, or null when there is none
	 * @param missingRule where the rule for missing answers is written, or null
	 */
	public record ScaleShown(@Nullable String label, ScaleScore score, @Nullable ScoreText text, List<Row> rows,
			@Nullable String missingRule) {

		/** Returns the questions that were asked and left open. */
		public List<Row> open() {
			return rows.stream().filter((row) -> row.part().worth() == null).toList();
		}
	}

	/**
	 * A question with its answer.
	 *
	 * @param question as it was asked
	 * @param answer in its words, or null when there is none
	 */
	public record Row(String question, @Nullable String answer, ScaleScore.Part part) {

		/** Returns what it adds to the score, or a dash. */
		public String worth() {
			return Objects.toString(part.worth(), "–");
		}

	}

}
