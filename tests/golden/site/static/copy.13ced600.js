// Puts a button beside each citation and each piece of code that copies it; without this they can be selected.
const words = document.currentScript.dataset;

if (navigator.clipboard) {
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");
  document.querySelector("main").append(told);
  [...document.querySelectorAll(".citation, .code")].forEach((text, number) => text.after(copier(text, number, told)));
}

function copier(text, number, told) {
  const button = document.createElement("button"), name = text.labels?.[0] ?? text.firstElementChild;
  name.id ||= `copied-${number}`;
  button.type = "button";
  button.className = "copy";
  button.textContent = words.copy;
  button.setAttribute("aria-describedby", name.id);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText((text.value ?? text.textContent).trim());
    } catch {
      select(text); // a browser may refuse: one key is then enough
      return;
    }
    button.textContent = told.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy, told.textContent = ""), 2500);
  });
  return button;
}

function select(text) {
  text.focus();
  if (text.select) text.select();
  else getSelection().selectAllChildren(text);
}
