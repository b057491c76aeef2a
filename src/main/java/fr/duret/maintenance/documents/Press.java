package fr.duret.maintenance.documents;

import java.util.Map;

/** Makes a document of the XSL-FO that a template was filled in to. */
interface Press {

    /**
     * @param template the template's name, for whoever has to mend it
     * @param formatted a whole XSL-FO document
     * @param pictures JPEG or PNG files by the names under which it shows them, as {@code picture:name}
     */
    byte[] press(String template, String formatted, Map<String, byte[]> pictures);
}
