// From a table to what ECharts draws.

const PRINT = {
  share: (value) => `${Math.round(value * 100)} %`,
  count: (value) => value.toLocaleString("en").replaceAll(",", "\u202f"),
  hours: (value) => `${value} h`,
};

/** The colours of the page, as they are in its present theme. */
export function palette(picture) {
  const probe = document.createElement("span");
  picture.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: colour("--ink"),
    quiet: colour("--quiet"),
    line: colour("--line"),
    edge: colour("--edge"),
    good: colour("--good"),
    series: [1, 2, 3, 4, 5, 6].map((index) => colour(`--chart-${index}`)),
    font: getComputedStyle(picture).fontFamily,
  };
  probe.remove();
  return colours;
}

function across(table, value, index) {
  return table.axis === "words" ? value : [table.axis === "days" ? table.at[index] : Number(table.at[index]), value];
}

function label(colour, colours, text) {
  return { show: true, formatter: text, color: colour, fontFamily: colours.font, fontSize: 12, distance: 6 };
}

/** A line or bars; lines are named at their end when there are several. */
function series(table, column, colours, named) {
  const colour = colours.series[column.colour - 1];
  const data = column.values.map((value, index) => across(table, value, index));
  if (table.kind === "bars") {
    return { type: "bar", name: column.label, data, itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] }, barMaxWidth: 28, barCategoryGap: "25%" };
  }
  return {
    type: "line",
    name: column.label,
    data,
    step: table.kind === "steps" ? "end" : false,
    showSymbol: false,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    endLabel: named ? label(colour, colours, column.label) : undefined,
    z: 3,
  };
}

/** The ground between the edges of an interval: the lower edge unseen, the rest stacked on it. */
function interval(table, low, high, colours) {
  const edge = { type: "line", stack: low.label, showSymbol: false, silent: true, lineStyle: { opacity: 0 }, step: table.kind === "steps" ? "end" : false, z: 1 };
  const rest = high.values.map((value, index) => (value === null ? null : value - low.values[index]));
  return [
    { ...edge, data: low.values.map((value, index) => across(table, value, index)) },
    { ...edge, data: rest.map((value, index) => across(table, value, index)), areaStyle: { color: colours.series[low.colour - 1], opacity: 0.16 } },
  ];
}

function mark(table, level, colours) {
  const colour = level.tone === "tone-good" ? colours.good : colours.quiet;
  return {
    type: "line",
    data: [0, table.at.length - 1].map((index) => (table.axis === "words" ? [table.labels[index], level.value] : across(table, level.value, index))),
    showSymbol: false,
    silent: true,
    lineStyle: { color: colour, width: 1.5, type: "dashed" },
    endLabel: label(colour, colours, level.label),
    z: 2,
  };
}

const DAY = 86_400_000;

/** Where the time between the first and the last point is long, a month is the finest step that means something. */
function finest(table) {
  const span = Date.parse(table.at.at(-1)) - Date.parse(table.at[0]);
  return span > 40 * DAY ? 28 * DAY : DAY;
}

function bottom(table, colours, room) {
  const quiet = { color: colours.quiet, fontFamily: colours.font, fontSize: 12, hideOverlap: true, showMaxLabel: table.axis === "words" ? undefined : false };
  return {
    type: { days: "time", hours: "value", numbers: "value", words: "category" }[table.axis],
    data: table.axis === "words" ? table.labels : undefined,
    min: table.axis === "words" ? undefined : "dataMin",
    max: table.axis === "words" ? undefined : "dataMax",
    splitNumber: Math.max(2, Math.floor(room / 110)),
    minInterval: table.axis === "days" ? finest(table) : undefined,
    // Hours are read as days.
    interval: table.axis === "hours" ? 24 : undefined,
    axisLine: { lineStyle: { color: colours.edge } },
    axisTick: { show: false },
    axisLabel: quiet,
    splitLine: { show: false },
  };
}

function side(table, colours) {
  return {
    type: "value",
    min: 0,
    max: table.scale === "share" ? 1 : undefined,
    interval: table.scale === "share" ? 0.25 : undefined,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    minInterval: table.scale === "count" ? 1 : undefined,
    axisLabel: { color: colours.quiet, fontFamily: colours.font, fontSize: 12, formatter: PRINT[table.scale] },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

function names(table) {
  return table.columns.filter((column) => column.role === "series").map((column) => column.label);
}

/** Whether lines have to be told apart by their names. */
function several(table) {
  return table.kind !== "bars" && names(table).length > 1;
}

function drawn(table, colours) {
  const named = several(table);
  return table.columns.flatMap((column, index) => {
    if (column.role === "series") return [series(table, column, colours, named)];
    return column.role === "low" ? interval(table, column, table.columns[index + 1], colours) : [];
  });
}

export function option(table, picture) {
  const colours = palette(picture);
  const words = [...table.marks.map((level) => level.label), ...(several(table) ? names(table) : [])];
  const end = words.length === 0 ? 16 : Math.max(...words.map((word) => word.length)) * 6.5 + 12;
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 4, right: Math.min(end, picture.clientWidth / 3), top: 12, bottom: 4, containLabel: true },
    xAxis: bottom(table, colours, picture.clientWidth),
    yAxis: side(table, colours),
    series: [...drawn(table, colours), ...table.marks.map((level) => mark(table, level, colours))],
  };
}
