// Menus that close by themselves, notices that can be closed, errors with their fields' names and the first in view, long code within reach of the keyboard.

export function menus(part) {
  for (const button of part.querySelectorAll("[data-dismisses]")) {
    button.hidden = false;
    button.addEventListener("click", () => button.parentElement.remove());
  }
  for (const button of part.querySelectorAll("[data-opens]")) {
    button.hidden = false;
    button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
  }
  for (const code of part.querySelectorAll("pre")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }
  for (const error of part.querySelectorAll(".errors a")) {
    const name = nameOf(document.getElementById(error.hash.slice(1)));
    if (name) error.prepend(name + (/[?!]$/.test(name) ? " " : ": "));
  }
  part.querySelector("[data-focus-first]")?.focus();
}

/** What a field is called, without the remark that it may be left empty. */
function nameOf(field) {
  const group = field?.matches("[type=radio], [type=checkbox]") && field.closest("fieldset");
  const label = group ? group.querySelector("legend") : field?.labels?.[0];
  return label?.firstChild?.textContent.trim();
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
