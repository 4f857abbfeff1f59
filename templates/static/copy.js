// Puts a button beside each citation and each piece of code that copies it; without this they can be selected.
const words = document.currentScript.dataset;

if (navigator.clipboard) {
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");
  document.querySelector("main").append(told);
  for (const text of document.querySelectorAll(".citation, .code")) text.after(copier(text, told));
}

function copier(text, told) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText((text.value ?? text.textContent).trim());
    button.textContent = told.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy, told.textContent = ""), 2500);
  });
  return button;
}
