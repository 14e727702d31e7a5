package org.alongside.people.picture;

import org.alongside.people.Bond;
import org.alongside.people.Family;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PersonOfCase;
import org.alongside.people.PersonRole;
import org.alongside.people.Tie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FamilyPictureTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final List<PersonOfCase> people = new ArrayList<>();

	private final List<Tie> ties = new ArrayList<>();

	private final List<PeopleGroup> groups = new ArrayList<>();

	@Test
	void parentsStandAboveTheirChildrenAndGrandparentsAboveThem() {
		UUID rosa = person("Rosa", "female", PersonRole.FAMILY, null, null);
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		UUID carl = person("Carl", "male", PersonRole.FAMILY, null, null);
		UUID bo = person("Bo", "other", PersonRole.FAMILY, null, null);
		UUID cora = person("Cora", "female", PersonRole.FAMILY, null, null);
		tie(Bond.PARENT, rosa, ana);
		tie(Bond.DIVORCED, ana, carl);
		for (UUID child : List.of(bo, cora)) {
			tie(Bond.PARENT, ana, child);
			tie(Bond.PARENT, carl, child);
		}
		UUID home = UUID.randomUUID();
		groups.add(new PeopleGroup(home, null, "household", "Elm Street", null,
				List.of(new PeopleGroup.Member(UUID.randomUUID(), bo, "child", TODAY, null),
						new PeopleGroup.Member(UUID.randomUUID(), cora, "child", TODAY.minusYears(2), TODAY))));
		Drawing drawing = Genogram.of(family(ana), Map.of(home, "A"), TODAY);

		assertThat(figure(drawing, "Rosa").y()).isLessThan(figure(drawing, "Ana").y());
		assertThat(figure(drawing, "Ana").y()).isLessThan(figure(drawing, "Bo").y());
		assertThat(figure(drawing, "Bo").y()).isEqualTo(figure(drawing, "Cora").y());
		assertThat(figure(drawing, "Ana").y()).isEqualTo(figure(drawing, "Carl").y());
		assertThat(figure(drawing, "Ana").focus()).isTrue();
		assertThat(figure(drawing, "Carl").shape()).isEqualTo("square");
		assertThat(figure(drawing, "Bo").shape()).isEqualTo("diamond");
		assertThat(figure(drawing, "Bo").home()).isEqualTo("A");
		assertThat(figure(drawing, "Cora").home()).isNull();
		// Rosa to Ana over a join: three lines; the parents and their children: five; two
		// slashes
		// slashes
		assertThat(drawing.lines()).hasSize(3 + 5 + 2);
	}

	@Test
	void howTwoGetAlongIsDrawnOnceItIsNotOver() {
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		UUID carl = person("Carl", "male", PersonRole.FAMILY, null, null);
		tie(Bond.VIOLENT, carl, ana);
		tie(Bond.GUARDIAN, ana, carl);
		ties.add(new Tie(UUID.randomUUID(), Bond.CONFLICT, carl, ana, null, TODAY, null));
		Drawing drawing = Genogram.of(family(ana), Map.of(), TODAY);

		assertThat(drawing.lines()).extracting(Drawing.Line::style, Drawing.Line::arrows)
			.containsExactly(tuple("thick", "end"), tuple("legal", "end"));
	}

	@Test
	void aRightIsDrawnFromWhoHoldsItWhileItHolds() {
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		UUID bo = person("Bo", "male", PersonRole.FAMILY, null, null);
		UUID carl = person("Carl", "male", PersonRole.FAMILY, null, null);
		person("Judge", "female", PersonRole.COURT, null, null);
		tie(Bond.PARENT, ana, bo);
		tie(Bond.CUSTODIAN, ana, bo);
		tie(Bond.POWER_OF_ATTORNEY, ana, bo);
		tie(Bond.PROTECTED_FROM, ana, carl);
		tie(Bond.GUARDIAN_AD_LITEM, new UUID(1, 3), bo);
		ties.add(new Tie(UUID.randomUUID(), Bond.GUARDIAN, carl, bo, null, TODAY, null));
		Drawing drawing = Genogram.of(family(ana), Map.of(), TODAY);

		assertThat(legal(drawing)).as("one for each two; not what is over; nobody who is not in the picture")
			.hasSize(2);
		assertThat(near(legal(drawing).get(0), true, figure(drawing, "Ana"))).isTrue();
		assertThat(near(legal(drawing).get(0), false, figure(drawing, "Bo"))).isTrue();
		assertThat(near(legal(drawing).get(1), false, figure(drawing, "Carl"))).isTrue();
	}

	@Test
	void aRightRunsThroughNobodyAndStaysInThePicture() throws IOException {
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		UUID carl = person("Carl", "male", PersonRole.FAMILY, null, null);
		UUID bo = person("Bo", "male", PersonRole.FAMILY, null, null);
		UUID cora = person("Cora", "female", PersonRole.FAMILY, null, null);
		tie(Bond.DIVORCED, ana, carl);
		for (UUID child : List.of(bo, cora)) {
			tie(Bond.PARENT, ana, child);
			tie(Bond.PARENT, carl, child);
			tie(Bond.JOINT_CUSTODIAN, ana, child);
			tie(Bond.JOINT_CUSTODIAN, carl, child);
		}
		tie(Bond.PROTECTED_FROM, ana, carl);
		clear(Genogram.of(family(ana), Map.of(), TODAY), 5, "four");

		UUID rosa = person("Rosa", "female", PersonRole.FAMILY, null, null);
		UUID luis = person("Luis", "male", PersonRole.FAMILY, null, null);
		UUID eva = person("Eva", "female", PersonRole.FAMILY, null, null);
		UUID dan = person("Dan", "male", PersonRole.FAMILY, null, null);
		UUID finn = person("Finn", "male", PersonRole.FAMILY, null, null);
		UUID gus = person("Gus", "male", PersonRole.FAMILY, null, null);
		UUID hana = person("Hana", "female", PersonRole.FAMILY, null, null);
		UUID ivy = person("Ivy", "female", PersonRole.FAMILY, null, null);
		tie(Bond.MARRIED, rosa, luis);
		for (UUID child : List.of(ana, eva, dan)) {
			tie(Bond.PARENT, rosa, child);
			tie(Bond.PARENT, luis, child);
		}
		tie(Bond.PARTNERS, ana, finn);
		tie(Bond.PARENT, ana, gus);
		tie(Bond.PARENT, finn, gus);
		tie(Bond.PARENT, eva, hana);
		tie(Bond.FOSTER_PARENT, eva, ivy);
		tie(Bond.GUARDIAN, rosa, hana);
		tie(Bond.CUSTODIAN, eva, ivy);
		tie(Bond.POWER_OF_ATTORNEY, dan, luis);
		tie(Bond.CLOSE, dan, hana);
		clear(Genogram.of(family(ana), Map.of(), TODAY), 8, "twelve");
	}

	/** Keeps the picture for who wants to look at it. */
	private static void clear(Drawing drawing, int rights, String name) throws IOException {
		Files.writeString(Path.of("target", "genogram-" + name + ".svg"), Svg.of(drawing));
		assertThat(legal(drawing)).hasSize(rights).allSatisfy(line -> {
			List<double[]> points = Svg.along(line.path());
			assertThat(points).allSatisfy(point -> {
				assertThat(point[0]).isBetween(0.0, (double) drawing.width());
				assertThat(point[1]).isBetween(0.0, (double) drawing.height());
				assertThat(drawing.figures())
					.noneMatch(one -> Math.hypot(one.x() - point[0], one.y() - point[1]) < one.size());
			});
		});
	}

	private static List<Drawing.Line> legal(Drawing drawing) {
		return drawing.lines().stream().filter(line -> line.style().equals("legal")).toList();
	}

	private static boolean near(Drawing.Line line, boolean start, Drawing.Figure figure) {
		List<double[]> points = Svg.along(line.path());
		double[] end = points.get(start ? 0 : points.size() - 1);
		return Math.hypot(figure.x() - end[0], figure.y() - end[1]) < figure.size() + 12;
	}

	@Test
	void nobodyStandsOnAnybodyHoweverLargeTheFamily() {
		Random random = new Random(7);
		List<UUID> all = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			all.add(person("Person " + i, List.of("female", "male", "unknown").get(i % 3), PersonRole.FAMILY, null,
					null));
			for (int parent = 0; i > 4 && parent < 2; parent++) {
				UUID above = all.get(random.nextInt(i));
				if (ties.stream().noneMatch(tie -> tie.one().equals(above) && tie.other().equals(last(all)))) {
					tie(Bond.PARENT, above, last(all));
				}
			}
		}
		tie(Bond.SIBLING, all.get(0), all.get(1));
		tie(Bond.GRANDPARENT, all.get(2), all.get(3));
		tie(Bond.MARRIED, all.get(0), all.get(2));
		Drawing drawing = Genogram.of(family(all.get(0)), Map.of(), TODAY);

		assertThat(drawing.figures()).hasSize(60);
		for (Drawing.Figure one : drawing.figures()) {
			assertThat(one.x()).isBetween(one.size(), drawing.width() - one.size());
			assertThat(one.y()).isBetween(one.size(), drawing.height() - one.size());
			assertThat(drawing.figures()).filteredOn(other -> other != one)
				.allMatch(other -> Math.abs(one.x() - other.x()) > 2 * one.size()
						|| Math.abs(one.y() - other.y()) > 2 * one.size());
		}
		assertThat(ties).filteredOn(tie -> tie.bond() == Bond.PARENT)
			.allSatisfy(tie -> assertThat(drawing.figures().get(all.indexOf(tie.one())).y())
				.isLessThan(drawing.figures().get(all.indexOf(tie.other())).y()));
	}

	@Test
	void aClientAloneIsAPictureToo() {
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		assertThat(Genogram.of(family(ana), Map.of(), TODAY).figures()).hasSize(1);
		assertThat(Ecomap.of(family(ana), TODAY).figures()).hasSize(1);
	}

	@Test
	void theWorldStandsAroundTheHouseholdWithTheStrengthOfItsBonds() {
		UUID ana = person("Ana", "female", PersonRole.CLIENT, null, null);
		UUID bo = person("Bo", "male", PersonRole.FAMILY, "strong", null);
		person("Ms. Alvarez", "female", PersonRole.SCHOOL, "strong", "to");
		person("Dr. Chen", "female", PersonRole.HEALTH, "tenuous", "both");
		person("Officer Doyle", "male", PersonRole.COURT, "stressed", "from");
		person("Cousin Li", "male", PersonRole.FAMILY, null, null);
		person("Aunt May", "female", PersonRole.FAMILY, "strong", null);
		groups.add(new PeopleGroup(UUID.randomUUID(), null, "household", "Elm Street", null,
				List.of(new PeopleGroup.Member(UUID.randomUUID(), ana, "head", TODAY.minusYears(1), null),
						new PeopleGroup.Member(UUID.randomUUID(), bo, "child", TODAY.minusYears(1), null))));
		Drawing drawing = Ecomap.of(family(ana), TODAY);

		assertThat(drawing.figures().get(0).label()).containsExactly("Ana", "Bo");
		assertThat(drawing.figures()).hasSize(5);
		assertThat(drawing.lines()).extracting(Drawing.Line::style)
			.containsExactly("thick", "dashed", "solid", "thick");
		assertThat(drawing.lines()).extracting(Drawing.Line::arrows).containsExactly("end", "both", "start", "");
	}

	@Test
	void longNamesAreBrokenAndNotLostInTheWords() {
		assertThat(Labels.of("Maria de los Angeles Hernandez Rodriguez de la Cruz", 15)).hasSize(3)
			.allMatch(line -> line.length() < 20);
		assertThat(Labels.of("Wolfeschlegelsteinhausenbergerdorff", 15)).containsExactly("Wolfeschlegelste…");
	}

	private static UUID last(List<UUID> all) {
		return all.get(all.size() - 1);
	}

	private static Drawing.Figure figure(Drawing drawing, String name) {
		return drawing.figures().stream().filter(one -> one.label().contains(name)).findFirst().orElseThrow();
	}

	private Family family(UUID focus) {
		return new Family(focus, people, ties, groups, List.of(), List.of());
	}

	private void tie(Bond bond, UUID one, UUID other) {
		ties.add(new Tie(UUID.randomUUID(), bond, one, other, null, null, null));
	}

	private UUID person(String name, String gender, PersonRole role, @Nullable String bond, @Nullable String flow) {
		UUID id = new UUID(1, people.size());
		people.add(new PersonOfCase(id, 1, null, null, role, name, name, "", LocalDate.of(1990, 1, 1), null, gender,
				null, null, false, null, null, null, null, bond, flow, "given", null, null, null, null));
		return id;
	}

}
