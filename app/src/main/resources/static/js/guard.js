// Nothing typed is lost: leaving a page with unsaved words asks first.

let open = false;

/** What was typed is safe elsewhere. */
export function saved() {
  open = false;
}

/** What was typed is nowhere else yet. */
export function unsaved() {
  open = true;
}

export function guard(part) {
  for (const form of part.querySelectorAll("form[data-guard]")) {
    form.addEventListener("input", unsaved);
    form.addEventListener("submit", saved);
  }
}

addEventListener("beforeunload", (event) => {
  if (open) event.preventDefault();
});
