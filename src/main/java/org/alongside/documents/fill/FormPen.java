package org.alongside.documents.fill;

import org.alongside.documents.fill.FilledField.State;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes into the fields of a form, in a font that is embedded whole, so that what stays
 * editable stays legible.
 */
@Component
class FormPen {

	private static final Pattern TYPE = Pattern.compile("/\\S+\\s+([\\d.]+)\\s+Tf");

	private static final COSName RICH = COSName.getPDFName("RV");

	private final Glyphs glyphs;

	FormPen(Glyphs glyphs) {
		this.glyphs = glyphs;
	}

	/**
	 * Fills a form.
	 * @param fields what is to be written
	 * @param smallest smallest type, points
	 * @return the form, and what became of each field
	 */
	Filled fill(byte[] form, List<FilledField> fields, boolean flatten, long smallest) {
		try (PDDocument document = Loader.loadPDF(form)) {
			PDAcroForm acro = document.getDocumentCatalog().getAcroForm(null);
			acro.setNeedAppearances(false);
			COSName font = font(document, acro, fields);
			List<FilledField> done = new ArrayList<>();
			for (FilledField field : fields) {
				done.add(field.state() == State.FILLED ? write(acro, field, font, smallest) : field);
			}
			if (flatten) {
				acro.flatten();
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return new Filled(out.toByteArray(), done);
		}
		catch (IOException problem) {
			// It was read when it came in, so this is no fault of who asks.
			throw new IllegalStateException("A form that was read before cannot be filled", problem);
		}
	}

	private static @Nullable COSName font(PDDocument document, PDAcroForm acro, List<FilledField> fields)
			throws IOException {
		if (fields.stream()
			.noneMatch(one -> one.state() == State.FILLED && one.field().kind() != FormField.Kind.CHECK)) {
			return null;
		}
		PDResources resources = acro.getDefaultResources() != null ? acro.getDefaultResources() : new PDResources();
		try (InputStream face = Glyphs.open()) {
			COSName name = resources.add(PDType0Font.load(document, face, false));
			acro.setDefaultResources(resources);
			return name;
		}
	}

	private FilledField write(PDAcroForm acro, FilledField wanted, @Nullable COSName font, long smallest) {
		PDField field = acro.getField(wanted.field().name());
		COSDictionary before = new COSDictionary(field.getCOSObject());
		try {
			if (field instanceof PDVariableText text && font != null) {
				Double size = size(text, wanted, smallest);
				if (size == null) {
					return wanted.become(State.ROOM);
				}
				look(text, font, size);
				text.getCOSObject().removeItem(RICH);
			}
			set(field, wanted);
			return wanted;
		}
		catch (IOException | RuntimeException problem) {
			restore(field.getCOSObject(), before);
			return wanted.become(State.FAULTY);
		}
	}

	/** Sets the value; a list that is folded up shows the words, not what is kept. */
	private static void set(PDField field, FilledField wanted) throws IOException {
		if (field instanceof PDComboBox) {
			field.setValue(wanted.shown());
			field.getCOSObject().setString(COSName.V, wanted.text());
		}
		else {
			field.setValue(wanted.text());
		}
	}

	private static void restore(COSDictionary field, COSDictionary before) {
		List.copyOf(field.keySet()).forEach(field::removeItem);
		field.addAll(before);
	}

	/** Sets the font in the field and wherever it is seen, in its colour. */
	private static void look(PDVariableText text, COSName font, double size) {
		String own = text.getDefaultAppearance();
		text.setDefaultAppearance(look(own, font, size));
		for (PDAnnotationWidget widget : text.getWidgets()) {
			String look = widget.getCOSObject().getString(COSName.DA);
			if (look != null && widget.getCOSObject() != text.getCOSObject()) {
				widget.getCOSObject().setString(COSName.DA, look(look, font, size));
			}
		}
	}

	private static String look(@Nullable String look, COSName font, double size) {
		String type = "/" + font.getName() + " " + String.format(Locale.ROOT, "%.1f", size) + " Tf";
		if (look == null || !TYPE.matcher(look).find()) {
			return type + " 0 g";
		}
		return TYPE.matcher(look).replaceAll(Matcher.quoteReplacement(type));
	}

	/**
	 * Returns the size of type in which the words fit every place the field is seen at, 0
	 * to let it be found, or null when they do not fit.
	 */
	private @Nullable Double size(PDVariableText field, FilledField wanted, long smallest) {
		double own = own(field.getDefaultAppearance());
		double size = own;
		for (PDAnnotationWidget widget : field.getWidgets()) {
			PDRectangle place = widget.getRectangle();
			if (place == null || wanted.field().kind() == FormField.Kind.COMB) {
				continue;
			}
			int turned = widget.getAppearanceCharacteristics() != null
					? widget.getAppearanceCharacteristics().getRotation() : 0;
			boolean lying = turned % 180 == 0;
			double width = (lying ? place.getWidth() : place.getHeight()) - 6;
			double height = (lying ? place.getHeight() : place.getWidth()) - 4;
			double fits = wanted.field().multiline() ? lines(wanted.shown(), width, height, own, smallest)
					: width / Math.max(0.01, glyphs.width(wanted.shown()));
			if (fits < smallest) {
				return null;
			}
			if (wanted.field().multiline() && own == 0 || own > 0 && fits < size) {
				size = size == 0 ? fits : Math.min(size, fits);
			}
		}
		return size == 0 ? 0 : Math.floor(size * 10) / 10;
	}

	private static double own(@Nullable String look) {
		Matcher type = look == null ? null : TYPE.matcher(look);
		return type != null && type.find() ? Double.parseDouble(type.group(1)) : 0;
	}

	private double lines(String text, double width, double height, double own, long smallest) {
		for (double size = own > 0 ? own : 11; size >= smallest; size -= 0.5) {
			if (count(text, width / size) * size * 1.2 <= height) {
				return size;
			}
		}
		return 0;
	}

	/**
	 * Returns how many lines words take where so much type of one point fits in a line.
	 */
	private int count(String text, double width) {
		int lines = 0;
		for (String paragraph : text.split("\n", -1)) {
			double used = 0;
			lines++;
			for (String word : paragraph.split(" ")) {
				double length = glyphs.width(word);
				if (used > 0 && used + glyphs.width(" ") + length > width) {
					lines++;
					used = 0;
				}
				used += (used > 0 ? glyphs.width(" ") : 0) + length;
				while (used > width && width > 0) {
					lines++;
					used -= width;
				}
			}
		}
		return lines;
	}

	/**
	 * A form that was filled.
	 *
	 * @param content the file
	 * @param fields what became of each field
	 */
	record Filled(byte[] content, List<FilledField> fields) {
	}

}
