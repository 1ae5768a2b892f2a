package org.actionledger.command.planimport.file;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.jspecify.annotations.Nullable;

/** A workbook or document as Office has written them since 2007: an archive of parts that refer to each other. */
final class OfficeFile implements AutoCloseable {

    enum Kind {
        WORKBOOK,
        DOCUMENT
    }

    /** @param type the last word of what the reference is for, such as "styles" */
    record Reference(String type, String target) {}

    private final Archive archive;
    private final String main;
    private final Map<String, Reference> references;
    private final Kind kind;
    private final Measure measure = new Measure();

    private OfficeFile(Archive archive) {
        this.archive = archive;
        refuseMacros();
        this.main = main();
        this.references = referencesOf(main);
        this.kind = kindOf(main);
    }

    static OfficeFile open(byte[] file) {
        Archive archive = Archive.open(file);
        try {
            return new OfficeFile(archive);
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    Kind kind() {
        return kind;
    }

    /** How much text the file gives; all its parts count. */
    Measure measure() {
        return measure;
    }

    Xml mainPart() {
        return part(main);
    }

    Xml part(String name) {
        return Xml.of(archive.open(name), measure);
    }

    /** The part to which the main one refers for that purpose; none where there is none. */
    @Nullable
    Xml partFor(String type) {
        return references.values().stream()
                .filter(reference -> reference.type().equals(type) && archive.has(reference.target()))
                .findFirst()
                .map(reference -> part(reference.target()))
                .orElse(null);
    }

    /** What the main part refers to by that id; none where it is not in the file. */
    @Nullable
    Reference reference(@Nullable String id) {
        Reference reference = references.get(String.valueOf(id));
        return reference != null && archive.has(reference.target()) ? reference : null;
    }

    /** What a part refers to within the file, by id. What lies outside is not even remembered. */
    Map<String, Reference> referencesOf(String part) {
        int folder = part.lastIndexOf('/') + 1;
        String list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, Reference> found = new HashMap<>();
        if (!archive.has(list)) {
            return found;
        }
        try (Xml xml = part(list)) {
            while (xml.nextChild()) {
                String type = xml.attribute("Type", "");
                String target = resolved(part, xml.attribute("Target", ""));
                if (found.size() < Archive.MOST_ENTRIES
                        && target != null
                        && !xml.attribute("TargetMode", "").equalsIgnoreCase("External")) {
                    found.put(
                            xml.attribute("Id", ""), new Reference(type.substring(type.lastIndexOf('/') + 1), target));
                }
                xml.skip();
            }
        }
        return found;
    }

    private static @Nullable String resolved(String part, String target) {
        try {
            String path = URI.create("/" + part)
                    .resolve(target.replace('\\', '/').replace(" ", "%20"))
                    .getPath();
            return path == null ? null : path.substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noPath) {
            return null;
        }
    }

    private void refuseMacros() {
        boolean found = archive.names().stream()
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
        if (found || contentTypes().stream().anyMatch(type -> type.contains("vbaProject"))) {
            throw new UnreadablePlan(
                    "The file holds macros, which are never taken in.",
                    "save it without macros, as .xlsx or .docx, and send that");
        }
    }

    private List<String> contentTypes() {
        List<String> types = new ArrayList<>();
        if (archive.has("[Content_Types].xml")) {
            try (Xml xml = part("[Content_Types].xml")) {
                while (xml.nextChild()) {
                    types.add(xml.attribute("ContentType", ""));
                    xml.skip();
                }
            }
        }
        return types;
    }

    private String main() {
        return referencesOf("").values().stream()
                .filter(reference -> reference.type().equals("officeDocument"))
                .map(Reference::target)
                .findFirst()
                .orElseThrow(() -> new UnreadablePlan(
                        archive.has("content.xml")
                                ? "The file is an OpenDocument file."
                                : "The file is an archive, but neither a workbook nor a document.",
                        ForeignFormat.SAVE_AS));
    }

    private Kind kindOf(String part) {
        if (part.endsWith(".bin")) {
            throw new UnreadablePlan("The file is a binary workbook (.xlsb).", ForeignFormat.SAVE_AS);
        }
        try (Xml xml = part(part)) {
            return switch (xml.name()) {
                case "workbook" -> Kind.WORKBOOK;
                case "document" -> Kind.DOCUMENT;
                default ->
                    throw new UnreadablePlan(
                            "The file is an Office file, but neither a workbook nor a document.",
                            ForeignFormat.SAVE_AS);
            };
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
