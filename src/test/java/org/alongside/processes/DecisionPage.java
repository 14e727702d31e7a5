package org.alongside.processes;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the decisions as tables that can be read without a tool.
 */
final class DecisionPage {

	private static final String HEAD = """
			# Decisions

			Made by the build from `processes/*.dmn`; change those, not this. An empty cell means "whatever it is".
			**Basis** says whether a number is law, a professional standard, or merely our default; a source that ends
			in "(default, verify)" has not been read again and is to be checked by the agency before it relies on it.
			""";

	private static final Map<HitPolicy, String> HIT = Map.of(HitPolicy.FIRST, "The first row that fits counts.",
			HitPolicy.UNIQUE, "At most one row fits.", HitPolicy.COLLECT, "All rows that fit count.");

	private DecisionPage() {
	}

	static String markdown(Collection<DmnModelInstance> models) {
		return HEAD + models.stream().map(DecisionPage::table).collect(Collectors.joining());
	}

	private static String table(DmnModelInstance model) {
		Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
		DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
		List<String> lines = new ArrayList<>();
		lines.add("");
		lines.add("## " + decision.getName());
		lines.add("");
		lines.add("`" + decision.getId() + "`. " + decision.getDescription().getTextContent() + " "
				+ HIT.get(table.getHitPolicy()));
		lines.add("");
		lines.add(row(
				Stream.concat(Stream.of("#"), Stream.concat(table.getInputs().stream().map((input) -> input.getLabel()),
						table.getOutputs().stream().map((output) -> "**" + output.getLabel() + "**")))));
		lines.add(row(
				Stream.generate(() -> "---").limit(1 + table.getInputs().size() + (long) table.getOutputs().size())));
		int number = 0;
		for (Rule rule : table.getRules()) {
			number++;
			lines.add(row(Stream.concat(Stream.of(Integer.toString(number)),
					Stream.concat(rule.getInputEntries().stream().map(DecisionPage::text),
							rule.getOutputEntries().stream().map(DecisionPage::text)))));
		}
		return String.join("\n", lines) + "\n";
	}

	private static String row(Stream<String> cells) {
		return cells.collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static String text(InputEntry entry) {
		return plain(entry.getTextContent());
	}

	private static String text(OutputEntry entry) {
		return plain(entry.getTextContent());
	}

	private static String plain(String cell) {
		String text = cell.strip().replace("\"", "").replace("|", "\\|").replace("<", "&lt;");
		return text.equals("null") ? "" : text;
	}

}
