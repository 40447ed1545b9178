// Nothing typed is lost: leaving a page with unsaved words asks first.

let unsaved = false;

/** What was typed is safe elsewhere. */
export function saved() {
  unsaved = false;
}

export function guard(part) {
  for (const form of part.querySelectorAll("form[data-guard]")) {
    form.addEventListener("input", () => { unsaved = true; });
    form.addEventListener("submit", saved);
  }
}

addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
