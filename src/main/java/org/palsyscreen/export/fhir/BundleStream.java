package org.palsyscreen.export.fhir;

import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/** A Bundle that is written entry by entry; only the ids of patients and devices, which are written once, are kept. */
final class BundleStream {
    private final IParser parser;
    private final Writer out;
    private final Set<UUID> shared = new HashSet<>();
    private boolean first = true;

    BundleStream(IParser parser, OutputStream out, Instant at) throws IOException {
        this.parser = parser;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"" + at + "\",\"entry\":[");
    }

    void add(UUID id, Resource resource) throws IOException {
        resource.setId(id.toString());
        out.write(first ? "\n" : ",\n");
        first = false;
        out.write("{\"fullUrl\":\"urn:uuid:" + id + "\",\"resource\":");
        out.write(parser.encodeResourceToString(resource));
        out.write("}");
    }

    /** Something that several screenings refer to. */
    void addOnce(UUID id, Supplier<Resource> resource) throws IOException {
        if (shared.add(id)) {
            add(id, resource.get());
        }
    }

    void finish() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }
}
