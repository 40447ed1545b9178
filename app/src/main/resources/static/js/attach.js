// Pictures and files that are pasted or dropped into a text are sent at once, and their place in the text is marked.
import { exchange, hold } from "./surface.js";

const fill = (sentence, name) => sentence.replace("{0}", name);

function say(sentence, area) {
  const place = area.form.querySelector(".adding");
  const problem = place.querySelector("[data-problem]") ?? place.appendChild(Object.assign(document.createElement("p"), { className: "error" }));
  problem.dataset.problem = "";
  problem.setAttribute("role", "status");
  problem.textContent = sentence;
}

async function sent(file, words) {
  if (file.size > Number(words.largest)) return { problem: words.tooLarge };
  try {
    const body = new FormData();
    body.append("file", file, file.name);
    const answer = await fetch("/attachments", { method: "POST", body, headers: { Accept: "application/json" } });
    return await answer.json();
  } catch {
    return { problem: fill(words.failed, file.name) };
  }
}

/** Sends files and puts them where the cursor is. */
export async function send(area, files) {
  const words = area.form.querySelector(".adding").dataset;
  for (const file of files) {
    const mark = `[${fill(words.sending, file.name)}]()`;
    hold(area, mark);
    const { markdown, problem } = await sent(file, words);
    exchange(area, mark, markdown ?? "");
    say(problem ?? "", area);
  }
}

export function attach(part) {
  for (const area of part.querySelectorAll("textarea[data-attach]")) {
    const place = area.form.querySelector(".adding");
    place.querySelector("[data-with-script]").hidden = false;
    place.querySelector("[data-without-script]").hidden = true;
    const take = (event, data) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      send(area, files);
    };
    area.addEventListener("paste", (event) => { if (!event.clipboardData.types.includes("text/plain")) take(event, event.clipboardData); });
    area.addEventListener("drop", (event) => take(event, event.dataTransfer));
    area.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
  }
}
