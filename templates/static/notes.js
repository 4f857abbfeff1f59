// Opens a note under or over its figure; on a phone, where it is a sheet at the foot of the window, moves the page so
// that the sheet does not cover the figure. Without this a note opens at the foot, and may cover what it is of.
const wide = matchMedia("(min-width: 40rem)"), calm = matchMedia("(prefers-reduced-motion: reduce)");
let marker;

addEventListener("click", (event) => (marker = event.target.closest(".marker") ?? marker), true);

addEventListener("beforetoggle", (event) => {
  const note = event.target;
  if (event.newState !== "open" || !note.matches(".note")) return;
  note.removeAttribute("style");
  if (marker && wide.matches) place(note, marker.getBoundingClientRect());
}, true);

addEventListener("toggle", (event) => {
  const note = event.target;
  if (event.newState === "open" && note.matches(".note") && marker && !wide.matches) clear(note, marker);
}, true);

function place(note, figure) {
  const width = 22 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const left = Math.max(16, Math.min(figure.left - 8, document.documentElement.clientWidth - width - 16));
  const above = figure.bottom > innerHeight * 0.6;
  note.style.position = "absolute";
  note.style.left = `${left + scrollX}px`;
  note.style.right = "auto";
  note.style.top = above ? "auto" : `${figure.bottom + scrollY + 7}px`;
  note.style.bottom = above ? `${innerHeight - figure.top - scrollY + 7}px` : "auto";
}

function clear(note, marker) {
  const covered = marker.getBoundingClientRect().bottom + 8 - note.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered, behavior: calm.matches ? "instant" : "smooth" });
}
