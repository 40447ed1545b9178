// From a table to a picture round a middle: one axis for each line of the table, from 0 to 5.
import { palette } from "./chart-option.js";

const DASHES = ["solid", "dashed", "dotted"];

function shape(column, index, colours) {
  const colour = colours.series[column.colour - 1];
  return {
    name: column.label,
    value: column.values.map((value) => value ?? 0),
    lineStyle: { color: colour, width: 2, type: DASHES[index % DASHES.length] },
    itemStyle: { color: colour },
    areaStyle: { color: colour, opacity: index === 0 ? 0.14 : 0 },
    symbolSize: 5,
  };
}

export function radar(table, picture) {
  const colours = palette(picture);
  const shown = table.columns.filter((column) => column.role === "series");
  const text = { color: colours.quiet, fontFamily: colours.font, fontSize: 12 };
  return {
    animation: false,
    aria: { enabled: false },
    legend: { show: shown.length > 1, bottom: 0, textStyle: text, itemWidth: 28 },
    radar: {
      center: ["50%", shown.length > 1 ? "46%" : "50%"],
      radius: "66%",
      splitNumber: 5,
      indicator: table.labels.map((name) => ({ name, min: 0, max: 5 })),
      axisName: { ...text, color: colours.ink },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { lineStyle: { color: colours.line } },
      splitArea: { show: false },
    },
    series: [{ type: "radar", data: shown.map((column, index) => shape(column, index, colours)) }],
  };
}
