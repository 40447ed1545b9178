// A page that grows beside its form: what is typed into [data-echo=x] appears in [data-echo-of=x].

export function echoes(part) {
  for (const field of part.querySelectorAll("[data-echo]")) {
    const copies = document.querySelectorAll(`[data-echo-of="${field.dataset.echo}"]`);
    const show = () => {
      for (const copy of copies) {
        copy.dataset.blank ??= copy.textContent;
        const typed = field.value.trim();
        copy.textContent = typed || copy.dataset.blank;
        copy.classList.toggle("blank", !typed);
      }
    };
    field.addEventListener("input", show);
    if (field.value.trim()) show();
  }
}
