package org.alongside.people.picture;

import org.alongside.people.Bond;
import org.alongside.people.Family;
import org.alongside.people.PeopleGroup;
import org.alongside.people.PeopleTexts;
import org.alongside.people.PersonOfCase;
import org.alongside.people.Tie;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Draws a genogram: who descends from whom and who is with whom, generations below each
 * other, after the common signs (McGoldrick). Where everybody stands is computed by the
 * Eclipse Layout Kernel.
 */
public final class Genogram {

	private static final int SIZE = 22;

	private static final int WIDTH = 116;

	private static final int LABEL = 12;

	private static final int LINE = 15;

	private static final int LONGEST = 15;

	private static final int UNION = 6;

	private static final int MARGIN = 12;

	/** Lines of the law are bent around the family and need room at the edge. */
	private static final int ROOM = 36;

	private final Family family;

	private final LocalDate today;

	private final ElkNode graph = ElkGraphUtil.createGraph();

	private final Map<UUID, ElkNode> nodes = new LinkedHashMap<>();

	private final Map<Set<UUID>, ElkNode> unions = new HashMap<>();

	private final Map<ElkEdge, String> styles = new LinkedHashMap<>();

	private final Set<Tie> drawn = new HashSet<>();

	private final List<Drawing.Line> marks = new ArrayList<>();

	private Genogram(Family family, LocalDate today) {
		this.family = family;
		this.today = today;
	}

