package org.alongside.cases.web;

import org.alongside.cases.CaseList;
import org.alongside.cases.CaseSummary;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.web.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Cases by number or client, for those who work with cases.
 */
@Component
@Order(2)
class CasePalette implements PaletteSource {

	private static final int MOST = 8;

	/** One letter finds half the house. */
	private static final int SHORTEST = 2;

	private final CaseList cases;

	private final MessageSource messages;

	CasePalette(CaseList cases, MessageSource messages) {
		this.cases = cases;
		this.messages = messages;
	}

	@Override
	public List<Place> find(StaffProfile person, String words) {
		boolean worksWithCases = person.is(Role.INTAKE_WORKER) || person.is(Role.CASE_MANAGER)
				|| person.is(Role.SUPERVISOR);
		if (!worksWithCases || words.length() < SHORTEST) {
			return List.of();
		}
		return cases.matching(person, words, MOST).stream().map(found -> place(found, person)).toList();
	}

	private Place place(CaseSummary found, StaffProfile person) {
		return new Place(found.clientName(), found.number() + " · "
				+ messages.getMessage("programme." + found.programme(), null, found.programme(), person.locale()),
				"/cases/" + found.id());
	}

}
