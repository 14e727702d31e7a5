package org.alongside.people.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.Clients;
import org.alongside.people.Bond;
import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.KeepingApart;
import org.alongside.people.PartitionTexts;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PeopleTexts;
import org.alongside.people.PersonDrafts;
import org.alongside.people.PersonOfCase;
import org.alongside.people.PersonRole;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Fills the pages about the people of a case, with what was refused or begun before.
 */
@Component
class PeoplePages {

	private final FamilyReading reading;

	private final KeepingApart apart;

	private final PeopleTexts texts;

	private final PartitionTexts partitions;

	private final PersonDrafts drafts;

	private final KeptDrafts kept;

	private final CaseFiles cases;

	private final Clients clients;

	private final AuditLog audit;

	private final Clock clock;

	PeoplePages(FamilyReading reading, KeepingApart apart, PeopleTexts texts, PartitionTexts partitions,
			PersonDrafts drafts, KeptDrafts kept, CaseFiles cases, Clients clients, AuditLog audit, Clock clock) {
		this.reading = reading;
		this.apart = apart;
		this.texts = texts;
		this.partitions = partitions;
		this.drafts = drafts;
		this.kept = kept;
		this.cases = cases;
		this.clients = clients;
		this.audit = audit;
		this.clock = clock;
	}

	/** Goes on to a page of the case, or shows what is wrong. */
	static ModelAndView done(Supplier<String> work, CaseId id, Function<List<FieldError>, ModelAndView> refused) {
		try {
			return new ModelAndView("redirect:/cases/" + id + "/" + work.get());
		}
		catch (RefusedException problem) {
			ModelAndView page = refused.apply(problem.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
	}

	/**
	 * Everybody.
	 * @param form the form that was refused, or nothing
	 */
	ModelAndView everybody(StaffProfile me, CaseId id, String form, Map<String, String> fields,
			List<FieldError> errors) {
		Family family = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.people", id);
		return framed("people/page", id, family, form, fields, errors).addObject("lines", texts.lines(family, me))
			.addObject("groups", texts.groups(family, me))
			.addObject("partitions", partitions.lines(family, me, id))
			.addObject("closed", family.closed())
			.addObject("overrule", apart.maySeeAnyway(me, id))
			.addObject("candidates", apart.candidates(me, id))
			.addObject("groupKinds", PeopleGroup.KINDS)
			.addObject("begun", drafts.begun(me, id))
			.addObject("named", reading.named(me, id));
	}

	/**
	 * One person.
	 * @param person who, or null for somebody new
	 * @param about what a draft of somebody new is about
	 */
	ModelAndView person(StaffProfile me, CaseId id, @Nullable UUID person, String about, String form,
			Map<String, String> fields, List<FieldError> errors) {
		Family family = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.person", id);
		PersonOfCase who = person == null ? null
				: family.person(person).orElseThrow(() -> new NotFoundException("Person"));
		boolean typed = form.equals("person") || (who == null && !fields.isEmpty());
		String of = who == null ? about : who.id().toString();
		KeptDrafts.Kept draft = draft(me, id, of, "person", form, fields);
		return framed("people/person", id, family, form, fields, errors)
			.addObject("line", who == null ? null : texts.line(family, who, me))
			.addObject("person", typed || who == null ? fields : PersonForm.of(who))
			.addObject("version", who == null ? 0 : who.version())
			.addObject("others", family.people().stream().filter(one -> !one.id().equals(person)).toList())
			.addObject("roles", PersonRole.choices())
			.addObject("kinds", Bond.Kind.values())
			.addObject("groups", family.groups())
			.addObject("parts", PeopleGroup.PARTS)
			.addObject("likely", List.of())
			.addObject("elsewhere", "nobody")
			.addObject("draft", draft)
			.addObject("tieDraft", who == null ? null : draft(me, id, of + ".tie", "tie", form, fields))
			.addObject("joinDraft", who == null ? null : draft(me, id, of + ".join", "join", form, fields))
			// A part chosen once and closed to them since is not silently left out
			.addObject("choosePart",
					!family.partitions().isEmpty() || !draft.fields().getOrDefault("partition", "").isEmpty())
			.addObject("today", texts.today(me));
	}

	private KeptDrafts.Kept draft(StaffProfile me, CaseId id, String about, String name, String form,
			Map<String, String> fields) {
		return form.equals(name) ? kept.refused(me, id, about, fields) : kept.of(me, id, about);
	}

	ModelAndView framed(String view, CaseId id, Family family, String form, Map<String, String> fields,
			List<FieldError> errors) {
		CaseSummary file = cases.get(id);
		return new ModelAndView(view).addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null))
			.addObject("family", family)
			.addObject("choosePart", !family.partitions().isEmpty())
			.addObject("form", form)
			.addObject("typed", fields)
			.addObject("errors", errors);
	}

}
