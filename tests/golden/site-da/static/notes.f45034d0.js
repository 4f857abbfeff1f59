// Opens a note beside its figure; on a phone on the side of the window with more room, so that it covers no word of
// its sentence. Without this it opens at the foot of the window.
const wide = matchMedia("(min-width: 40rem)");
let marker;

addEventListener("click", (event) => (marker = event.target.closest(".marker") ?? marker), true);

addEventListener("beforetoggle", (event) => {
  const note = event.target;
  if (event.newState !== "open" || !note.matches(".note")) return;
  note.removeAttribute("style");
  if (marker) (wide.matches ? place : dock)(note, marker.getBoundingClientRect());
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

function dock(note, figure) {
  const below = innerHeight - figure.bottom;
  note.style.inset = below < figure.top ? "0 0 auto" : "auto 0 0";
  note.style.maxBlockSize = `${Math.max(below, figure.top) - 8}px`;
}
