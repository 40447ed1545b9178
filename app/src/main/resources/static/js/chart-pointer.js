// What the numbers are where the pointer stands.

function tip(table, index) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = table.labels[index];
  box.append(head);
  for (const column of table.columns) {
    if (column.role !== "series" || column.values[index] === null) continue;
    const line = document.createElement("span");
    line.textContent = table.columns.length > 1 ? `${column.label}: ${column.printed[index]}` : column.printed[index];
    box.append(line, document.createElement("br"));
  }
  return box;
}

/** Where each line of the table stands on the screen, from left to right. */
function places(chart, table) {
  return table.at.map((at, index) => {
    const value = { days: () => Date.parse(at), hours: () => Number(at), numbers: () => Number(at), words: () => index }[table.axis]();
    return chart.convertToPixel({ xAxisIndex: 0 }, value);
  });
}

export function pointer(chart, picture, table) {
  const box = Object.assign(document.createElement("div"), { className: "chart-tip", hidden: true });
  const here = Object.assign(document.createElement("div"), { className: "chart-here", hidden: true });
  const hide = () => { box.hidden = here.hidden = true; };
  picture.append(here, box);
  picture.addEventListener("pointerleave", hide);
  picture.addEventListener("pointermove", (event) => {
    const frame = picture.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const marks = places(chart, table);
    const nearest = marks.reduce((best, mark, index) => (Math.abs(mark - x) < Math.abs(marks[best] - x) ? index : best), 0);
    box.replaceChildren(...tip(table, nearest).childNodes);
    box.hidden = here.hidden = false;
    here.style.cssText = `inset-block: 12px 28px; inset-inline-start: ${marks[nearest]}px`;
    const left = marks[nearest] + 12 + box.offsetWidth > frame.width ? marks[nearest] - 12 - box.offsetWidth : marks[nearest] + 12;
    box.style.cssText = `inset-block-start: 8px; inset-inline-start: ${Math.max(0, left)}px`;
  });
}
