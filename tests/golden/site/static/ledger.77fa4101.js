// Narrows the ledger down as one types; without this it is the whole list. The address keeps what was asked for.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const [filter] = all(".filter"), [found] = all(".found"), sections = all(".ledger section");
const fields = all("input, select", filter);
const rows = sections.flatMap((section) =>
  all("li[id]", section).map((row) => ({ row, told: fold(row.textContent), is: { ...row.dataset, ...section.dataset } })));

function show() {
  const words = fold(fields[0].value).split(/\s+/);
  const chosen = fields.slice(1).filter((field) => field.value);
  let shown = 0;
  for (const { row, told, is } of rows) {
    const fits = words.every((word) => told.includes(word)) && chosen.every(({ name, value }) => is[name].split(" ").includes(value));
    row.hidden = !fits;
    shown += fits;
  }
  for (const section of sections) section.hidden = !all("li[id]:not([hidden])", section).length;
  found.textContent = found.dataset[shown ? "some" : "none"].replace("{count}", shown);
}

function keep(how) {
  const asked = new URLSearchParams(fields.flatMap(({ name, value }) => (value ? [[name, value]] : []))).toString();
  if (location.protocol !== "file:") history[how](null, "", asked ? "?" + asked : location.pathname);
  show();
}

function recall() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? "";
  show();
}

let typing; // one step back undoes what was typed in one go
filter.oninput = ({ target }) => {
  keep(typing === target ? "replaceState" : "pushState");
  typing = target === fields[0] && target;
};
filter.querySelector("button").onclick = () => {
  for (const field of fields) field.value = "";
  keep("pushState");
  typing = fields[0].focus();
};
addEventListener("popstate", recall);
recall();
filter.hidden = false;
