// Draws each chart from its numbers, in the page's own colours. The table stays for those who prefer it.
import { option } from "./chart-option.js";
import { radar } from "./chart-radar.js";
import { pointer } from "./chart-pointer.js";
import { lay, numbers } from "./chart-numbers.js";

const engines = new Map();

/** ECharts comes once, when the first chart nears the screen. */
function load(address) {
  if (!engines.has(address)) {
    engines.set(address, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    }));
  }
  return engines.get(address);
}

/** What there is to draw: columns with their values, and the levels to compare with. */
function read(figure) {
  return {
    kind: figure.dataset.chart,
    axis: figure.dataset.axis,
    scale: figure.dataset.scale,
    ...numbers(figure),
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
  const round = table.kind === "radar";
  const paint = () => chart.setOption((round ? radar : option)(table, picture), true);
  paint();
  if (!round) pointer(chart, picture, table);
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
  for (const figure of part.querySelectorAll("figure[data-chart]")) {
    near.observe(figure);
    figure.querySelector(".chart-numbers")?.addEventListener("toggle", () => lay(figure));
  }
}

addEventListener("beforeprint", () => {
  for (const table of document.querySelectorAll(".chart-numbers")) {
    lay(table.closest("figure"));
    table.open = true;
  }
});
