package org.alongside.people.picture;

import org.alongside.people.Family;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PersonOfCase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Draws an ecomap: the household in the middle, around it everybody they have to do with,
 * how strong that is and where strength flows (Hartman).
 */
public final class Ecomap {

	private static final int CENTRE = 84;

	private static final int RING = 52;

	private static final int NAMES = 6;

	private Ecomap() {
	}

	/** Draws the world around the client's household. */
	public static Drawing of(Family family, LocalDate today) {
		Set<UUID> inside = household(family, today);
		List<PersonOfCase> around = family.people()
			.stream()
			.filter(person -> person.present() && person.diedOn() == null && !inside.contains(person.id()))
			.filter(person -> person.around() || person.bond() != null)
			.toList();
		double radius = Math.max(CENTRE + RING + 76, around.size() * (2 * RING + 18) / (2 * Math.PI));
		int middle = (int) Math.ceil(radius) + RING + 12;
		List<Drawing.Figure> figures = new ArrayList<>();
		List<Drawing.Line> lines = new ArrayList<>();
		List<String> names = new ArrayList<>();
		inside.stream()
			.limit(NAMES)
			.forEach(id -> names.add(Labels.of(family.person(id).map(PersonOfCase::name).orElse(""), 18).get(0)));
		if (inside.size() > NAMES) {
			names.add("…");
		}
		figures.add(new Drawing.Figure(middle, middle, CENTRE, "ring", "", names, true, false, null));
		for (int i = 0; i < around.size(); i++) {
			PersonOfCase person = around.get(i);
			double angle = 2 * Math.PI * i / around.size() - Math.PI / 2;
			double x = Math.cos(angle);
			double y = Math.sin(angle);
			figures.add(new Drawing.Figure((int) Math.round(middle + radius * x), (int) Math.round(middle + radius * y),
					RING, "ring", "", Labels.of(Objects.requireNonNullElse(person.organisation(), person.name()), 13),
					false, false, null));
			double from = radius - RING - 5;
			double to = CENTRE + 5;
			lines.add(line(person, middle + from * x, middle + from * y, middle + to * x, middle + to * y));
		}
		int lowest = figures.stream().mapToInt(figure -> figure.y() + figure.size()).max().orElse(middle);
		return new Drawing(2 * middle, lowest + 12, figures, lines);
	}

	private static Drawing.Line line(PersonOfCase person, double x1, double y1, double x2, double y2) {
		String arrows = switch (Objects.requireNonNullElse(person.flow(), "")) {
			case "to" -> "end";
			case "from" -> "start";
			case "both" -> "both";
			default -> "";
		};
		return switch (Objects.requireNonNullElse(person.bond(), "")) {
			case "strong" -> new Drawing.Line(Strokes.straight(x1, y1, x2, y2), "thick", arrows);
			case "tenuous" -> new Drawing.Line(Strokes.straight(x1, y1, x2, y2), "dashed", arrows);
			case "stressed" -> new Drawing.Line(Strokes.zigzag(x1, y1, x2, y2), "solid", arrows);
			default -> new Drawing.Line(Strokes.straight(x1, y1, x2, y2), "solid", arrows);
		};
	}

	/** Who lives with the client today, the client first. */
	private static Set<UUID> household(Family family, LocalDate today) {
		Set<UUID> inside = new LinkedHashSet<>();
		inside.add(family.focus());
		for (PeopleGroup group : family.groups()) {
			List<UUID> members = group.members()
				.stream()
				.filter(member -> member.in(today))
				.map(PeopleGroup.Member::person)
				.toList();
			if (group.kind().equals("household") && members.contains(family.focus())) {
				inside.addAll(members);
			}
		}
		return inside;
	}

}
