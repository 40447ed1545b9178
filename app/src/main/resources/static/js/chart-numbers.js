// The numbers of a chart: those of the table beside it, or where that would be long, what stands for it until somebody asks.

function number(value) {
  return value === "" ? null : Number(value);
}

/** What the table says. */
function fromTable(figure) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  const values = rows.map((row) => row.dataset.values.split(","));
  const columns = [...figure.querySelectorAll("thead th")].slice(1).map((head, index) => ({
    label: head.textContent,
    role: head.dataset.role,
    colour: head.dataset.colour,
    values: values.map((line) => number(line[index])),
    printed: rows.map((row) => row.cells[index + 1].textContent),
  }));
  return { at: rows.map((row) => row.dataset.at), labels: rows.map((row) => row.cells[0].textContent), columns };
}

function kept(figure) {
  return figure.querySelector("script.chart-data");
}

/** Columns with their values, and where they stand. */
export function numbers(figure) {
  const data = kept(figure);
  return data ? JSON.parse(data.textContent) : fromTable(figure);
}

function cell(name, text, scope) {
  const made = document.createElement(name);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
}

function row(...cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

function table(data) {
  const made = Object.assign(document.createElement("table"), { className: "data" });
  const head = document.createElement("thead");
  head.append(row(cell("th", data.across, "col"), ...data.columns.map((column) => cell("th", column.label, "col"))));
  const body = document.createElement("tbody");
  body.append(...data.labels.map((label, index) => row(cell("th", label, "row"), ...data.columns.map((column) => cell("td", column.printed[index])))));
  made.append(head, body);
  return made;
}

/** Puts the table in its place, where only its numbers came with the page. */
export function lay(figure) {
  const place = figure?.querySelector(".chart-numbers > p");
  if (!place || !kept(figure)) return;
  const box = Object.assign(document.createElement("div"), { className: "scroll", tabIndex: 0, role: "group" });
  box.ariaLabel = figure.querySelector("figcaption").textContent;
  box.append(table(numbers(figure)));
  place.replaceWith(box);
}
