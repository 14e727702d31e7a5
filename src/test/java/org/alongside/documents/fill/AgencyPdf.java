package org.alongside.documents.fill;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes forms such as other agencies give out.
 */
public final class AgencyPdf {

	private final PDDocument document = new PDDocument();

	private final PDAcroForm form = new PDAcroForm(document);

	private final PDPage page = new PDPage(PDRectangle.LETTER);

	private int row;

	/** Begins a form of one page. */
	public AgencyPdf() {
		document.addPage(page);
		document.getDocumentCatalog().setAcroForm(form);
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
		form.setDefaultResources(resources);
		form.setDefaultAppearance("/Helv 0 Tf 0 g");
	}

	/** Returns a form with a field of every kind. */
	public static AgencyPdf everything() throws IOException {
		return new AgencyPdf().text("applicant.name", "Applicant's full name", 200)
			.text("applicant.short", null, 20)
			.comb("applicant.born", 8)
			.lines("applicant.address")
			.check("interpreter", "Yes")
			.radio("sex", "F", "M")
			.combo("programme", false, "MH", "Mental Health")
			.text("phone", "Telephone", 200)
			.signature("signed")
			.hidden("tracking");
	}

	/** Adds a line of text. */
	public AgencyPdf text(String name, String tooltip, float width) throws IOException {
		PDTextField field = new PDTextField(form);
		if (tooltip != null) {
			field.setAlternateFieldName(tooltip);
		}
		field.setPartialName(name.replace('.', '_'));
		field.setDefaultAppearance("/Helv 12 Tf 0 0 1 rg");
		place(field.getWidgets().get(0), width, 18);
		form.getFields().add(field);
		return this;
	}

	/** Adds a line with a box for each character. */
	public AgencyPdf comb(String name, int room) throws IOException {
		text(name, null, room * 16);
		PDTextField field = last();
		field.setMaxLen(room);
		field.setComb(true);
		return this;
	}

	/** Adds a field with lines. */
	public AgencyPdf lines(String name) throws IOException {
		text(name, null, 200);
		PDTextField field = last();
		field.setMultiline(true);
		field.getWidgets().get(0).setRectangle(new PDRectangle(300, 700 - 30f * row, 200, 50));
		return this;
	}

	/** Adds a field that nobody sees. */
	public AgencyPdf hidden(String name) throws IOException {
		text(name, null, 100);
		this.<PDTextField>last().getWidgets().get(0).setHidden(true);
		return this;
	}

	/** Adds a box to tick. */
	public AgencyPdf check(String name, String on) throws IOException {
		PDCheckBox field = new PDCheckBox(form);
		field.setPartialName(name);
		box(field.getWidgets().get(0), on);
		form.getFields().add(field);
		field.unCheck();
		return this;
	}

	/** Adds boxes of which one can be ticked. */
	public AgencyPdf radio(String name, String... options) throws IOException {
		PDRadioButton field = new PDRadioButton(form);
		field.setPartialName(name);
		List<PDAnnotationWidget> widgets = new ArrayList<>();
		for (String option : options) {
			PDAnnotationWidget widget = new PDAnnotationWidget();
			box(widget, option);
			widget.setAppearanceState("Off");
			widgets.add(widget);
		}
		field.setWidgets(widgets);
		form.getFields().add(field);
		return this;
	}

	/** Adds a list of two, with what the file keeps and what it shows. */
	public AgencyPdf combo(String name, boolean open, String value, String shown) throws IOException {
		PDComboBox field = new PDComboBox(form);
		field.setPartialName(name);
		field.setEdit(open);
		field.setOptions(List.of(value, "XX"), List.of(shown, "Something else"));
		field.setDefaultAppearance("/Helv 10 Tf 0 g");
		place(field.getWidgets().get(0), 150, 18);
		form.getFields().add(field);
		return this;
	}

	/** Adds a place to sign. */
	public AgencyPdf signature(String name) throws IOException {
		PDSignatureField field = new PDSignatureField(form);
		field.setPartialName(name);
		place(field.getWidgets().get(0), 150, 30);
		form.getFields().add(field);
		return this;
	}

	/** Adds scripts where forms have them: at opening, by name, in a field. */
	public AgencyPdf scripts() {
		PDActionJavaScript script = new PDActionJavaScript("app.alert('SCRIPT')");
		document.getDocumentCatalog().setOpenAction(script);
		COSDictionary names = new COSDictionary();
		COSDictionary tree = new COSDictionary();
		COSArray entries = new COSArray();
		entries.add(new COSString("one"));
		entries.add(new PDActionJavaScript("app.alert('SCRIPT')").getCOSObject());
		tree.setItem(COSName.NAMES, entries);
		names.setItem(COSName.getPDFName("JavaScript"), tree);
		document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
		COSDictionary additional = new COSDictionary();
		additional.setItem(COSName.getPDFName("K"), new PDActionJavaScript("app.alert('SCRIPT')").getCOSObject());
		form.getFields().get(0).getCOSObject().setItem(COSName.AA, additional);
		return this;
	}

	/** Makes it an XFA form as well. */
	public AgencyPdf xfa() {
		form.getCOSObject().setItem(COSName.XFA, new COSString("<xdp/>"));
		return this;
	}

	/** Returns the file encrypted, to be opened with a password or with none. */
	public byte[] encrypted(String password) throws IOException {
		document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
		return file();
	}

	/** Returns the file. */
	public byte[] file() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		document.save(file);
		document.close();
		return file.toByteArray();
	}

	@SuppressWarnings("unchecked")
	private <T> T last() {
		return (T) form.getFields().get(form.getFields().size() - 1);
	}

	private void place(PDAnnotationWidget widget, float width, float height) throws IOException {
		row++;
		widget.setRectangle(new PDRectangle(50, 740 - 30f * row, width, height));
		widget.setPage(page);
		widget.setPrinted(true);
		page.getAnnotations().add(widget);
	}

	private void box(PDAnnotationWidget widget, String on) throws IOException {
		place(widget, 12, 12);
		COSDictionary states = new COSDictionary();
		for (String state : List.of(on, "Off")) {
			PDAppearanceStream look = new PDAppearanceStream(document);
			look.setBBox(new PDRectangle(12, 12));
			states.setItem(COSName.getPDFName(state), look);
		}
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(new PDAppearanceEntry(states));
		widget.setAppearance(appearance);
	}

}
