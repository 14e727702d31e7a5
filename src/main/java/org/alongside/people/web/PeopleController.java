package org.alongside.people.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.people.Bond;
import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.KeepingApart;
import org.alongside.people.KeepingFamily;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PeopleTexts;
import org.alongside.people.PersonOfCase;
import org.alongside.people.PersonRole;
import org.alongside.people.SharingCase;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The people of a case: everybody on one page, each on a page of their own.
 */
@Controller
class PeopleController {

	private static final Map<String, String> EMPTY = Map.of();

	private final FamilyReading reading;

	private final KeepingFamily keeping;

	private final KeepingApart apart;

	private final SharingCase sharing;

	private final PeopleTexts texts;

	private final CaseFiles cases;

	private final Clients clients;

	private final AuditLog audit;

	private final Clock clock;

	PeopleController(FamilyReading reading, KeepingFamily keeping, KeepingApart apart, SharingCase sharing,
			PeopleTexts texts, CaseFiles cases, Clients clients, AuditLog audit, Clock clock) {
		this.reading = reading;
		this.keeping = keeping;
		this.apart = apart;
		this.sharing = sharing;
		this.texts = texts;
		this.cases = cases;
		this.clients = clients;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/cases/{id}/people")
	ModelAndView everybody(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		return page(me, id, "", EMPTY, List.of());
	}

	/**
	 * Shows the form for somebody new.
	 * @param named which of those the referral names it is, counted from 0, or nothing
	 */
	@GetMapping("/cases/{id}/people/new")
	ModelAndView somebodyNew(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(defaultValue = "-1") int named) {
		List<NewClient.RelatedPerson> known = reading.named(me, id);
		return person(me, id, null, "", named < 0 || named >= known.size() ? EMPTY
				: PersonForm.named(known.get(named).name(), known.get(named).phone()), List.of());
	}

	@PostMapping("/cases/{id}/people/new")
	ModelAndView add(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		return done(() -> "people/" + keeping.put(me, id, null, fields), id,
				errors -> person(me, id, null, "person", fields, errors));
	}

	@GetMapping("/cases/{id}/people/{person}")
	ModelAndView somebody(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person) {
		return person(me, id, person, "", EMPTY, List.of());
	}

	@PostMapping("/cases/{id}/people/{person}")
	ModelAndView change(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return done(() -> "people/" + keeping.put(me, id, person, fields), id,
				errors -> person(me, id, person, "person", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/ties")
	ModelAndView tie(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return done(() -> {
			keeping.tie(me, id, person, fields);
			return "people/" + person;
		}, id, errors -> person(me, id, person, "tie", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/groups")
	ModelAndView join(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam Map<String, String> fields) {
		return done(() -> {
			keeping.join(me, id, person, fields);
			return "people/" + person;
		}, id, errors -> person(me, id, person, "join", fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/{what:tie|member}/{ended}/end")
	ModelAndView end(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@PathVariable String what, @PathVariable UUID ended, @RequestParam Map<String, String> fields) {
		return done(() -> {
			keeping.end(me, id, what, ended, fields);
			return "people/" + person;
		}, id, errors -> person(me, id, person, "end-" + ended, fields, errors));
	}

	@PostMapping("/cases/{id}/people/{person}/client")
	ModelAndView client(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID person,
			@RequestParam(defaultValue = "") String same) {
		return done(() -> {
			sharing.makeClient(me, id, person, same);
			return "people/" + person;
		}, id, errors -> person(me, id, person, "client", EMPTY, errors).addObject("likely",
				sharing.lookalikes(me, id, person)));
	}

	@PostMapping("/cases/{id}/groups")
	ModelAndView group(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		return done(() -> {
			keeping.group(me, id, fields);
			return "people";
		}, id, errors -> page(me, id, "group", fields, errors));
	}

	@PostMapping("/cases/{id}/partitions")
	ModelAndView partition(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam Map<String, String> fields) {
		return done(() -> {
			apart.open(me, id, fields);
			return "people";
		}, id, errors -> page(me, id, "partition", fields, errors));
	}

	@PostMapping("/cases/{id}/partitions/{partition}/readers")
	ModelAndView reader(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID partition,
			@RequestParam Map<String, String> fields) {
		return done(() -> {
			apart.letRead(me, id, partition, fields);
			return "people";
		}, id, errors -> page(me, id, "readers-" + partition, fields, errors));
	}

	private ModelAndView done(Supplier<String> work, CaseId id,
			java.util.function.Function<List<FieldError>, ModelAndView> refused) {
		try {
			return new ModelAndView("redirect:/cases/" + id + "/" + work.get());
		}
		catch (RefusedException problem) {
			ModelAndView page = refused.apply(problem.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
	}

	private ModelAndView page(StaffProfile me, CaseId id, String form, Map<String, String> fields,
			List<FieldError> errors) {
		Family family = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.people", id);
		return framed("people/page", id, family, form, fields, errors).addObject("lines", texts.lines(family, me))
			.addObject("groups", texts.groups(family, me))
			.addObject("partitions", texts.partitions(family.partitions()))
			.addObject("closed", family.closed())
			.addObject("overrule", apart.maySeeAnyway(me, id))
			.addObject("candidates", apart.candidates(me, id))
			.addObject("groupKinds", PeopleGroup.KINDS)
			.addObject("named", reading.named(me, id));
	}

	private ModelAndView person(StaffProfile me, CaseId id, @Nullable UUID person, String form,
			Map<String, String> fields, List<FieldError> errors) {
		Family family = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.person", id);
		PersonOfCase who = person == null ? null
				: family.person(person).orElseThrow(() -> new NotFoundException("Person"));
		boolean typed = form.equals("person") || (who == null && !fields.isEmpty());
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
			.addObject("today", texts.today(me));
	}

	private ModelAndView framed(String view, CaseId id, Family family, String form, Map<String, String> fields,
			List<FieldError> errors) {
		CaseSummary file = cases.get(id);
		return new ModelAndView(view).addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null))
			.addObject("family", family)
			.addObject("form", form)
			.addObject("typed", fields)
			.addObject("errors", errors);
	}

}
