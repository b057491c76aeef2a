package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Paris;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts a file into a PDF as an associated file (PDF/A-3). It is appended: the document before is, byte for byte, how the
 * document after begins, so that anybody can take it out again and compare its fingerprint.
 */
final class Enclosing {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName SUPPLEMENT = COSName.getPDFName("Supplement");

    private Enclosing() {}

    /** The document with that file in it; {@code IllegalArgumentException} if it is no PDF. */
    static byte[] of(byte[] pdf, Enclosure enclosure) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            COSDictionary root = catalog.getCOSObject();
            PDComplexFileSpecification file = specification(document, enclosure);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(enclosure.name(), file));
            PDDocumentNameDictionary names =
                    Optional.ofNullable(catalog.getNames()).orElseGet(() -> new PDDocumentNameDictionary(catalog));
            names.setEmbeddedFiles(files);
            catalog.setNames(names);
            COSArray associated = new COSArray();
            associated.add(new COSObject(file.getCOSObject()));
            root.setItem(ASSOCIATED, associated);
            root.setNeedToBeUpdated(true);
            names.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream whole = new ByteArrayOutputStream(pdf.length + enclosure.content().length + 4096);
            document.saveIncremental(whole);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("Nothing can be enclosed in this document", e);
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, Enclosure enclosure)
            throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(document, new ByteArrayInputStream(enclosure.content()), COSName.FLATE_DECODE);
        content.setSubtype(enclosure.mediaType());
        content.setSize(enclosure.content().length);
        GregorianCalendar at = GregorianCalendar.from(enclosure.at().atZone(Paris.ZONE));
        content.setCreationDate(at);
        content.setModDate(at);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(enclosure.name());
        file.setFileUnicode(enclosure.name());
        file.setFileDescription(enclosure.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setItem(RELATIONSHIP, SUPPLEMENT);
        return file;
    }
}
