package fr.duret.maintenance.documents;

/** Makes a document of the XSL-FO that a template was filled in to. */
interface Press {

    /**
     * @param template the template's name, for whoever has to mend it
     * @param formatted a whole XSL-FO document
     */
    byte[] press(String template, String formatted);
}
