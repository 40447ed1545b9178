// Draws each chart from the table beside it, in the page's own colours. The table stays for those who prefer it.
import { option } from "./chart-option.js";
import { pointer } from "./chart-pointer.js";

let engine;

/** ECharts comes once, when the first chart nears the screen. */
function load(address) {
  engine ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  });
  return engine;
}

function number(value) {
  return value === "" ? null : Number(value);
}

/** What the table says: columns with their values, and the levels to compare with. */
function read(figure) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  const values = rows.map((row) => row.dataset.values.split(","));
  const columns = [...figure.querySelectorAll("thead th")].slice(1).map((head, index) => ({
    label: head.textContent,
    role: head.dataset.role,
    colour: head.dataset.colour,
    values: values.map((line) => number(line[index])),
    printed: rows.map((row) => row.cells[index + 1].textContent),
  }));
  return {
    kind: figure.dataset.chart,
    axis: figure.dataset.axis,
    scale: figure.dataset.scale,
    at: rows.map((row) => row.dataset.at),
    labels: rows.map((row) => row.cells[0].textContent),
    columns,
    marks: [...figure.querySelectorAll("data[data-mark]")].map((mark) => ({
      label: mark.textContent,
      value: Number(mark.value),
      tone: mark.dataset.mark,
    })),
  };
}

async function draw(figure) {
  const echarts = await load(figure.dataset.engine);
  const picture = figure.querySelector(".chart-picture");
  const table = read(figure);
  const chart = echarts.init(picture, null, { renderer: "canvas" });
  const paint = () => chart.setOption(option(table, picture), true);
  paint();
  pointer(chart, picture, table);
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(picture);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    draw(target);
  }
}, { rootMargin: "400px" });

export function charts(part) {
  for (const figure of part.querySelectorAll("figure[data-chart]")) near.observe(figure);
}

addEventListener("beforeprint", () => {
  for (const numbers of document.querySelectorAll(".chart-numbers")) numbers.open = true;
});
