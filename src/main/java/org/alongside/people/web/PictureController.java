package org.alongside.people.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PeopleTexts;
import org.alongside.people.PersonOfCase;
import org.alongside.people.picture.Ecomap;
import org.alongside.people.picture.Genogram;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The family picture of a case, with a text that says the same.
 */
@Controller
class PictureController {

	private static final String OPEN = "open";

	private static final int LETTERS = 26;

	private final FamilyReading reading;

	private final PeopleTexts texts;

	private final CaseFiles cases;

	private final AuditLog audit;

	PictureController(FamilyReading reading, PeopleTexts texts, CaseFiles cases, AuditLog audit) {
		this.reading = reading;
		this.texts = texts;
		this.cases = cases;
		this.audit = audit;
	}

	/**
	 * Shows the picture.
	 * @param paper for whom it is: nobody for staff, {@code open} for what is kept from
	 * nobody, or the identifier of a person of the case
	 */
	@GetMapping("/cases/{id}/family-picture")
	ModelAndView picture(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(name = "for", defaultValue = "") String paper) {
		Family whole = reading.of(me, id);
		audit.view(Actor.person(me.id()), "case.familyPicture", id);
		Family family = paper.isEmpty() ? whole : whole.forPaper(reader(whole, paper));
		LocalDate today = texts.today(me);
		Map<UUID, String> homes = new LinkedHashMap<>();
		List<PeopleGroup> households = family.groups()
			.stream()
			.filter(group -> group.kind().equals("household"))
			.limit(LETTERS)
			.toList();
		households.forEach(group -> homes.put(group.id(), String.valueOf((char) ('A' + homes.size()))));
		return new ModelAndView("people/picture").addObject("case", cases.get(id))
			.addObject("genogram", Genogram.of(family, homes, today))
			.addObject("ecomap", Ecomap.of(family, today))
			.addObject("homes", households)
			.addObject("letters", homes)
			.addObject("lines", texts.lines(family, me))
			.addObject("divided", whole.divided())
			.addObject("clients", whole.people().stream().filter(one -> one.role().kin()).toList())
			.addObject("paper", paper);
	}

	private static @org.jspecify.annotations.Nullable UUID reader(Family family, String paper) {
		return paper.equals(OPEN) ? null
				: family.people()
					.stream()
					.map(PersonOfCase::id)
					.filter(person -> person.toString().equals(paper))
					.findFirst()
					.orElseThrow(() -> new NotFoundException("Person"));
	}

}
