// Opened from a disk there is no server to find index.html in a folder: say it in the links. Nor can the hashes of
// scripts be checked there: ask for them anew, without.
if (location.protocol === "file:") addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href");
    if (!/^[a-z]+:/i.test(address)) link.setAttribute("href", address.replace(/\/(?=$|#)/, "/index.html"));
  }
  for (const script of document.querySelectorAll("script[integrity]")) {
    const again = document.createElement("script");
    again.src = script.src;
    script.replaceWith(again);
  }
});
