package org.alongside.documents.fill;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a PDF what acts by itself or sends something away: scripts, starting of
 * programs, sending of forms, files inside (ISO 32000-1, 12.6.4 and 7.11.4).
 */
final class FormActions {

	private static final Set<String> ACTING = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition",
			"RichMediaExecute", "GoToE", "GoToR", "Movie", "Sound");

	private static final COSName NEXT = COSName.getPDFName("Next");

	private static final COSName SCRIPT = COSName.getPDFName("JS");

	private static final List<COSName> LEADING = List.of(COSName.A, COSName.OPEN_ACTION, NEXT,
			COSName.getPDFName("PA"));

	/** Name trees of the document that carry what acts. */
	private static final List<COSName> TREES = List.of(COSName.getPDFName("JavaScript"),
			COSName.getPDFName("EmbeddedFiles"));

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSBase> open = new ArrayDeque<>();

	private int removed;

	private FormActions() {
	}

	/** Takes them out and returns how many there were. */
	static int remove(PDDocument document) {
		FormActions actions = new FormActions();
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		catalog.removeItem(COSName.getPDFName("Perms")); // rights that end when it
															// changes
		COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
		if (names != null) {
			TREES.forEach(tree -> actions.remove(names, tree));
		}
		COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
		if (form != null) {
			form.removeItem(COSName.getPDFName("CO")); // the order of its calculations
		}
		actions.walk(document.getDocument().getTrailer());
		return actions.removed;
	}

	private void walk(COSBase root) {
		push(root);
		while (!open.isEmpty()) {
			COSBase base = open.pop();
			if (base instanceof COSDictionary dictionary) {
				clean(dictionary);
				dictionary.getValues().forEach(this::push);
			}
			else if (base instanceof COSArray array) {
				array.forEach(this::push);
			}
		}
	}

	private void push(@Nullable COSBase base) {
		COSBase direct = base instanceof COSObject object ? object.getObject() : base;
		if ((direct instanceof COSDictionary || direct instanceof COSArray) && seen.add(direct)) {
			open.push(direct);
		}
	}

	private void clean(COSDictionary dictionary) {
		remove(dictionary, COSName.AA);
		for (COSName key : LEADING) {
			COSBase value = dictionary.getDictionaryObject(key);
			if (acts(value)) {
				remove(dictionary, key);
			}
			else if (value instanceof COSArray array) {
				for (int at = array.size() - 1; at >= 0; at--) {
					if (acts(array.getObject(at))) {
						array.remove(at);
						removed++;
					}
				}
			}
		}
		if ("JavaScript".equals(dictionary.getNameAsString(COSName.S))) {
			remove(dictionary, SCRIPT); // one that something else leads to
		}
	}

	private static boolean acts(@Nullable COSBase value) {
		return value instanceof COSDictionary action && ACTING.contains(action.getNameAsString(COSName.S, ""));
	}

	private void remove(COSDictionary dictionary, COSName key) {
		if (dictionary.containsKey(key)) {
			dictionary.removeItem(key);
			removed++;
		}
	}

}
