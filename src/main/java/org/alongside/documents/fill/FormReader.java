package org.alongside.documents.fill;

import org.alongside.documents.fill.FormField.Kind;
import org.alongside.documents.fill.FormField.Option;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which fields a form has, and takes out what acts by itself.
 */
final class FormReader {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_TOOLTIP = 500;

	private final Map<COSBase, Integer> pages = new IdentityHashMap<>();

	private FormReader() {
	}

	/**
	 * Reads a form.
	 * @param mostPages how many pages it may have
	 * @param mostFields how many fields it may have
	 * @throws RefusedException naming {@code file} if it is no PDF, has no fields or too
	 * many, is encrypted, or is an XFA form
	 */
	static Blank read(byte[] pdf, long mostPages, long mostFields) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			if (document.isEncrypted()) {
				throw refused("formEncrypted");
			}
			return new FormReader().read(document, mostPages, mostFields);
		}
		catch (InvalidPasswordException problem) {
			throw refused("formEncrypted");
		}
		catch (RefusedException refused) {
			throw refused;
		}
		catch (IOException | RuntimeException | StackOverflowError problem) {
			// A file somebody made can be wrong in every way.
			throw refused("formBroken");
		}
	}

	private Blank read(PDDocument document, long mostPages, long mostFields) throws IOException {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		if (form != null && form.hasXFA()) {
			throw refused("formXfa");
		}
		if (document.getNumberOfPages() > mostPages) {
			throw refused("formPages", mostPages);
		}
		int removed = FormActions.remove(document);
		number(document);
		List<FormField> fields = form == null ? List.of() : fields(form, mostFields);
		if (fields.stream().noneMatch(FormField::usable)) {
			throw refused("formNone");
		}
		ByteArrayOutputStream clean = new ByteArrayOutputStream();
		document.save(clean);
		return new Blank(clean.toByteArray(), document.getNumberOfPages(), removed, fields);
	}

	private void number(PDDocument document) {
		int number = 0;
		for (PDPage page : document.getPages()) {
			number++;
			COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
			for (int at = 0; annotations != null && at < annotations.size(); at++) {
				pages.putIfAbsent(annotations.getObject(at), number);
			}
		}
	}

	private List<FormField> fields(PDAcroForm form, long most) {
		Map<String, FormField> fields = new LinkedHashMap<>();
		for (PDField field : form.getFieldTree()) {
			if (field instanceof PDTerminalField terminal && !(field instanceof PDPushButton)) {
				FormField read = field(terminal);
				fields.putIfAbsent(read.name(), read);
				if (fields.size() > most) {
					throw refused("formFields", most);
				}
			}
		}
		List<FormField> ordered = new ArrayList<>(fields.values());
		ordered.sort(java.util.Comparator.comparingInt(FormField::page));
		return ordered;
	}

	private FormField field(PDTerminalField field) {
		String name = field.getFullyQualifiedName();
		boolean named = name != null && !name.isBlank() && name.length() <= LONGEST_NAME && name.equals(plain(name));
		int page = field.getWidgets()
			.stream()
			.map(widget -> pages.getOrDefault(widget.getCOSObject(), 0))
			.filter(number -> number > 0)
			.min(Integer::compare)
			.orElse(0);
		List<Option> options = options(field);
		Kind kind = kind(field, options);
		boolean usable = named && page > 0 && kind != Kind.SIGNATURE && kind != Kind.OTHER
				&& field.getWidgets().stream().anyMatch(FormReader::seen);
		String tooltip = field.getAlternateFieldName();
		boolean text = field instanceof PDTextField;
		int room = text ? ((PDTextField) field).getMaxLen() : -1;
		return new FormField(plain(name == null ? "" : name), kind, page,
				tooltip == null || plain(tooltip).isBlank() ? null : cut(plain(tooltip)), options,
				room > 0 ? room : null, text && ((PDTextField) field).isMultiline(), usable);
	}

	private static boolean seen(PDAnnotationWidget widget) {
		PDRectangle place = widget.getRectangle();
		return !widget.isHidden() && !widget.isNoView() && place != null && place.getWidth() > 1
				&& place.getHeight() > 1;
	}

	private static Kind kind(PDTerminalField field, List<Option> options) {
		if (field instanceof PDSignatureField) {
			return Kind.SIGNATURE;
		}
		if (field instanceof PDTextField text) {
			boolean closed = text.isPassword() || text.isFileSelect();
			boolean comb = text.isComb() && text.getMaxLen() > 0 && !text.isMultiline();
			return closed ? Kind.OTHER : comb ? Kind.COMB : Kind.TEXT;
		}
		if (field instanceof PDComboBox combo && combo.isEdit()) {
			return Kind.COMBO;
		}
		if (options.isEmpty()) {
			return Kind.OTHER;
		}
		if (field instanceof PDChoice) {
			return Kind.CHOICE;
		}
		return field instanceof PDCheckBox && options.size() == 1 ? Kind.CHECK : Kind.RADIO;
	}

	private static List<Option> options(PDTerminalField field) {
		if (field instanceof PDButton button) {
			return button.getOnValues().stream().filter(FormReader::sound).map(one -> new Option(one, one)).toList();
		}
		if (field instanceof PDChoice choice) {
			List<String> values = choice.getOptionsExportValues();
			List<String> shown = choice.getOptionsDisplayValues();
			List<Option> options = new ArrayList<>();
			for (int at = 0; at < values.size(); at++) {
				if (sound(values.get(at))) {
					options.add(new Option(values.get(at), plain(at < shown.size() ? shown.get(at) : values.get(at))));
				}
			}
			return options;
		}
		return List.of();
	}

	private static boolean sound(@Nullable String value) {
		return value != null && !value.isBlank() && value.equals(plain(value));
	}

	/** Without what cannot be kept or seen. */
	private static String plain(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
	}

	private static String cut(String text) {
		return text.length() <= LONGEST_TOOLTIP ? text : text.substring(0, LONGEST_TOOLTIP);
	}

	private static RefusedException refused(String code, Object... arguments) {
		return new RefusedException(FieldError.of("file", code, arguments));
	}

	/**
	 * An empty form.
	 *
	 * @param content the file without what acted by itself
	 * @param pages how many pages it has
	 * @param removed how many actions were taken out
	 * @param fields its fields, page by page
	 */
	record Blank(byte[] content, int pages, int removed, List<FormField> fields) {
	}

}
