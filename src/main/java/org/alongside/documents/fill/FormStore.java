package org.alongside.documents.fill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps forms, their files and versions.
 */
@Component
class FormStore {

	private static final String VERSION = """
			select form.id, form.name, version.number, version.effective_from, version.file_id, version.mapped,
				version.flatten, version.language, file.pages, file.removed, file.fields
			from agency_form form join agency_form_version version on version.form_id = form.id
			join agency_form_file file on file.id = version.file_id
			""";

	private static final String LATEST = VERSION + """
			where form.id = :id and form.retired_at is null order by version.number desc limit 1
			""";

	private static final String HOLDING = VERSION + """
			where form.id = :id and form.retired_at is null and version.effective_from <= :day
			order by version.number desc limit 1
			""";

	private static final String PREVIOUS_FILE = VERSION + """
			where form.id = :id and version.number < :number and version.file_id <> :file
			order by version.number desc limit 1
			""";

	private static final String LISTED = """
			select form.id, form.name, latest.number, latest.effective_from, latest.mapped from agency_form form
			cross join lateral (select number, effective_from, mapped from agency_form_version
				where form_id = form.id and effective_from <= :day order by number desc limit 1) latest
			where form.retired_at is null order by lower(form.name), form.id limit :limit
			""";

	private static final String MAPPING = """
			select field, value, text, format from agency_form_mapping where form_id = :id and number = :number
			""";

	private static final String ADD_FORM = "insert into agency_form (id, name) values (:id, :name)";

	private static final String TAKEN = """
			select count(*) from agency_form where lower(name) = lower(:name) and retired_at is null
			""";

	private static final String COUNT = "select count(*) from agency_form where retired_at is null";

	private static final String LOCK = """
			select id from agency_form where id = :id and retired_at is null for update
			""";

	private static final String RETIRE = "update agency_form set retired_by = :by, retired_at = :at where id = :id";

	private static final String ADD_FILE = """
			insert into agency_form_file (id, sha256, content, pages, removed, fields, scanned, added_by, added_at)
			values (:id, :hash, :content, :pages, :removed, cast(:fields as jsonb), :scanned, :by, :at)
			""";

	private static final String ADD_VERSION = """
			insert into agency_form_version (form_id, number, effective_from, file_id, mapped, flatten, language,
				recorded_by, recorded_at)
			values (:id, :number, :from, :file, :mapped, :flatten, :language, :by, :at)
			""";

	private static final String ADD_MAPPING = """
			insert into agency_form_mapping (form_id, number, field, value, text, format)
			values (:id, :number, :field, :value, :text, :format)
			""";

	private static final String CONTENT = "select content from agency_form_file where id = :id";

	private static final String RULE = """
			select value from document_rule where code = :code and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	FormStore(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Returns the forms in use as they hold on a day. */
	List<ListedForm> listed(LocalDate day, long limit) {
		return jdbc.sql(LISTED)
			.param("day", day)
			.param("limit", limit)
			.query((row, number) -> new ListedForm(row.getObject("id", UUID.class), row.getString("name"),
					row.getInt("number"), row.getObject("effective_from", LocalDate.class), row.getBoolean("mapped")))
			.list();
	}

	Optional<FormVersion> latest(UUID id) {
		return jdbc.sql(LATEST).param("id", id).query(this::version).optional().map(this::withMapping);
	}

	Optional<FormVersion> holding(UUID id, LocalDate day) {
		return jdbc.sql(HOLDING)
			.param("id", id)
			.param("day", day)
			.query(this::version)
			.optional()
			.map(this::withMapping);
	}

	/** Finds the newest version before that had another file. */
	Optional<FormVersion> before(FormVersion version) {
		return jdbc.sql(PREVIOUS_FILE)
			.param("id", version.formId())
			.param("number", version.number())
			.param("file", version.fileId())
			.query(this::version)
			.optional()
			.map(this::withMapping);
	}

	byte[] content(UUID fileId) {
		return jdbc.sql(CONTENT).param("id", fileId).query(byte[].class).single();
	}

	boolean taken(String name) {
		return jdbc.sql(TAKEN).param("name", name).query(Long.class).single() > 0;
	}

	long count() {
		return jdbc.sql(COUNT).query(Long.class).single();
	}

	void addForm(UUID id, String name) {
		jdbc.sql(ADD_FORM).param("id", id).param("name", name).update();
	}

	/** Holds a form until the end of the transaction; false when it is not there. */
	boolean lock(UUID id) {
		return jdbc.sql(LOCK).param("id", id).query(UUID.class).optional().isPresent();
	}

	void retire(UUID id, String by, Instant at) {
		jdbc.sql(RETIRE).param("id", id).param("by", by).param("at", Timestamp.from(at)).update();
	}

	void addFile(UUID id, String hash, FormReader.Blank blank, boolean scanned, String by, Instant at) {
		jdbc.sql(ADD_FILE)
			.param("id", id)
			.param("hash", hash)
			.param("content", blank.content())
			.param("pages", blank.pages())
			.param("removed", blank.removed())
			.param("fields", written(blank.fields()))
			.param("scanned", scanned)
			.param("by", by)
			.param("at", Timestamp.from(at))
			.update();
	}

	void add(FormVersion version, Collection<MappedField> mapping, String by, Instant at) {
		jdbc.sql(ADD_VERSION)
			.param("id", version.formId())
			.param("number", version.number())
			.param("from", version.from())
			.param("file", version.fileId())
			.param("mapped", version.mapped())
			.param("flatten", version.flatten())
			.param("language", version.language())
			.param("by", by)
			.param("at", Timestamp.from(at))
			.update();
		for (MappedField field : mapping) {
			jdbc.sql(ADD_MAPPING)
				.param("id", version.formId())
				.param("number", version.number())
				.param("field", field.field())
				.param("value", field.value())
				.param("text", field.text())
				.param("format", field.format())
				.update();
		}
	}

	/** Returns a figure of the house on a day. */
	long rule(String code, LocalDate day) {
		return jdbc.sql(RULE).param("code", code).param("day", day).query(Long.class).single();
	}

	private FormVersion version(ResultSet row, int index) throws SQLException {
		return new FormVersion(row.getObject("id", UUID.class), row.getString("name"), row.getInt("number"),
				row.getObject("effective_from", LocalDate.class), row.getObject("file_id", UUID.class),
				row.getBoolean("mapped"), row.getBoolean("flatten"), row.getString("language"), row.getInt("pages"),
				row.getInt("removed"), read(row.getString("fields")), Map.of());
	}

	private FormVersion withMapping(FormVersion version) {
		Map<String, MappedField> mapping = new HashMap<>();
		jdbc.sql(MAPPING)
			.param("id", version.formId())
			.param("number", version.number())
			.query((row, index) -> new MappedField(row.getString("field"), row.getString("value"),
					row.getString("text"), row.getString("format")))
			.list()
			.forEach(field -> mapping.put(field.field(), field));
		return version.with(mapping);
	}

	private String written(List<FormField> fields) {
		try {
			return json.writerFor(FIELDS).writeValueAsString(fields);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("The fields of a form cannot be written");
		}
	}

	private List<FormField> read(String fields) {
		try {
			return json.readValue(fields, FIELDS);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("The fields of a form cannot be read");
		}
	}

}
