package org.alongside.story;

import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The entries of all stories.
 */
@Component
class RecordedStory {

	private static final String COLUMNS = """
			select e.*, not exists (select 1 from story_entry later where later.follows = e.id) as standing
			from story_entry e
			""";

	private static final String ONE = COLUMNS + "where e.id = :id and e.case_id = :case";

	private static final String STANDING = COLUMNS + """
			where e.case_id = :case and e.words <> ''
				and not exists (select 1 from story_entry later where later.follows = e.id)
			order by e.recorded_at desc, e.id desc limit :most
			""";

	private static final String STANDING_OF_PART = COLUMNS + """
			where e.case_id = :case and e.part = :part and e.words <> ''
				and not exists (select 1 from story_entry later where later.follows = e.id)
			order by e.recorded_at desc, e.id desc limit :most
			""";

	private static final String PAGE = COLUMNS + """
			where e.case_id = :case and (e.recorded_at, e.id) < (:at, :id)
			order by e.recorded_at desc, e.id desc limit :most
			""";

	private static final String ADD = """
			insert into story_entry (id, case_id, part, words, language, translation, translated_by, heard_on, heard_by,
				source, follows, why, recorded_by, recorded_at)
			values (:id, :case, :part, :words, :language, :translation, :translatedBy, :heardOn, :heardBy,
				:source, :follows, :why, :recordedBy, :recordedAt)
			""";

	private static final UUID LAST = new UUID(-1, -1);

	private final JdbcClient jdbc;

	RecordedStory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<StoryEntry> find(CaseId caseId, UUID id) {
		return jdbc.sql(ONE).param("id", id).param("case", caseId.value()).query(RecordedStory::entry).optional();
	}

	/** Returns what stands now, newest first, at most {@link Stories#MOST}. */
	List<StoryEntry> standing(CaseId caseId) {
		return jdbc.sql(STANDING)
			.param("case", caseId.value())
			.param("most", Stories.MOST)
			.query(RecordedStory::entry)
			.list();
	}

	/** Returns what stands now of a part, newest first, at most {@link Stories#MOST}. */
	List<StoryEntry> standing(CaseId caseId, StoryPart part) {
		return jdbc.sql(STANDING_OF_PART)
			.param("case", caseId.value())
			.param("part", part.code())
			.param("most", Stories.MOST)
			.query(RecordedStory::entry)
			.list();
	}

	/**
	 * Returns all that was ever written down, newest first.
	 * @throws IllegalArgumentException if the key is none
	 */
	KeysetPage<StoryEntry> page(CaseId caseId, @Nullable String after, int size) {
		String[] key = after == null ? new String[0] : after.split("_", 2);
		if (after != null && key.length != 2) {
			throw new IllegalArgumentException("Not a key");
		}
		Instant at = after == null ? Instant.parse("9999-01-01T00:00:00Z")
				: Instant.EPOCH.plus(Long.parseLong(key[0]), ChronoUnit.MICROS);
		List<StoryEntry> found = jdbc.sql(PAGE)
			.param("case", caseId.value())
			.param("at", Timestamp.from(at))
			.param("id", after == null ? LAST : UUID.fromString(key[1]))
			.param("most", size + 1)
			.query(RecordedStory::entry)
			.list();
		if (found.size() <= size) {
			return new KeysetPage<>(found, null);
		}
		StoryEntry last = found.get(size - 1);
		return new KeysetPage<>(found.subList(0, size),
				ChronoUnit.MICROS.between(Instant.EPOCH, last.recordedAt()) + "_" + last.id());
	}

	/**
	 * Adds an entry.
	 * @throws RefusedException if another follows the same one already
	 */
	void add(CaseId caseId, StoryEntry entry) {
		try {
			jdbc.sql(ADD)
				.param("id", entry.id())
				.param("case", caseId.value())
				.param("part", entry.part().code())
				.param("words", entry.words())
				.param("language", entry.language())
				.param("translation", entry.translation())
				.param("translatedBy", entry.translatedBy())
				.param("heardOn", entry.heardOn())
				.param("heardBy", entry.heardBy())
				.param("source", entry.source())
				.param("follows", entry.follows())
				.param("why", entry.why())
				.param("recordedBy", entry.recordedBy())
				.param("recordedAt", Timestamp.from(entry.recordedAt().truncatedTo(ChronoUnit.MICROS)))
				.update();
		}
		catch (DuplicateKeyException changed) {
			throw changedMeanwhile();
		}
	}

	static RefusedException changedMeanwhile() {
		return new RefusedException(FieldError.of("change", "storyChanged"));
	}

	private static StoryEntry entry(ResultSet row, int number) throws SQLException {
		return new StoryEntry(row.getObject("id", UUID.class), StoryPart.of(row.getString("part")).orElseThrow(),
				row.getString("words"), row.getString("language"), row.getString("translation"),
				row.getString("translated_by"), Objects.requireNonNull(row.getObject("heard_on", LocalDate.class)),
				row.getString("heard_by"), row.getString("source"), row.getObject("follows", UUID.class),
				row.getString("why"), row.getString("recorded_by"), row.getTimestamp("recorded_at").toInstant(),
				row.getBoolean("standing"));
	}

}
