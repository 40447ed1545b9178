/// Compares the licences of a bill of materials with those that we take, and of the files in a folder of files of others.

import module java.xml;

/// One of them is enough where something has several. By SPDX's names, or the project's own where that has none.
private static final Set<String> TAKEN = Set.of(
        "Apache-2.0", "MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "PostgreSQL", "CC0-1.0", "Unlicense",
        "EPL-1.0", "EPL-2.0", "MPL-2.0", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later",
        "Bouncy Castle Licence");

/// What the text says where the name of a licence says something else: "The BSD License" passes for another one than it is.
private static final Map<String, String> READ = Map.of("com.twelvemonkeys.imageio", "BSD-3-Clause", "com.twelvemonkeys.common", "BSD-3-Clause");

/// How the texts of the licences begin, or say it.
private static final Map<String, String> TEXTS = Map.of(
        "Apache License", "Apache-2.0", "Zero-Clause BSD", "0BSD", "ISC License", "ISC", "MIT License", "MIT", "BSD 3-Clause", "BSD-3-Clause");

void main(String[] words) throws Exception {
    var refused = new ArrayList<String>();
    var components = components(Path.of(words[0]));
    components.forEach((name, licences) -> {
        if (Collections.disjoint(licences, TAKEN)) {
            refused.add(name + " has " + (licences.isEmpty() ? "no licence" : licences));
        }
    });
    for (var folder : folders(Path.of(words[1]))) {
        var text = folder.resolve("LICENSE");
        if (!Files.exists(text) || TEXTS.keySet().stream().noneMatch(read(text)::contains)) {
            refused.add(folder + " has no LICENSE that we know");
        }
    }
    IO.println(components.size() + " components, " + folders(Path.of(words[1])).size() + " folders of files of others");
    refused.forEach(each -> IO.println("ERROR: " + each));
    System.exit(components.size() > 50 && refused.isEmpty() ? 0 : 1);
}

Map<String, Set<String>> components(Path bill) throws Exception {
    var found = new TreeMap<String, Set<String>>();
    var all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill.toFile()).getElementsByTagName("component");
    for (int i = 0; i < all.getLength(); i++) {
        var component = (Element) all.item(i);
        if (component.getParentNode().getParentNode().getNodeName().equals("bom")) {
            var read = READ.get(text(component, "group"));
            found.put(text(component, "name") + " " + text(component, "version"), read == null ? licences(component) : Set.of(read));
        }
    }
    return found;
}

Set<String> licences(Element component) {
    var licences = new TreeSet<String>();
    for (var node = component.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element && element.getTagName().equals("licenses")) {
            var all = element.getElementsByTagName("license");
            for (int i = 0; i < all.getLength(); i++) {
                var licence = (Element) all.item(i);
                licences.add(licence.getElementsByTagName("id").getLength() > 0 ? text(licence, "id") : text(licence, "name"));
            }
            // an expression offers a choice only where it says OR
            var expression = text(element, "expression");
            licences.addAll(expression.contains(" AND ") ? Set.of(expression) : Set.of(expression.replaceAll("[()]", "").split(" OR ")));
        }
    }
    licences.remove("");
    return licences;
}

String text(Element element, String name) {
    var found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
}

List<Path> folders(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
        return all.filter(Files::isDirectory).sorted().toList();
    }
}

String read(Path file) throws IOException {
    return Files.readString(file);
}
