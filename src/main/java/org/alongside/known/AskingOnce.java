package org.alongside.known;

import org.alongside.cases.CaseActs;
import org.alongside.clients.Clients;
import org.alongside.clients.KnownFacts;
import org.alongside.forms.KnownField;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.UnconfirmedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a form start with what is known of the person, and what is answered there update
 * the record: not before somebody has seen what it changes. Runs in the transaction of
 * its caller.
 */
@Component
public class AskingOnce {

	private final Statements statements;

	private final KnownFacts facts;

	private final Clients clients;

	private final StatementTexts texts;

	private final CaseActs acts;

	AskingOnce(Statements statements, KnownFacts facts, Clients clients, StatementTexts texts, CaseActs acts) {
		this.statements = statements;
		this.facts = facts;
		this.clients = clients;
		this.texts = texts;
		this.acts = acts;
	}

	/**
	 * Returns what is known of what a form asks, in one read; empty when the form asks
	 * for nothing of the kind.
	 */
	public Optional<WhatIsKnown> known(CaseId caseId, List<KnownField> fields) {
		List<String> names = fields.stream()
			.map(KnownField::fact)
			.filter(name -> facts.find(name).isPresent())
			.toList();
		return names.isEmpty() ? Optional.empty() : statements.now(caseId, names);
	}

	/**
	 * Returns what a form starts with: what is known, beside what else it starts with,
	 * which goes before.
	 */
	public Map<String, Object> started(WhatIsKnown known, List<KnownField> fields, Map<String, ?> data) {
		Map<String, Object> started = new HashMap<>(data);
		fields.forEach(field -> known.of(field.fact()).ifPresent(said -> field.start(started, said.value())));
		return started;
	}

	/**
	 * Says of each field where what it starts with comes from, or that its answer will
	 * stand in the record.
	 * @return sentences by the name of the field
	 */
	public Map<String, String> beside(WhatIsKnown known, List<KnownField> fields, StaffProfile reader) {
		Map<String, String> beside = new LinkedHashMap<>();
		fields.forEach(field -> facts.find(field.fact())
			.ifPresent(fact -> beside.put(field.name(),
					known.of(fact.name())
						.map(said -> texts.source(said, reader) + staying(field, reader))
						.orElseGet(() -> texts.say("known.first", reader.locale())))));
		return beside;
	}

	/** A choice once made cannot be left empty. */
	private String staying(KnownField field, StaffProfile reader) {
		return switch (field.form()) {
			case CHECKBOX, ONE_OF -> "";
			default -> " " + texts.say("known.empty", reader.locale());
		};
	}

	/**
	 * Compares answers with what is known; without an answer that says something about
	 * the person nothing is read.
	 * @param submitted the answers as sent
	 * @param accepted the answers as the form let them pass
	 * @param confirmed what stands for the differences that were shown and confirmed, or
	 * null
	 * @return what changes; empty when nothing does
	 * @throws UnconfirmedException if something else is known and nobody has confirmed
	 * exactly that
	 */
	public Optional<Changes> changes(CaseId caseId, List<KnownField> fields, Map<String, ?> submitted,
			Map<String, ?> accepted, @Nullable String confirmed, StaffProfile by) {
		List<Changes.Answered> answered = new ArrayList<>();
		for (KnownField field : fields) {
			String value = field.said(submitted, accepted);
			if (value != null) {
				facts.find(field.fact())
					.ifPresent(fact -> answered.add(new Changes.Answered(field.name(), fact, value)));
			}
		}
		if (answered.isEmpty()) {
			return Optional.empty();
		}
		Changes changes = statements.now(caseId, answered.stream().map(one -> one.fact().name()).toList())
			.map(known -> Changes.between(known, answered))
			.orElse(null);
		if (changes == null || changes.told().isEmpty()) {
			return Optional.empty();
		}
		if (!changes.confirmedBy(confirmed)) {
			throw new UnconfirmedException(
					changes.differences().stream().map(difference -> error(difference, by)).toList(),
					changes.confirmation());
		}
		return Optional.of(changes);
	}

	/**
	 * Writes down what was answered; the timeline says what changed, not to what.
	 * @param form the form it was answered in
	 * @throws org.alongside.shared.RefusedException if an answer cannot be kept as this
	 * fact, naming the field
	 */
	public void record(Changes changes, CaseId caseId, List<KnownField> fields, String form, Actor by, Instant at) {
		try {
			clients.restate(changes.client(), changes.version(), changes.told(), Statement.source(form), by, at);
		}
		catch (RefusedException refused) {
			throw new RefusedException(refused.errors().stream().map(error -> atField(error, fields)).toList());
		}
		String names = String.join(",", changes.told().keySet());
		acts.record(caseId, by, "known.recorded", Map.of("knownFacts", names), null, Map.of("facts", names), at);
	}

	private FieldError error(Changes.Difference difference, StaffProfile by) {
		Changes.Answered answered = difference.answered();
		return FieldError.of(answered.field(), "changesRecord",
				texts.value(answered.fact(), difference.before().value(), by.locale()),
				texts.source(difference.before(), by), texts.value(answered.fact(), answered.value(), by.locale()));
	}

	private static FieldError atField(FieldError error, List<KnownField> fields) {
		return fields.stream()
			.filter(field -> field.fact().equals(error.field()))
			.findFirst()
			.map(field -> new FieldError(field.name(), error.code(), error.arguments()))
			.orElse(error);
	}

}
