package org.alongside.documents.fill;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.Agency;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.documents.FormValues;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills a form of another agency from the record of a case. Each one filled stands in the
 * timeline and in the audit log.
 */
@Component
public class FillingForms {

	private final FormStore store;

	private final List<FormValues> values;

	private final FormPen pen;

	private final Glyphs glyphs;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final Clients clients;

	private final CaseActs acts;

	private final AuditLog audit;

	private final Agency agency;

	private final Clock clock;

	FillingForms(FormStore store, List<FormValues> values, FormPen pen, Glyphs glyphs, CaseAccess access,
			CaseFiles cases, Clients clients, CaseActs acts, AuditLog audit, Agency agency, Clock clock) {
		this.store = store;
		this.values = values;
		this.pen = pen;
		this.glyphs = glyphs;
		this.access = access;
		this.cases = cases;
		this.clients = clients;
		this.acts = acts;
		this.audit = audit;
		this.agency = agency;
		this.clock = clock;
	}

	/** Returns the forms that can be filled now, by name. */
	public List<ListedForm> offered() {
		LocalDate today = agency.dayOf(clock.instant());
		return store.listed(today, store.rule("form.count", today)).stream().filter(ListedForm::mapped).toList();
	}

	/**
	 * Shows what would be filled in, by filling it in.
	 * @param reach whether fields may tell how to reach the client; without a rule of
	 * safe contact they may anyway
	 * @throws NotFoundException if the person may not see the case, or there is no such
	 * form
	 */
	@Transactional
	public Preview preview(StaffProfile by, CaseId caseId, UUID formId, boolean reach) {
		access.require(by, caseId);
		audit.view(Actor.person(by.id()), "case.form", caseId);
		return filled(by, cases.get(caseId), holding(formId), reach).preview();
	}

	/**
	 * Fills a form and remembers that it was filled.
	 * @param number the version that was shown
	 * @throws NotFoundException if the person may not see the case, or there is no such
	 * form
	 * @throws ConflictException if another version holds now
	 */
	@Transactional
	public Filled fill(StaffProfile by, CaseId caseId, UUID formId, int number, boolean reach) {
		access.require(by, caseId);
		FormVersion form = holding(formId);
		if (form.number() != number) {
			throw new ConflictException("changed-meanwhile");
		}
		Filled filled = filled(by, cases.get(caseId), form, reach);
		Instant now = clock.instant();
		acts.record(caseId, Actor.person(by.id()), "document.filled", Map.of("form", form.name()), null, Map.of("form",
				formId.toString(), "version", Integer.toString(number), "contact", Boolean.toString(filled.told())),
				now);
		return filled;
	}

	private FormVersion holding(UUID formId) {
		return store.holding(formId, agency.dayOf(clock.instant()))
			.filter(FormVersion::mapped)
			.orElseThrow(() -> new NotFoundException("Form"));
	}

	private Filled filled(StaffProfile by, CaseSummary file, FormVersion form, boolean reach) {
		LocalDate today = agency.dayOf(clock.instant());
		Map<String, FormValues.Value> known = new HashMap<>();
		values.forEach(source -> known.putAll(source.of(file.id(), by, form.locale(), today)));
		String rule = clients.find(file.clientId()).map(ClientProfile::safeContact).orElse(null);
		List<FilledField> wanted = new Answering(known, reach || rule == null, form.locale(), glyphs).of(form);
		FormPen.Filled filled = pen.fill(store.content(form.fileId()), wanted, form.flatten(),
				store.rule("form.smallest-type", today));
		boolean told = filled.fields().stream().anyMatch(field -> reaches(field, known));
		return new Filled(name(file, form), filled.content(), told,
				new Preview(form.formId(), form.name(), form.number(), form.flatten(), rule, filled.fields()));
	}

	private static boolean reaches(FilledField field, Map<String, FormValues.Value> known) {
		FormValues.Value value = known.get(field.value());
		return value != null && value.reaches() && field.state() == FilledField.State.FILLED;
	}

	private static String name(CaseSummary file, FormVersion form) {
		String slug = MappingRules.folded(form.name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return file.number() + "-" + (slug.isEmpty() ? "form" : slug) + ".pdf";
	}

	/**
	 * A form that was filled.
	 *
	 * @param name name of the file; it names nobody
	 * @param content the PDF
	 * @param told whether it tells how to reach the client
	 * @param preview what was filled in
	 */
	public record Filled(String name, byte[] content, boolean told, Preview preview) {
	}

	/**
	 * What is filled in.
	 *
	 * @param formId the form
	 * @param name what the agency calls it
	 * @param number its version
	 * @param flatten whether its fields cannot be changed afterwards
	 * @param safeContact how the client may be contacted safely, or null
	 * @param fields every field that can be filled, page by page
	 */
	public record Preview(UUID formId, String name, int number, boolean flatten, @Nullable String safeContact,
			List<FilledField> fields) {

		/** Returns the fields in a state or another. */
		public List<FilledField> wanting() {
			return fields.stream().filter(field -> field.state().wanting()).toList();
		}

		/** Returns the fields that are filled, or a box that stays without a tick. */
		public List<FilledField> done() {
			return fields.stream()
				.filter(field -> field.state() == FilledField.State.FILLED
						|| field.state() == FilledField.State.NOT_TICKED)
				.toList();
		}

		/** Returns the fields left to the worker. */
		public List<FilledField> left() {
			return fields.stream().filter(field -> field.state() == FilledField.State.WORKER).toList();
		}

	}

}