	static {
		// Found by the class path otherwise, which does not look into a jar within a jar
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	/**
	 * Draws the family of a case.
	 * @param homes the letters of the households, by their identifier
	 */
	public static Drawing of(Family family, Map<UUID, String> homes, LocalDate today) {
		return new Genogram(family, today).draw(homes);
	}

	private Drawing draw(Map<UUID, String> homes) {
		graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
		graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		graph.setProperty(CoreOptions.PADDING, new ElkPadding(rights().isEmpty() ? MARGIN : ROOM));
		graph.setProperty(LayeredOptions.MERGE_EDGES, true);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 26.0);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
		family.people()
			.stream()
			.filter(person -> person.role().kin())
			.sorted(Comparator.comparing(PersonOfCase::birthDate, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(PersonOfCase::id))
			.forEach(person -> nodes.put(person.id(),
					node(WIDTH, 2 * SIZE + LABEL + LINE * Labels.of(person.name(), LONGEST).size())));
		List<Tie> ties = family.ties()
			.stream()
			.filter(tie -> nodes.containsKey(tie.one()) && nodes.containsKey(tie.other()))
			.toList();
		children(ties);
		ties.stream().filter(tie -> tie.bond().kind() == Bond.Kind.COUPLE).forEach(this::couple);
		ties.stream().filter(tie -> !drawn.contains(tie)).forEach(this::further);
		new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
		return drawing(ties, homes);
	}

	/**
	 * Parents by birth or adoption stand above a child together, the others each alone.
	 */
	private void children(List<Tie> ties) {
		for (UUID child : nodes.keySet()) {
			List<Tie> above = ties.stream().filter(tie -> tie.bond().parental() && tie.other().equals(child)).toList();
			for (Bond bond : List.of(Bond.PARENT, Bond.ADOPTIVE_PARENT, Bond.STEP_PARENT, Bond.FOSTER_PARENT)) {
				Set<UUID> parents = new LinkedHashSet<>();
				above.stream().filter(tie -> tie.bond() == bond).forEach(tie -> parents.add(tie.one()));
				if (!parents.isEmpty()) {
					edge(union(parents), node(child), switch (bond) {
						case PARENT -> "solid";
						case FOSTER_PARENT -> "dotted";
						default -> "dashed";
					});
				}
			}
			drawn.addAll(above);
		}
	}

	private void couple(Tie tie) {
		drawn.add(tie);
		ElkNode union = union(Set.of(tie.one(), tie.other()));
		if (tie.bond() == Bond.PARTNERS) {
			union.getIncomingEdges().forEach(edge -> styles.put(edge, "dashed"));
		}
	}

	private void further(Tie tie) {
		switch (tie.bond()) {
			case SIBLING, HALF_SIBLING, TWIN -> {
				ElkNode union = node(UNION, UNION);
				edge(union, node(tie.one()), tie.bond() == Bond.HALF_SIBLING ? "dashed" : "solid");
				edge(union, node(tie.other()), tie.bond() == Bond.HALF_SIBLING ? "dashed" : "solid");
				drawn.add(tie);
			}
			case GRANDPARENT -> {
				ElkNode between = node(UNION, UNION);
				edge(node(tie.one()), between, "dashed");
				edge(between, node(tie.other()), "dashed");
				drawn.add(tie);
			}
			case AUNT_OR_UNCLE -> {
				edge(node(tie.one()), node(tie.other()), "dotted");
				drawn.add(tie);
			}
			default -> {
				// Drawn over the rest
			}
		}
	}

	private ElkNode union(Set<UUID> parents) {
		return unions.computeIfAbsent(Set.copyOf(parents), key -> {
			ElkNode union = node(UNION, UNION);
			parents.forEach(parent -> edge(node(parent), union, "solid"));
			return union;
		});
	}

	private Drawing drawing(List<Tie> ties, Map<UUID, String> homes) {
		List<Drawing.Figure> figures = new ArrayList<>();
		for (PersonOfCase person : family.people()) {
			if (nodes.containsKey(person.id())) {
				ElkNode node = node(person.id());
				figures.add(new Drawing.Figure(middle(node), (int) node.getY() + SIZE + 4, SIZE, shape(person),
						Objects.toString(PeopleTexts.age(person, today), ""), Labels.of(person.name(), LONGEST),
						person.id().equals(family.focus()), person.diedOn() != null, home(person, homes)));
			}
		}
		List<Drawing.Line> lines = new ArrayList<>();
		styles.forEach((edge, style) -> lines.add(new Drawing.Line(path(edge), style, "")));
		ties.stream().filter(tie -> tie.bond().kind() == Bond.Kind.COUPLE).forEach(this::slashes);
		lines.addAll(marks);
		graph.getChildren()
			.stream()
			.filter(node -> node.getHeight() == UNION)
			.forEach(union -> lines.add(new Drawing.Line(
					Strokes.straight(middle(union), union.getY(), middle(union), union.getY() + UNION), "solid", "")));
		ties.stream()
			.filter(tie -> !drawn.contains(tie) && tie.bond().kind() != Bond.Kind.LEGAL && tie.until() == null)
			.forEach(tie -> lines.add(over(tie)));
		Rights bent = new Rights(figures, graph.getWidth(), graph.getHeight());
		rights().forEach(tie -> lines.add(bent.line(figure(figures, tie.one()), figure(figures, tie.other()))));
		return new Drawing((int) Math.ceil(graph.getWidth()), (int) Math.ceil(graph.getHeight()), figures, lines);
	}

	/**
	 * The rights in force today between two who are in the picture, one line for each
	 * way.
	 */
	private Collection<Tie> rights() {
		Map<List<UUID>, Tie> rights = new LinkedHashMap<>();
		family.ties()
			.stream()
			.filter(tie -> tie.bond().kind() == Bond.Kind.LEGAL && tie.holds(today))
			.filter(tie -> kin(tie.one()) && kin(tie.other()))
			.forEach(tie -> rights.putIfAbsent(List.of(tie.one(), tie.other()), tie));
		return rights.values();
	}

	private Drawing.Figure figure(List<Drawing.Figure> figures, UUID person) {
		return figures.get(shown().indexOf(person));
	}

	/** Everybody in the picture, as the figures follow each other. */
	private List<UUID> shown() {
		return family.people().stream().map(PersonOfCase::id).filter(nodes::containsKey).toList();
	}

	private boolean kin(UUID person) {
		return family.person(person).filter(one -> one.role().kin()).isPresent();
	}

	/** One slash where two have separated, two where they are divorced or it ended. */
	private void slashes(Tie tie) {
		int count = tie.bond() == Bond.DIVORCED || tie.until() != null ? 2 : tie.bond() == Bond.SEPARATED ? 1 : 0;
		ElkNode union = union(Set.of(tie.one(), tie.other()));
		for (int i = 0; i < count; i++) {
			double x = middle(union) + i * 5 - (count - 1) * 2.5;
			double y = union.getY() - 6;
			marks.add(new Drawing.Line(Strokes.straight(x - 5, y + 8, x + 5, y - 8), "solid", ""));
		}
	}

	private Drawing.Line over(Tie tie) {
		ElkNode one = node(tie.one());
		ElkNode other = node(tie.other());
		double x1 = middle(one);
		double y1 = one.getY() + SIZE + 4;
		double x2 = middle(other);
		double y2 = other.getY() + SIZE + 4;
		double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
		double away = (SIZE + 8) / length;
		return Strokes.closeness(tie.bond(), x1 + (x2 - x1) * away, y1 + (y2 - y1) * away, x2 - (x2 - x1) * away,
				y2 - (y2 - y1) * away);
	}

	private @org.jspecify.annotations.Nullable String home(PersonOfCase person, Map<UUID, String> homes) {
		return family.groups()
			.stream()
			.filter(group -> homes.containsKey(group.id()))
			.filter(group -> group.members()
				.stream()
				.anyMatch(member -> member.person().equals(person.id()) && member.in(today)))
			.map(PeopleGroup::id)
			.map(homes::get)
			.reduce((first, second) -> first + second)
			.orElse(null);
	}

	private static String shape(PersonOfCase person) {
		return switch (person.gender()) {
			case "male" -> "square";
			case "female" -> "circle";
			default -> "diamond";
		};
	}

	private ElkNode node(int width, int height) {
		ElkNode node = ElkGraphUtil.createNode(graph);
		node.setDimensions(width, height);
		return node;
	}

	private ElkNode node(UUID person) {
		return Objects.requireNonNull(nodes.get(person));
	}

	private void edge(ElkNode from, ElkNode to, String style) {
		styles.put(ElkGraphUtil.createSimpleEdge(from, to), style);
	}

	private static int middle(ElkNode node) {
		return (int) Math.round(node.getX() + node.getWidth() / 2);
	}

	private static String path(ElkEdge edge) {
		StringBuilder path = new StringBuilder();
		for (ElkEdgeSection section : edge.getSections()) {
			path.append('M').append(Strokes.at(section.getStartX(), section.getStartY()));
			for (ElkBendPoint bend : section.getBendPoints()) {
				path.append(" L").append(Strokes.at(bend.getX(), bend.getY()));
			}
			path.append(" L").append(Strokes.at(section.getEndX(), section.getEndY()));
		}
		return path.toString();
	}

}
