// Opened from a disk there is no server to find index.html in a folder: say it in the links. Nor can the hashes of
// scripts be checked there: ask anew for each that is refused, without its hash and with the words that it was given.
if (location.protocol === "file:") {
  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[href]")) {
      const address = link.getAttribute("href");
      if (!/^[a-z]+:/i.test(address)) link.setAttribute("href", address.replace(/\/(?=$|#)/, "/index.html"));
    }
  });
  addEventListener("error", ({ target: refused }) => {
    if (!(refused instanceof HTMLScriptElement) || !refused.integrity) return;
    const again = document.createElement("script");
    again.src = refused.src;
    Object.assign(again.dataset, refused.dataset);
    refused.replaceWith(again);
  }, true);
}
