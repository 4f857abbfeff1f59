// Narrows the ledger down as one types; without this it is the whole list. The address keeps what was asked.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fold = (words) =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replace(/\p{Pd}|\u2212/gu, "-").replace(/(\d)[.,’\xa0\u2009\u202f](?=\d{3}(?!\d))/g, "$1").toLowerCase();
const [filter] = all(".filter"), [found] = all(".found"), sections = all(".ledger section");
const fields = all("input, select", filter), [search] = fields;
const rows = sections.flatMap((section) =>
  all("li[id]", section).map((row) => ({ row, is: { ...row.dataset, ...section.dataset } })));
const told = (entry) => (entry.told ??= fold(`${entry.row.textContent} ${entry.row.dataset.words}`)); // not before somebody types

function show() {
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  const chosen = fields.slice(1).filter((field) => field.value);
  let shown = 0;
  for (const entry of rows) {
    const fits = chosen.every(({ name, value }) => entry.is[name].split(" ").includes(value)) && words.every((word) => told(entry).includes(word));
    entry.row.hidden = !fits;
    shown += fits;
  }
  for (const section of sections) section.hidden = !all("li[id]:not([hidden])", section).length;
  for (const count of all(".ledger .count")) count.hidden = shown < rows.length; // it counts the rows of the whole topic
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

let typing; // a step back undoes what was typed at once
filter.oninput = ({ target }) => {
  keep(typing === target ? "replaceState" : "pushState");
  typing = target === search && target;
};
filter.querySelector("button").onclick = () => {
  for (const field of fields) field.value = "";
  keep("pushState");
  search.focus();
  typing = null;
};
addEventListener("popstate", recall);
recall();
filter.hidden = false;
