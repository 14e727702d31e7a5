package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.engine.Feel;
import org.alongside.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Checks answers the way form-js does in the browser, and more strictly where the browser
 * leaves a gap.
 */
@Component
class CheckedForms implements Forms {

	private static final Logger logger = LoggerFactory.getLogger(CheckedForms.class);

	// More versions than an agency works with at a time
	private static final int KEPT = 300;

	// Where a day ends last
	private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

	private final Feel feel;

	private final Clock clock;

	private final Translations translations = new Translations();

	private final Map<DeployedForm, Optional<FormSchema>> schemas = new ConcurrentHashMap<>();

	CheckedForms(Feel feel, Clock clock) {
		this.feel = feel;
		this.clock = clock;
	}

	@Override
	public FormCheck check(DeployedForm form, Map<String, ?> submitted, Supplier<? extends Map<String, ?>> context) {
		FieldError exceeded = Bounds.exceededBy(submitted).orElse(null);
		if (exceeded != null) {
			return new FormCheck.Rejected(List.of(exceeded));
		}
		FormSchema schema = schema(form);
		if (schema == null) {
			return new FormCheck.Rejected(List.of(FieldError.of("", "form-unusable", form.id())));
		}
		Map<String, Object> known = schema.looksAround() ? Json.asSent(context.get()) : Map.of();
		Expressions expressions = new Expressions(feel, form.id());
		LocalDate today = LocalDate.ofInstant(clock.instant(), LAST_ZONE);
		Rules rules = new Rules(expressions, new Options(expressions, known), today);
		return new Checking(known, expressions, rules).check(schema, submitted);
	}

	@Override
	public String localized(DeployedForm form, Locale locale) {
		return translations.localized(form, locale);
	}

	@Override
	public String localized(DeployedForm form, Locale locale, Map<String, String> beside) {
		String schema = localized(form, locale);
		return beside.isEmpty() ? schema : Beside.add(schema, beside);
	}

	@Override
	public List<KnownField> known(DeployedForm form) {
		FormSchema schema = schema(form);
		return schema == null ? List.of() : schema.known();
	}

	@Override
	public Map<String, Object> facts(DeployedForm form, Map<String, ?> answers) {
		FormSchema schema = schema(form);
		Map<String, Object> facts = new LinkedHashMap<>();
		if (schema != null) {
			Facts.collect(schema.fields(), answers, facts);
		}
		return facts;
	}

	@Override
	public List<FieldError> unasked(DeployedForm form, Map<String, ?> answers) {
		FieldError exceeded = Bounds.exceededBy(answers).orElse(null);
		if (exceeded != null) {
			return List.of(exceeded);
		}
		FormSchema schema = schema(form);
		if (schema == null) {
			return List.of(FieldError.of("", "form-unusable", form.id()));
		}
		List<FieldError> errors = new ArrayList<>(schema.unknown(answers));
		schema.fields()
			.stream()
			.filter(field -> field.disabled() && !field.path().isEmpty() && answers.containsKey(field.path().get(0)))
			.forEach(field -> errors.add(FieldError.of(field.name(), "unknown")));
		return errors;
	}

	private @Nullable FormSchema schema(DeployedForm form) {
		if (schemas.size() > KEPT) {
			schemas.clear();
		}
		return schemas.computeIfAbsent(form, this::read).orElse(null);
	}

	private Optional<FormSchema> read(DeployedForm form) {
		try {
			return Optional.of(FormSchema.read(form.schema()));
		}
		catch (IllegalArgumentException ex) {
			logger.error("Form {} version {} cannot be read", form.id(), form.version(), ex);
			return Optional.empty();
		}
	}

}
