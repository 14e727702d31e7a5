package org.alongside.safety;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * Shows in the case file what was said about dangers, first of all.
 */
@Component
class DangerSection implements CaseFileSection {

	private static final int BEFORE_ALL = -1;

	private final Crises crises;

	private final CrisisTexts texts;

	DangerSection(Crises crises, CrisisTexts texts) {
		this.crises = crises;
		this.texts = texts;
	}

	@Override
	public int order() {
		return BEFORE_ALL;
	}

	@Override
	public String fragment() {
		return "safety/section :: danger";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<Crisis> all = crises.of(caseId);
		return all.isEmpty() ? null
				: new Content(caseId.toString(),
						all.stream()
							.map(one -> new Told(one.open() ? "open" : one.settled() ? "settled" : "watched",
									one.level().code(), texts.lines(one, reader)))
							.toList());
	}

	/**
	 * What the section shows.
	 */
	record Content(String caseId, List<Told> crises) {
	}

	/**
	 * One crisis.
	 *
	 * @param state {@code open}, {@code watched} or {@code settled}
	 */
	record Told(String state, String level, List<CrisisTexts.Line> lines) {
	}

}
