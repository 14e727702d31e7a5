package org.alongside.assessment;

import org.alongside.shared.Answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers to an instrument and what has to come of them, written from the published
 * rules: the first line of each file names the source.
 *
 * @param answers in the order of the items, {@code -} for one left open; then other
 * fields of the form as {@code key=value}
 * @param scale key of the scale, or empty for the instrument's own score
 * @param score the score, followed by {@code +} where it is "at least", or empty when
 * there must be none
 * @param band the band, or empty when there must be none
 * @param danger the kind of danger, or empty
 */
record ItemVector(String instrument, String what, String answers, String scale, String score, String band,
		String danger) {

	private static final Path FOLDER = Path.of("src/test/resources/org/alongside/assessment/vectors");

	static boolean exist(String instrument) {
		return Files.exists(FOLDER.resolve(instrument + ".csv"));
	}

	static List<ItemVector> of(String instrument) {
		try {
			return Files.readAllLines(FOLDER.resolve(instrument + ".csv"))
				.stream()
				.skip(2)
				.map((line) -> line.split(";", -1))
				.map((cell) -> new ItemVector(instrument, cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns what comes of it, written as what has to come of it. */
	String outcome(Instrument entry, Scoring scoring) {
		Scored scored = scoring.score(entry, new Answers(given(entry)));
		ScaleScore found = scored.scales()
			.stream()
			.filter((one) -> scale.isEmpty() || one.scale().equals(scale))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no scale " + scale));
		return written(Objects.toString(found.score(), "") + (found.atLeast() ? "+" : ""),
				Objects.toString(found.band(), ""), (scored.danger() != null) ? scored.danger().key() : "");
	}

	String expected() {
		return written(score, band, danger);
	}

	Map<String, Object> given(Instrument entry) {
		Map<String, Object> given = new HashMap<>();
		String[] parts = answers.split(" ");
		for (int i = 0; i < parts.length; i++) {
			if (i >= entry.items().size()) {
				given.put(parts[i].split("=")[0], parts[i].split("=")[1]);
			}
			else if (!parts[i].equals("-")) {
				Instrument.Item item = entry.items().get(i);
				given.put(item.key(), item.ticked() ? List.of(parts[i].split(",")) : parts[i]);
			}
		}
		return given;
	}

	private static String written(String score, String band, String danger) {
		return "score " + score + ", band " + band + ", danger " + danger;
	}

	@Override
	public String toString() {
		return instrument + ": " + what + (scale.isEmpty() ? "" : " (" + scale + ")");
	}

}
