package org.alongside.demo;

import org.alongside.documents.Letterhead;
import org.alongside.documents.Letterheads;
import org.alongside.shared.Actor;
import org.alongside.staff.StaffDirectory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Gives the demo agency a letterhead, unless it has one.
 */
@Component
@Conditional(OnDemo.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoLetterhead implements ApplicationRunner {

	private final Letterheads letterheads;

	private final StaffDirectory staff;

	private final Clock clock;

	DemoLetterhead(Letterheads letterheads, StaffDirectory staff, Clock clock) {
		this.letterheads = letterheads;
		this.staff = staff;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (letterheads.all().isEmpty() && staff.findByUsername(DemoStaff.INES.username()).isPresent()) {
			letterheads.record(
					new Letterhead(LocalDate.of(2020, 1, 1), "Riverbend Family Services",
							"12 Mill Lane\nRiverbend, NY 12345", "(555) 010-0100", null, "letter"),
					Actor.automatic("demo"), clock.instant());
		}
	}

}
