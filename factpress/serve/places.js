// In a preview only: says in which file and line a figure stands, where its value is clicked or its note is opened.
const style = document.createElement("style");
style.textContent = `
  .factpress-place { font: .8rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; user-select: all }
  body > .factpress-place {
    position: fixed; inset: auto auto 0 0; z-index: 2147483646; margin: 0; padding: .5rem 1rem; background: #14181d;
    color: #fff;
  }
  .noted > .fact, .entry .value { cursor: pointer }
`;
document.head.append(style);

const places = () => fetch("/.factpress/places.json").then((answer) => answer.json());

addEventListener("toggle", async (event) => {
  const note = event.target;
  if (event.newState !== "open" || !note.matches(".note")) return;
  const place = (await places())[note.id.replace(/^note-/, "")];
  note.querySelector(".factpress-place")?.remove();
  if (place) note.append(line(place));
}, true);

addEventListener("click", async (event) => {
  document.querySelector("body > .factpress-place")?.remove();
  const value = event.target.closest(".fact, .entry .value");
  if (!value || (value.matches("a") && !event.altKey)) return;
  const marker = value.parentElement.querySelector(":scope > .marker");
  if (marker) return marker.click();
  event.preventDefault();
  const place = (await places())[value.closest(".entry")?.id ?? value.hash?.slice(1)];
  if (place) document.body.append(line(place));
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("body > .factpress-place")?.remove();
});

function line(place) {
  const shown = document.createElement("p");
  shown.className = "factpress-place";
  shown.setAttribute("role", "status");
  shown.textContent = place;
  return shown;
}
