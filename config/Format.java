/// Mends what can be mended by rule in the files that are named on its input: tabs, blanks at line ends, line ends, the end of
/// the file, and the imports of Java files (static ones first, each block in order, none unused).
///
/// With `--check` it only names the files that need it, and fails where there are some.

private static final Pattern IMPORT = Pattern.compile("import (static )?[\\w.]+\\.(\\w+|\\*);");

void main(String[] words) throws IOException {
    boolean check = List.of(words).contains("--check");
    int odd = 0;
    for (var name : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        var file = Path.of(name);
        var text = Files.readString(file);
        var mended = mended(text, name);
        if (!mended.equals(text)) {
            odd++;
            IO.println((check ? "ERROR: needs bin/fmt: " : "mended: ") + name);
            if (!check) {
                Files.writeString(file, mended);
            }
        }
    }
    System.exit(check && odd > 0 ? 1 : 0);
}

String mended(String text, String name) {
    var plain = text.replace("\r\n", "\n").replace("\t", "    ").replaceAll("(?m)[ \u00a0]+$", "").stripTrailing();
    // a template may end without a line end, where one would be seen on the page
    boolean open = name.endsWith(".jte") && !text.endsWith("\n");
    var whole = plain.isEmpty() || open ? plain : plain + "\n";
    return name.endsWith(".java") ? imports(whole) : whole;
}

String imports(String text) {
    var lines = text.lines().toList();
    var imports = lines.stream().filter(line -> IMPORT.matcher(line).matches()).toList();
    if (imports.isEmpty()) {
        return text;
    }
    int first = lines.indexOf(imports.getFirst());
    int last = lines.lastIndexOf(imports.getLast());
    if (lines.subList(first, last + 1).stream().anyMatch(line -> !line.isBlank() && !imports.contains(line))) {
        return text;
    }
    var rest = new ArrayList<>(lines.subList(0, first));
    rest.addAll(lines.subList(last + 1, lines.size()));
    var used = imports.stream().filter(line -> isUsed(line, rest)).distinct().sorted(Comparator.comparing(line -> line.replace(";", ""))).toList();
    var sorted = new ArrayList<>(used.stream().filter(line -> line.startsWith("import static ")).toList());
    if (!sorted.isEmpty() && sorted.size() < used.size()) {
        sorted.add("");
    }
    sorted.addAll(used.stream().filter(line -> !line.startsWith("import static ")).toList());
    rest.addAll(first, sorted);
    return String.join("\n", rest) + "\n";
}

/// In code or in a doc comment.
boolean isUsed(String line, List<String> rest) {
    var found = IMPORT.matcher(line);
    if (!found.matches() || found.group(2).equals("*")) {
        return true;
    }
    var word = Pattern.compile("\\b" + found.group(2) + "\\b");
    return rest.stream().anyMatch(each -> word.matcher(each).find());
}
